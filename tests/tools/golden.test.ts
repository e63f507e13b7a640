import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";

const surfaces = readFileSync("tests/golden/surfaces.json", "utf8");
let dir = "";
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), "golden-"));
});
afterAll(() => rmSync(dir, { recursive: true }));

const run = (...args: string[]): { code: number; out: string } => {
  try {
    const out = execFileSync("node", ["tools/run.mjs", "tools/golden.ts", ...args], {
      stdio: "pipe",
    });
    return { code: 0, out: out.toString() };
  } catch (error) {
    const { status, stdout } = error as { status: number; stdout: Buffer };
    return { code: status, out: stdout.toString() };
  }
};

it("passes on good files, prints every miss of bad ones, and says so by its exit code", () => {
  writeFileSync(join(dir, "good.json"), surfaces);
  const cases = JSON.parse(surfaces).cases.length;
  expect(run("--dir", dir)).toEqual({ code: 0, out: `${cases} passed, 0 failed\n` });

  const bad = JSON.parse(surfaces);
  bad.cases[0].f[2] += 1;
  writeFileSync(join(dir, "bad.json"), JSON.stringify(bad));
  writeFileSync(join(dir, "broken.json"), "{");
  writeFileSync(join(dir, "other.json"), JSON.stringify({ ...bad, topic: "alchemy" }));
  const { code, out } = run("--dir", dir);
  expect(code).toBe(1);
  expect(out).toMatch(`bad.json ${bad.cases[0].id} f[2]: got `);
  expect(out).toMatch(/broken\.json file: .*JSON/);
  expect(out).toMatch(/other\.json .* topic "alchemy"/);
  expect(out).toMatch(`${2 * cases - 1} passed, ${cases + 2} failed`);
}, 30_000);

it("fails on a folder without reference files and on one that does not exist", () => {
  expect(run("--dir", "src").code).toBe(1);
  expect(run("--dir", join(dir, "nowhere")).code).toBe(2);
}, 30_000);
