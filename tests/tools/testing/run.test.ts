import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { runStages, type Stage } from "../../../tools/testing/run.mjs";

const logs = mkdtempSync(join(tmpdir(), "nabla-stages-"));
afterAll(() => rmSync(logs, { recursive: true }));

const node = (code: string) => ["-e", code];
const saying = (name: string, line: string): Stage => ({
  name,
  commands: [node(`console.log("${line}")`)],
  count: "text",
});

async function run(stages: Stage[], lanes = 1) {
  const lines: string[] = [];
  const sum = await runStages(stages, { logs, lanes, log: (line) => lines.push(line) });
  return { sum, lines };
}

test("the sum runs over all runners, those after a failing one too", async () => {
  const { sum, lines } = await run([
    { name: "types", commands: [node("")], count: "exit" },
    saying("content", "10 passed, 2 failed"),
    saying("golden", "30 passed, 0 failed"),
  ]);
  expect(sum).toEqual({ passed: 41, failed: 2 });
  expect(lines.filter((l) => /^[✓✗]/.test(l)).map((l) => l[0])).toEqual(["✓", "✗", "✓"]);
});

test("a runner that crashes is a failure, and its last words are shown and kept", async () => {
  const { sum, lines } = await run([
    {
      name: "crash",
      commands: [node('console.error("the roof fell in"); process.exit(3)')],
      count: "text",
    },
  ]);
  expect(sum).toEqual({ passed: 0, failed: 1 });
  expect(lines.join("\n")).toMatch("the roof fell in");
  expect(readFileSync(join(logs, "crash.log"), "utf8")).toMatch("the roof fell in");
});

test("a report left over from another run does not count", async () => {
  const report = join(logs, "old.json");
  const write = `require("fs").writeFileSync(${JSON.stringify(report)}, '{"n": 4}')`;
  const count = ({ n }: { n: number }) => ({ passed: n, failed: 0 });
  const stage = { name: "unit", count, report };
  expect((await run([{ ...stage, commands: [node(write)] }])).sum).toEqual({
    passed: 4,
    failed: 0,
  });
  expect((await run([{ ...stage, commands: [node("")] }])).sum).toEqual({ passed: 0, failed: 1 });
});

test("what needs a failed stage is not run, and counts as failed", async () => {
  const { sum, lines } = await run([
    { name: "build", commands: [node("process.exit(1)")], count: "exit" },
    { ...saying("size", "5 passed, 0 failed"), needs: "build" },
  ]);
  expect(sum).toEqual({ passed: 0, failed: 2 });
  expect(lines.join("\n")).toMatch("not run, because build failed");
});

/** A stage of this code, in which `dir` is a folder for marks and `fs` the file system. */
const marking = (name: string, code: string): Stage => ({
  name,
  commands: [
    node(
      `const fs = require("fs"); const dir = ${JSON.stringify(join(logs, "marks"))} + "-";
      const name = dir + "${name}"; ${code}`,
    ),
  ],
  count: "exit",
});

test("stages run side by side, each counted once", async () => {
  // Neither ends before the other has begun.
  const meet = (name: string, other: string) =>
    marking(
      name,
      `fs.writeFileSync(name, "");
      const wait = () => fs.existsSync(dir + "${other}") || setTimeout(wait, 20);
      wait();`,
    );
  const sum = { passed: 2, failed: 0 };
  expect((await run([meet("one", "two"), meet("two", "one")], 2)).sum).toEqual(sum);
});

test("what is alone has nobody beside it", async () => {
  const lonely = (name: string) => ({
    ...marking(
      name,
      `const here = dir + "here"; if (fs.existsSync(here)) process.exit(1);
      fs.writeFileSync(here, ""); setTimeout(() => fs.rmSync(here), 300);`,
    ),
    alone: true,
  });
  const beside = { ...lonely("third"), alone: false };
  const stages = [lonely("first"), lonely("second"), beside, lonely("fourth")];
  expect((await run(stages, 2)).sum).toEqual({ passed: 4, failed: 0 });
});

test("what needs another waits for it", async () => {
  const late: Stage = {
    name: "build",
    commands: [node("setTimeout(() => process.exit(1), 200)")],
    count: "exit",
  };
  const { sum } = await run([late, { ...saying("size", "5 passed, 0 failed"), needs: "build" }], 2);
  expect(sum).toEqual({ passed: 0, failed: 2 });
});
