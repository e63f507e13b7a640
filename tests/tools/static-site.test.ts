import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { type PreviewServer, preview, resolveConfig } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withImports } from "../../tools/size/site.ts";
import { cardsOf } from "./static-site/cards.ts";

const base = "/x/";
const origin = "https://example.org";
const dist = mkdtempSync(join(tmpdir(), "nabla-site-"));
let files: string[] = [];
let pages: { path: string; html: string }[] = [];

const read = (file: string) => readFileSync(join(dist, file), "utf8");
/** A page as these tests look at it: its attributes in quotes, which the build leaves out. */
const quoted = (html: string) =>
  html.replace(/<[a-zA-Z][^>]*>/g, (tag) =>
    tag.replace(/"[^"]*"|=([^\s"'>]+)/g, (text, value) => (value ? `="${value}"` : text)),
  );
const ending = (end: string) => files.filter((file) => file.endsWith(end));
const style = () => ending(".css").map(read).join("\n");
/** Values of an attribute, wherever it stands. */
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((m) => m[1] ?? "");

beforeAll(async () => {
  // In a process of its own: there React's production build renders, as when the site is published.
  await promisify(execFile)(
    process.execPath,
    ["node_modules/vite/bin/vite.js", "build", `--base=${base}`, "--outDir", dist],
    { env: { ...process.env, NODE_ENV: "production", NABLA_ORIGIN: origin } },
  );
  files = readdirSync(dist, { recursive: true, encoding: "utf8" }).map((f) =>
    f.replaceAll("\\", "/"),
  );
  pages = ending(".html").map((path) => ({ path, html: quoted(read(path)) }));
}, 300_000);
afterAll(() => rmSync(dist, { recursive: true, force: true }));

test("every page exists in both languages, but for the one that answers wrong addresses", () => {
  const paths = pages.map(({ path }) => path);
  expect(paths).toEqual(expect.arrayContaining(["index.html", "lab/index.html", "404.html"]));
  const english = paths.filter((path) => !path.startsWith("zh/") && path !== "404.html");
  const chinese = paths.filter((path) => path.startsWith("zh/"));
  expect(chinese.sort()).toEqual(english.map((path) => `zh/${path}`).sort());
  for (const { path, html } of pages)
    expect(html, path).toContain(`<html lang="${path.startsWith("zh/") ? "zh-CN" : "en"}">`);
});

test("the folder can be published as it is", () => {
  expect(files).toEqual(expect.arrayContaining([".nojekyll", "robots.txt", "favicon.svg"]));
});

