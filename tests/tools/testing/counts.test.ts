import { expect, test } from "vitest";
import {
  countsInText,
  countsOfPlaywright,
  countsOfVitest,
  settle,
} from "../../../tools/testing/counts.mjs";

test("a runner's closing line is the last one of its kind", () => {
  expect(
    countsInText("a: 1 passed, 1 failed\n2 passed, 0 failed\nbye\n31 passed, 4 failed\n"),
  ).toEqual({ passed: 31, failed: 4 });
  expect(countsInText("all is well")).toBeNull();
});

test("a test file that broke before its first test is one failure", () => {
  const report = {
    numPassedTests: 5,
    numFailedTests: 1,
    testResults: [
      { status: "failed", assertionResults: [{ status: "failed" }] },
      { status: "failed", assertionResults: [] },
      { status: "passed", assertionResults: [{ status: "passed" }] },
    ],
  };
  expect(countsOfVitest(report)).toEqual({ passed: 5, failed: 2 });
});

test("an error outside any browser test, and a test that passed only when repeated, are failures", () => {
  const report = { stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 0 }, errors: [{}] };
  expect(countsOfPlaywright(report)).toEqual({ passed: 7, failed: 3 });
});

test.each([
  ["no counts at all", null, 0, { passed: 0, failed: 1 }],
  ["nothing counted", { passed: 0, failed: 0 }, 0, { passed: 0, failed: 1 }],
  ["ended badly, no failure shown", { passed: 9, failed: 0 }, 1, { passed: 9, failed: 1 }],
  ["killed", { passed: 9, failed: 0 }, null, { passed: 9, failed: 1 }],
  ["failures, yet exit code 0", { passed: 9, failed: 2 }, 0, { passed: 9, failed: 2 }],
  ["all well", { passed: 9, failed: 0 }, 0, { passed: 9, failed: 0 }],
])("%s", (_, counts, exitCode, want) => {
  expect(settle(counts, exitCode)).toEqual(want);
});
