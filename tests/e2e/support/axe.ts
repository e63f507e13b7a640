import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type * as Axe from "axe-core";

const standard = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What depends on colours and room only: worth asking again in the other theme and on the other screen. */
const looks = ["color-contrast", "target-size", "scrollable-region-focusable"];

/** Axe reads no MathML: to it a head that is one formula is empty. */
const silent = /<math/;

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Broken rules of WCAG 2.2 AA and of good practice, each with the element that breaks it. */
export async function violations(page: Page, which: "all" | "looks" = "all"): Promise<string[]> {
  // A colour on its way to another is neither.
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map((animation) => animation.finished)),
  );
  if (!(await page.evaluate(() => "axe" in window))) {
    await page.evaluate(source);
    await page.evaluate(rememberColors);
  }
  await page.evaluate(markAlike);
  const found = await page.evaluate(
    async (runOnly) => {
      const { axe } = window as unknown as { axe: typeof Axe };
      const { violations } = await axe.run(
        // The rows of a long table are all alike.
        { exclude: ["footer tbody tr:nth-child(n+4)", "[data-alike]"] },
        // To name every element that passes takes several times as long as to look at it.
        { runOnly, resultTypes: ["violations"] },
      );
      return violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ html, target }) => ({ id, help, html, target: target.join(" ") })),
      );
    },
    which === "all"
      ? { type: "tag" as const, values: standard }
      : { type: "rule" as const, values: looks },
  );
  return found
    .filter(({ id, html }) => !(id === "empty-table-header" && silent.test(html)))
    .map(({ id, help, target }) => `${id}: ${help}: ${target}`);
}

/**
 * Marks formulas that stand where others stand, of which two are asked for all: half of a topic page's elements are in its
 * formulas, and one typesetter made them all. Runs in the page.
 */
function markAlike() {
  const met = new Map<string, number>();
  for (const formula of document.querySelectorAll(".formula")) {
    const way: string[] = [formula.className];
    for (let at = formula.parentElement; at && at.localName !== "main"; at = at.parentElement)
      way.push(`${at.localName}.${at.className}`);
    const place = way.join(" ");
    const before = met.get(place) ?? 0;
    met.set(place, before + 1);
    formula.toggleAttribute("data-alike", before >= 2);
  }
}

/** Axe converts an `oklch()` anew for every element that has it, at half its time; runs in the page. */
function rememberColors() {
  type Color = Record<"red" | "green" | "blue" | "alpha", number>;
  type Parser = { parseString(this: Color, text: string): Color };
  const { axe } = window as unknown as {
    axe: { commons: { color: { Color: { prototype: Parser } } } };
  };
  const { prototype } = axe.commons.color.Color;
  const parse = prototype.parseString;
  const known = new Map<string, Color>();
  prototype.parseString = function (text) {
    const { red, green, blue, alpha } = known.get(text) ?? parse.call(this, text);
    known.set(text, { red, green, blue, alpha });
    return Object.assign(this, { red, green, blue, alpha });
  };
}
