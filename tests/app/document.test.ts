import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { document } from "../../src/app/document.ts";

const template = readFileSync("index.html", "utf8");
const props = {
  lang: "zh",
  title: "t",
  description: "d",
  origin: "",
  assets: {
    base: "/",
    styles: ["/site.css"],
    stylesOf: (parts: readonly string[]) => parts.map((part) => `/${part}.css`),
    scripts: [],
    fonts: { "inter-latin-wght-normal": "/i.woff2", "KaTeX_Main-Regular": "/k.woff2" },
    modules: { "": ["/react.js"], race: ["/race.js"], other: ["/other.js"] },
    strict: true,
  },
} as const;

test("says its language and keeps the body as it is", async () => {
  const body = "<p>$& and $1 and $` are not patterns</p>";
  const html = await document(template, body, props);
  expect(html).toContain('<html lang="zh-CN">');
  expect(html).toContain(body);
  expect(html).not.toContain("<!--");
});

test("lists the modules of the drawings on the page and of no other", async () => {
  const html = await document(template, '<div class="island" data-island="race"></div>', props);
  expect(html).toContain(
    '<script type="application/json" id="modules">{"":["/react.js"],"race":["/race.js"]}</script>',
  );
  expect(await document(template, "<p></p>", props)).not.toContain("modules");
});

test("links the style sheets of its kind and of its drawings", async () => {
  const html = await document(template, '<div data-island="race"></div>', {
    ...props,
    kind: "lab",
  });
  expect(Array.from(html.matchAll(/rel="stylesheet" href="([^"]*)"/g), ([, href]) => href)).toEqual(
    ["/site.css", "/lab.css", "/race.css"],
  );
});

test("preloads the formulas' font where there are formulas", async () => {
  expect(await document(template, "<p></p>", props)).not.toContain("/k.woff2");
  expect(await document(template, '<span class="formula"></span>', props)).toContain("/k.woff2");
});

test("a template without its slots is refused", async () => {
  await expect(document("<html></html>", "", props)).rejects.toThrow("index.html has no");
});
