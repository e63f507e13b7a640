import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, expect, it } from "vitest";
import { filesOf } from "../../../src/app/offline/plan.ts";
import { planOf } from "../../../tools/static-site/plan.ts";
import { zipOf } from "../../../tools/static-site/zip.ts";

const site = {
  "index.html": '<link rel=stylesheet href=/n/assets/site-1.css><a href="/n/zh/review/">',
  "zh/review/index.html": '<div data-island=review></div><script src="/n/assets/entry-1.js">',
  "lab/race/index.html": '<div data-island="race">',
  "race/index.html":
    '<div data-island=drill data-attrs="{&quot;drills&quot;:&quot;N-1&quot;,&quot;topics&quot;:&quot;race more&quot;}">',
  "404.html": "",
  "icons.svg": "<svg/>",
  "assets/site-1.css": "",
  "assets/entry-1.js": "entry",
  "assets/client-1.js": "",
  "assets/race-1.js": "race",
  "assets/more-1.js": "",
  "assets/study-1.js": "",
  "assets/run-1.js": "",
  "assets/practice-1.js": "",
  "assets/practice-1.css": "",
  "assets/drills-1.js": "",
  "assets/drills-2.js": "",
  "assets/predictions-1.js": "",
  "assets/Inter-1.woff2": "",
  "assets/cards/index.json": "{}",
  "assets/cards/race.zh.1.json": "",
  "assets/cards/race.en.1.json": "",
  "assets/cards/race.zh.anki.1.json": "",
};
const manifest = {
  "src/app/entry.ts": { file: "assets/entry-1.js", dynamicImports: ["src/app/islands/client.tsx"] },
  "src/app/islands/client.tsx": {
    file: "assets/client-1.js",
    dynamicImports: [
      "src/widgets/race/index.tsx",
      "src/practice/index.tsx",
      "src/study/index.tsx",
      "src/predictions/race.ts",
    ],
  },
  "src/widgets/race/index.tsx": {
    file: "assets/race-1.js",
    dynamicImports: ["src/more.ts"],
    assets: ["assets/run-1.js", "assets/Inter-1.woff2"],
  },
  "src/more.ts": { file: "assets/more-1.js", imports: ["src/app/entry.ts"] },
  "src/practice/index.tsx": {
    file: "assets/practice-1.js",
    assets: ["assets/practice-1.css"],
    dynamicImports: ["src/drills/race/index.ts", "src/drills/other/index.ts"],
  },
  "src/drills/race/index.ts": { file: "assets/drills-1.js" },
  "src/drills/other/index.ts": { file: "assets/drills-2.js" },
  "src/predictions/race.ts": { file: "assets/predictions-1.js" },
  "src/study/index.tsx": {
    file: "assets/study-1.js",
    dynamicImports: ["src/drills/other/index.ts"],
  },
};
const files = Object.keys(site);
let out = "";
beforeAll(() => {
  out = mkdtempSync(join(tmpdir(), "plan-"));
  for (const [file, text] of Object.entries(site)) {
    mkdirSync(dirname(join(out, file)), { recursive: true });
    writeFileSync(join(out, file), text);
  }
});
afterAll(() => rmSync(out, { recursive: true }));

it("gives each page what it links, and what its own islands import now or later", () => {
  const plan = planOf(manifest, out, files, "/n/");
  const of = (page: string) => filesOf(plan, [page]).map((path) => path.slice("assets/".length));
  expect(Object.keys(plan.pages)).toEqual(["", "lab/race/", "race/", "zh/review/"]);
  expect(of("")).toEqual(["entry-1.js", "site-1.css"]);
  expect(of("lab/race/")).toEqual([
    "client-1.js",
    "entry-1.js",
    "more-1.js",
    "predictions-1.js",
    "race-1.js",
    "run-1.js",
  ]);
  expect(of("race/")).toEqual([
    "client-1.js",
    "drills-1.js",
    "entry-1.js",
    "practice-1.css",
    "practice-1.js",
  ]);
  // With the words of every card in its language, and no file for other programs.
  expect(of("zh/review/")).toEqual([
    "cards/race.zh.1.json",
    "client-1.js",
    "drills-2.js",
    "entry-1.js",
    "study-1.js",
  ]);
  expect(plan.files.find(([path]) => path === "assets/race-1.js")).toEqual(["assets/race-1.js", 4]);
  expect(plan.files.map(([path]) => path)).not.toContain("assets/cards/index.json");
});

it("has another version as soon as anything changes", () => {
  const version = () => planOf(manifest, out, files, "/n/").version;
  const before = version();
  expect(version()).toBe(before);
  writeFileSync(join(out, "404.html"), "changed");
  expect(version()).not.toBe(before);
});

it("packs the same site into the same bytes, in one folder", () => {
  const zip = zipOf(out, files);
  const found = unzipSync(zip);
  expect(Object.keys(found).sort()).toEqual(files.map((file) => `nabla/${file}`).sort());
  expect(new TextDecoder().decode(found["nabla/assets/race-1.js"])).toBe("race");
  expect(zipOf(out, [...files].reverse())).toEqual(zip);
});
