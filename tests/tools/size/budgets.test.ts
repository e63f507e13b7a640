import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { budgets, measure } from "../../../tools/size/budgets.ts";
import { readPage } from "../../../tools/size/site.ts";

let dist = "";
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(dist, path)), { recursive: true });
  writeFileSync(join(dist, path), text);
};
/** Text that gzip cannot shorten below about three quarters of its length. */
const noise = (bytes: number) => {
  let x = 1;
  return Array.from({ length: bytes }, () => {
    x = (x * 48271) % 2147483647;
    return String.fromCharCode(48 + (x % 64));
  }).join("");
};

beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), "nabla-size-"));
  const page = `<link rel="stylesheet" href="/x/assets/site.css"><script type="module" src="/x/assets/entry.js"></script>
    <link rel="preload" as="font" href="/x/assets/inter.woff2">
    <script type="application/json" id="modules">{"":["/x/assets/react.js"],"race":["/x/assets/race.js"]}</script>`;
  write("index.html", page);
  write("zh/index.html", page);
  write("assets/site.css", "a{}");
  write("assets/entry.js", 'import"./tiny.js";const a=()=>import("./race.js");');
  write("assets/tiny.js", "0");
  write("assets/react.js", "1");
  write("assets/race.js", 'import{a as b}from"./d3.js";export{c}from"./e.js";import("./lazy.js")');
  write("assets/d3.js", 'import "./react.js";2');
  write("assets/e.js", "3");
  write("assets/lazy.js", noise(budgets.drawing * 2));
  write("assets/inter.woff2", "f");
});
afterEach(() => rmSync(dist, { recursive: true }));

const over = () => measure(dist).flatMap((row) => (row.bytes > row.limit ? [row.what] : []));

test("a drawing's cost follows static imports, and stops at lazy ones", () => {
  const page = readPage(dist, join(dist, "zh/index.html"));
  expect(page.route).toBe("/zh/");
  expect(page.scripts.map((f) => basename(f))).toEqual(["entry.js", "tiny.js"]);
  expect(page.drawings.race?.map((f) => basename(f)).sort()).toEqual([
    "d3.js",
    "e.js",
    "race.js",
    "react.js",
  ]);
  expect(over()).toEqual([]);
});

test.each([
  ["a style sheet", "assets/site.css", budgets.reading, ["/ HTML + CSS", "/zh/ HTML + CSS"]],
  ["a module of the entry", "assets/tiny.js", budgets.entry, ["entry entry.js + tiny.js"]],
  ["a library of a drawing", "assets/d3.js", budgets.drawing, ["drawing race"]],
  ["a font", "assets/inter.woff2", budgets.fonts, ["fonts inter.woff2"]],
])("%s that grows beyond its budget is told", (_, path, limit, told) => {
  write(path, noise(limit * 1.5));
  expect(over()).toEqual(told);
});

test("nothing built is an error, not a pass", () => {
  rmSync(join(dist, "index.html"));
  rmSync(join(dist, "zh/index.html"));
  expect(() => measure(dist)).toThrow(/build the site first/);
});

test("a drawing whose modules the page does not list cannot be weighed, so it is told", () => {
  write("index.html", '<div data-island="race"></div>');
  expect(() => measure(dist)).toThrow("/ does not list the modules of race");
});
