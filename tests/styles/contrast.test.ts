import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { contrast, distance, linearOf, mix, oklab, seenBy, visions } from "./color.ts";
import { colorOf, labelShare, themes, tokenNames } from "./tokens.ts";

const grounds = ["--paper", "--raised"];
const series = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `--series-${n}`);
const named = tokenNames.filter((name) => /^--[sa]-/.test(name));

/** Text and lines that stand on a ground, with the least ratio they need. */
const pairs: readonly (readonly [string, readonly string[], number])[] = [
  [
    "--ink",
    [...grounds, "--sunken", "--accent-soft", "--good-soft", "--bad-soft", "--warn-soft"],
    7,
  ],
  ["--muted", [...grounds, "--sunken", "--accent-soft"], 4.5],
  ["--accent", [...grounds, "--sunken", "--accent-soft"], 4.5],
  ["--on-accent", ["--accent"], 4.5],
  ["--good", [...grounds, "--good-soft"], 4.5],
  ["--bad", [...grounds, "--bad-soft"], 4.5],
  ["--warn", [...grounds, "--warn-soft"], 4.5],
  ["--paper", ["--ink"], 7],
  ["--focus", [...grounds, "--sunken", "--accent-soft"], 3],
  ["--edge", grounds, 3],
  ["--axis", grounds, 3],
  ["--negative", grounds, 3],
  ["--positive", grounds, 3],
  ...[...series, ...named, "--olive", "--teal", "--rose", "--grey"].map(
    (name) => [name, grounds, 3] as const,
  ),
];

describe.each(themes)("contrast in the %s theme", (theme) => {
  test.each(pairs)("%s on %j is at least %d", (name, on, least) => {
    for (const ground of on)
      expect(contrast(colorOf(name, theme), colorOf(ground, theme)), ground).toBeGreaterThanOrEqual(
        least,
      );
  });

  test("text in a series' colour passes 4.5:1, code included", () => {
    for (const name of [...series, ...named])
      for (const ground of [...grounds, "--sunken"]) {
        const text = mix(colorOf(name, theme), colorOf("--ink", theme), labelShare);
        const ratio = contrast(text, colorOf(ground, theme));
        expect(ratio, `${name} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
  });

  test.each(visions)("the eight series stay apart with %s", (vision) => {
    const seen = series.map((name) => seenBy(vision, colorOf(name, theme)));
    for (const [i, a] of seen.entries())
      for (const [j, b] of seen.slice(0, i).entries())
        expect(distance(a, b), `${series[i]} and ${series[j]}`).toBeGreaterThan(0.09);
  });

  test("both signs weigh the same, and zero is the paper", () => {
    const [negative] = oklab(colorOf("--negative", theme));
    const [positive] = oklab(colorOf("--positive", theme));
    expect(Math.abs(negative - positive)).toBeLessThan(0.01);
  });

  test("the ramp runs evenly in one direction, its low end farthest from the paper", () => {
    const lightness = [0, 1, 2, 3, 4, 5, 6].map((n) => oklab(colorOf(`--ramp-${n}`, theme))[0]);
    const steps = lightness.slice(1).map((l, i) => l - (lightness[i] ?? 0));
    const sign = theme === "light" ? 1 : -1;
    for (const step of steps) {
      expect(step * sign).toBeGreaterThan(0.07);
      expect(step * sign).toBeLessThan(0.13);
    }
  });
});

test("known contrasts come out as published", () => {
  expect(contrast(linearOf("#000000"), linearOf("#ffffff"))).toBeCloseTo(21, 6);
  expect(contrast(linearOf("#767676"), linearOf("#ffffff"))).toBeCloseTo(4.54, 2);
});

test("every series has a dash, and every dash a series", () => {
  const ids = (prefix: string) =>
    tokenNames.filter((n) => n.startsWith(prefix)).map((n) => n.slice(prefix.length));
  expect(ids("--s-").sort()).toEqual(ids("--d-").sort());
  expect(ids("--a-").sort()).toEqual(ids("--e-").sort());
});

test("members of one hue differ by dash", () => {
  const css = readFileSync("src/styles/tokens.css", "utf8");
  for (const [colour, dash] of [
    ["s", "d"],
    ["a", "e"],
  ]) {
    const value = (kind: string | undefined, id: string) =>
      new RegExp(`--${kind}-${id}: ([^;]+);`).exec(css)?.[1];
    const ids = [...css.matchAll(new RegExp(`--${colour}-(\\w+):`, "g"))].map(([, id = ""]) => id);
    const looks = ids.map((id) => `${value(colour, id)} ${value(dash, id)}`);
    expect(new Set(looks).size).toBe(ids.length);
  }
});

test("raw colours stand in tokens.css alone", () => {
  const sheets = readdirSync("src", { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".css") && !file.endsWith("tokens.css"),
  );
  expect(sheets.length).toBeGreaterThan(5);
  for (const file of sheets) {
    const css = readFileSync(`src/${file}`, "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
    expect(css.match(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|oklab|lab|lch)a?\(/gi), file).toBeNull();
  }
});
