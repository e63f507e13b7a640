import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Assets } from "../../src/app/assets.ts";
import { head, paper } from "../../src/app/head.ts";
import { hashOf } from "../../src/app/policy.ts";

const assets: Assets = {
  base: "/x/",
  styles: ["/x/assets/style.css"],
  stylesOf: () => [],
  scripts: ["/x/assets/entry.js"],
  fonts: {},
  modules: {},
  strict: true,
};
const props = {
  lang: "zh",
  title: 'Loss < 1 & "done"',
  description: "d",
  alternates: { en: "/x/a/", zh: "/x/zh/a/" },
  origin: "https://example.org",
  assets,
  fonts: ["/x/assets/f.woff2"],
} as const;

test("names its counterparts and itself", async () => {
  const html = await head(props);
  expect(html).toContain('<link rel="canonical" href="https://example.org/x/zh/a/">');
  expect(html).toContain(
    '<link rel="alternate" hreflang="zh-CN" href="https://example.org/x/zh/a/">',
  );
  expect(html).toContain(
    '<link rel="alternate" hreflang="x-default" href="https://example.org/x/a/">',
  );
});

test("escapes what a page is called", async () => {
  const html = await head(props);
  expect(html).toContain("<title>Loss &lt; 1 &amp; &quot;done&quot;</title>");
});

test("the policy comes before everything that it governs, and not from the development server", async () => {
  expect(await head(props)).toMatch(/^<meta http-equiv="Content-Security-Policy"/);
  expect(await head({ ...props, assets: { ...assets, strict: false } })).not.toContain("Content-");
});

test("a page for wrong addresses stays out of search engines and has no address of its own", async () => {
  const { alternates: _, ...rest } = props;
  const html = await head(rest);
  expect(html).toContain('<meta name="robots" content="noindex">');
  expect(html).not.toContain("canonical");
  expect(html).not.toContain("hreflang");
});

test("hashes as browsers do", async () => {
  expect(await hashOf("alert('Hello, world.');")).toBe(
    "sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=",
  );
});

test("the browser's toolbar has the colour of the paper", () => {
  const tokens = readFileSync("src/styles/tokens.css", "utf8").toLowerCase();
  expect(tokens).toMatch(
    new RegExp(`--paper:\\s*light-dark\\(\\s*${paper.light},\\s*${paper.dark}\\s*\\)`),
  );
});
