import { describe, expect, it } from "vitest";
import { compareFile } from "../../../src/math/golden/index.ts";
import { altered, readGolden, unnoticed } from "./slips.ts";

const golden = readGolden("schedules");
const named = (name: string) => (one: { name?: unknown }) => one.name === name;

describe("schedules against reference data", () => {
  it("agrees in every case", () => {
    const report = compareFile(golden);
    expect(report.failed).toEqual([]);
    expect(report.passed).toBe(golden.cases.length);
  });

  it("notices any result that is a millionth off", () => {
    expect(unnoticed(golden, /^(params|metrics)\b/)).toEqual([]);
  });

  it.each([
    ["step", (c: { name: string }) => (c.name = "moon"), /no schedule "moon"/],
    ["step", (c: { params: { lr?: number } }) => delete c.params.lr, /parameter eta is missing/],
    ["step", (c: { momentum: number[] }) => (c.momentum = [1]), /cycles no momentum for "step"/],
    ["cyclic", (c: { params: { mode: string } }) => (c.params.mode = "?"), /no parameter mode/],
    ["one_cycle", (c: { params: { three_phase: 1 } }) => (c.params.three_phase = 1), /three_phase/],
    [
      "multistep",
      (c: { params: { milestones: "?" } }) => (c.params.milestones = "?"),
      /milestones/,
    ],
    [
      "reduce_on_plateau",
      (c: { final_lr: null }) => (c.final_lr = null),
      /final_lr must be a number/,
    ],
  ] as const)("says of a %s case what it does not understand", (of, change, message) => {
    expect(altered(golden, named(of), change)).toEqual([expect.stringMatching(message)]);
  });
});