describe("styles", () => {
  test("are one sheet of all pages and at most one of the page's own", () => {
    const linked = pages.map(({ html }) => all(html, /<link rel="stylesheet" href="([^"]*)"/g));
    expect(new Set(linked.map(([shared]) => shared)).size).toBe(1);
    expect(linked.filter((sheets) => sheets.length > 2)).toEqual([]);
    // Every other sheet comes with a script: the practice box, the predictions, the checks of questions.
    const scripts = ending(".js")
      .map((file) => read(file))
      .join("\n");
    const late = ending(".css").filter((file) => !linked.flat().includes(base + file));
    expect(late.length).toBeLessThanOrEqual(3);
    for (const file of late) expect(scripts).toContain(file);
    for (const sheet of linked.flat()) expect(files).toContain(sheet.slice(base.length));
  });

  test("of a page have every class of its drawings", () => {
    const sheet = (html: string) =>
      all(html, new RegExp(`<link rel="stylesheet" href="${base}([^"]*)"`, "g"))
        .map(read)
        .join("\n");
    for (const { path, html } of pages) {
      const styled = new Set(all(sheet(html), /\.([A-Z]+[a-z]+)(?![\w-])/g));
      const used = all(html, / class="([^"]*)"/g)
        .flatMap((names) => names.split(" "))
        .filter((name) => /^[A-Z]+[a-z]+$/.test(name));
      expect(
        [...new Set(used)].filter((name) => !styled.has(name)),
        path,
      ).toEqual([]);
    }
  });

  test("keep light-dark() as it was written", () => {
    const tokens = readFileSync("src/styles/tokens.css", "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
    const written = all(tokens, /(light-dark)\(/g).length;
    expect(written).toBeGreaterThan(20);
    expect(all(style(), /(light-dark)\(/g).length).toBeGreaterThanOrEqual(written);
    expect(style().includes("--lightningcss")).toBe(false);
  });

  test("inline nothing, for the policy forbids data addresses of fonts", () => {
    expect(
      all(style(), /url\(["']?(data:[^)]{0,30})/g).filter((u) => !u.startsWith("data:image")),
    ).toEqual([]);
  });

  test("style every class of the pages' formulas", () => {
    const styled = new Set(all(style(), /\.([a-z][\w-]*)/g));
    const formulas = pages.flatMap(({ html }) =>
      all(
        html,
        /<(?:span|div) class="formula[^>]*>(.*?)(?:<\/(?:p|div|li|td|th|h2|h3|summary)>|<(?:p|li|td|tr|pre|details)[ >])/gs,
      ),
    );
    const used = formulas
      .flatMap((html) => all(html, / class="([^"]*)"/g))
      .flatMap((names) => names.split(" "));
    expect(used.length).toBeGreaterThan(50);
    expect([...new Set(used)].filter((name) => !styled.has(name))).toEqual([]);
  });
});

test("the checks of a topic's questions come without React", () => {
  const [checks = ""] = files.filter((file) => /^assets\/checks-.*\.js$/.test(file));
  const fetched = withImports([join(dist, checks)]).map((file) => basename(file));
  expect(fetched.length).toBeGreaterThan(1);
  expect(fetched.filter((file) => /^(react|viz|d3)-/.test(file))).toEqual([]);
});

test("fonts are sent in one format", () => {
  expect(ending(".woff2").length).toBeGreaterThan(10);
  expect([...ending(".woff"), ...ending(".ttf")]).toEqual([]);
  for (const { path, html } of pages)
    for (const href of all(html, /<link rel="preload" as="font"[^>]* href="([^"]*)"/g))
      expect(files, path).toContain(href.slice(base.length));
});

describe("content security policy", () => {
  test("allows the one inline script by its hash, and no other", () => {
    for (const { path, html } of pages) {
      const inline = all(html, /<script>([\s\S]*?)<\/script>/g);
      expect(inline, path).toHaveLength(1);
      const hash = createHash("sha256")
        .update(inline[0] ?? "")
        .digest("base64");
      expect(html, path).toContain(`script-src 'self' 'sha256-${hash}'`);
      const others = all(html, /<script ([^>]*)>/g);
      for (const attributes of others)
        expect(attributes).toMatch(
          /^type="(module" src="\/x\/assets\/entry-|application\/json" id="modules")/,
        );
    }
  });

  test("has nothing to forbid in a page: no style element, no handler attribute", () => {
    for (const { path, html } of pages) expect(html, path).not.toMatch(/<style|\son[a-z]+=["']/);
  });
});

test("pages fetch nothing from elsewhere", () => {
  for (const { path, html } of pages) {
    const fetched = [
      ...all(html, /\ssrc="([^"]*)"/g),
      ...all(html, /<link rel="(?:stylesheet|preload|icon|modulepreload)"[^>]* href="([^"]*)"/g),
    ];
    for (const address of fetched) expect(address, path).toMatch(/^\/x\//);
  }
  for (const address of all(style(), /url\(["']?([^"')]*)/g))
    expect(address).toMatch(/^(\/x\/|data:image)/);
});

test("every address within the site leads to a file, below the base", () => {
  for (const { path, html } of pages)
    for (const href of all(html, /\shref="(\/[^"#?]*)[^"]*"/g)) {
      expect(href.startsWith(base), `${path}: ${href}`).toBe(true);
      const file = href.slice(base.length);
      expect(files, `${path}: ${href}`).toContain(
        file === "" || file.endsWith("/") ? `${file}index.html` : file,
      );
    }
});

test("every drawing on a page has its modules listed, and they exist", () => {
  for (const { path, html } of pages) {
    const drawn = all(html, / data-island="([^"]*)"/g);
    if (drawn.length === 0) continue;
    const [list = "{}"] = all(html, /id="modules">(.*?)<\/script>/g);
    const modules: Record<string, string[]> = JSON.parse(list);
    for (const id of ["", ...drawn]) {
      expect(modules[id]?.length, `${path}: ${id}`).toBeGreaterThan(0);
      for (const href of modules[id] ?? []) expect(files).toContain(href.slice(base.length));
    }
  }
});

describe("cards", () => {
  cardsOf({ read, all, style, files: () => files, pages: () => pages });
});

test("canonical addresses and the sitemap name each page and its counterpart", () => {
  const sitemap = read("sitemap.xml");
  for (const { path, html } of pages) {
    if (path === "404.html") continue;
    const address = `${origin}${base}${path.replace(/index\.html$/, "")}`;
    expect(html, path).toContain(`<link rel="canonical" href="${address}">`);
    expect(html, path).toContain(`href="${address}">`);
    expect(sitemap).toContain(`<loc>${address}</loc>`);
    expect(sitemap).toContain(`href="${address}"/>`);
  }
  expect(sitemap).not.toContain("404");
});

test("the bundler is set as the pages need it", async () => {
  const { appType, build } = await resolveConfig({}, "build");
  expect(appType).toBe("mpa");
  expect(build.cssCodeSplit).toBe(true);
  expect(build.assetsInlineLimit).toBe(0);
});

describe("preview", () => {
  let server: PreviewServer;
  let host = "";
  beforeAll(async () => {
    server = await preview({
      base,
      build: { outDir: dist },
      preview: { port: 0 },
      logLevel: "error",
    });
    host = new URL(server.resolvedUrls?.local[0] ?? "").origin;
  });
  afterAll(() => server?.close());

  const get = (path: string) => fetch(`${host}${base}${path}`, { redirect: "manual" });

  test.each(["", "zh/", "lab/", "zh/lab/"])("serves %s", async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe(read(`${path}index.html`));
  });

  test.each(["nope", "nope/", "zh/nope/", "assets/nope.js", "%E0%A4%A"])(
    "answers %s with 404.html",
    async (path) => {
      const answer = await get(path);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toBe(read("404.html"));
    },
  );

  test("an address without its slash leads to the one with it", async () => {
    const answer = await get("zh/lab");
    expect([answer.status, answer.headers.get("location")]).toEqual([301, "/x/zh/lab/"]);
  });
});
