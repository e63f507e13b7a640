import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { joinSheets } from "../../../tools/static-site/sheets.ts";

const chunk = (name: string, rest: object = {}) => ({
  file: `assets/${name}.js`,
  css: [`assets/${name}.css`],
  ...rest,
});
const manifest = {
  "src/app/entry.ts": chunk("entry", { dynamicImports: ["src/app/islands/client.tsx"] }),
  "src/app/islands/client.tsx": chunk("client", {
    imports: ["src/app/entry.ts"],
    dynamicImports: ["src/widgets/race/index.tsx", "src/widgets/other/index.tsx"],
  }),
  "src/widgets/race/index.tsx": chunk("race", {
    imports: ["src/app/islands/client.tsx", "_shared.js"],
    dynamicImports: ["src/widgets/race/Panel.tsx"],
  }),
  "src/widgets/race/Panel.tsx": chunk("panel", { imports: ["src/widgets/race/index.tsx"] }),
  "src/widgets/other/index.tsx": chunk("other", { imports: ["_shared.js"] }),
  "_shared.js": chunk("shared"),
  "src/styles/home.css": { file: "assets/home.css" },
  "src/study/index.tsx": chunk("study", { dynamicImports: ["src/study/Late.tsx"] }),
  "src/study/Late.tsx": chunk("late", { imports: ["_shared.js"] }),
  "src/styles/review.css": { file: "assets/review.css" },
};

let out = "";
const read = (address: string) => readFileSync(join(out, address.replace("/x/", "")), "utf8");
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), "nabla-sheets-"));
  mkdirSync(join(out, "assets"));
  for (const name of [
    "entry",
    "client",
    "race",
    "panel",
    "other",
    "shared",
    "home",
    "study",
    "late",
    "review",
  ])
    writeFileSync(join(out, `assets/${name}.css`), `.${name}{}\n`);
});
afterEach(() => rmSync(out, { recursive: true }));

test("what every page needs is one sheet", () => {
  const { styles } = joinSheets(manifest, out, "/x/");
  expect(styles).toEqual([expect.stringMatching(/^\/x\/assets\/site-[\w-]{8}\.css$/)]);
  expect(styles.map(read)).toEqual([".entry{}\n.client{}\n"]);
});

test("a page's own is a second, with what its drawings load later", () => {
  const { stylesOf } = joinSheets(manifest, out, "/x/");
  expect(stylesOf(["race"]).map(read)).toEqual([".panel{}\n.race{}\n.shared{}\n"]);
  expect(stylesOf(["home", "other", "race"]).map(read)).toEqual([
    ".home{}\n.other{}\n.panel{}\n.race{}\n.shared{}\n",
  ]);
  expect(stylesOf(["race", "home", "other"])).toEqual(stylesOf(["home", "other", "race"]));
  expect(stylesOf([])).toEqual([]);
});

test("the review page has its own sheet, and those of all its screens", () => {
  const { stylesOf } = joinSheets(manifest, out, "/x/");
  expect(stylesOf(["review"]).map(read)).toEqual([".late{}\n.review{}\n.shared{}\n.study{}\n"]);
});

test("the bundler's pieces go in the end", () => {
  const { styles, finish } = joinSheets(manifest, out, "/x/");
  finish();
  expect(existsSync(join(out, "assets/race.css"))).toBe(false);
  expect(styles.map(read)).toHaveLength(1);
});
