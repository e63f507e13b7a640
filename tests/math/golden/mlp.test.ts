import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compareFile } from "../../../src/math/golden/index.ts";

const golden = JSON.parse(readFileSync(new URL("../../golden/mlp.json", import.meta.url), "utf8"));

/** The misses of the file's first case after one change. */
// biome-ignore lint/suspicious/noExplicitAny: reference data of any form is the point
function altered(change: (one: any) => void, index = 0) {
  const one = structuredClone(golden.cases[index]);
  change(one);
  return compareFile({ ...golden, cases: [one] }).failed;
}

it("agrees in every case", () => {
  const report = compareFile(golden);
  expect(report.failed).toEqual([]);
  expect(report.passed).toBe(golden.cases.length);
});

describe("a slip in the reference is noticed", () => {
  it.each([
    ["losses", (c: never) => (c as { losses: number[] }).losses],
    [
      "params_after_step",
      (c: never) => (c as { params_after_step: { data: number[] } }).params_after_step.data,
    ],
  ] as const)("in the last digits of %s", (field, array) => {
    const misses = altered((c) => {
      array(c as never)[7] += 1e-8;
    });
    expect(misses).toMatchObject([{ field, index: 7 }]);
  });
  it("in the sample and in the gradient", () => {
    expect(altered((c) => (c.sample.z[0][1] += 1e-8))).toMatchObject([{ field: "sample.z[0]" }]);
    expect(altered((c) => (c.sample.gb[1][0] += 1e-8))).toMatchObject([{ field: "sample.b[1]" }]);
    expect(altered((c) => (c.full_batch_grad.W[0].data[3] += 1e-8))).toMatchObject([
      { field: "full_batch_grad.W[0]", index: 3 },
    ]);
  });
  it.each([
    ["activation", "constructor", /no activation named/],
    ["loss", "hinge", /no loss named/],
    ["optimizer", "sgd_9", /no optimizer named/],
    ["hyper", { lr: 0.5, weight_decay_9: 1 }, /no setting for weight_decay_9/],
    ["W", [], /W must be a list/],
    ["b", [[1], [1]], /must have shape/],
    ["sample", null, /must be objects/],
    ["losses", [], /one number or more/],
    ["x", "?", /x must be an array/],
  ])("when %s is not understood", (field, value, message) => {
    const misses = altered((c) => {
      c[field] = value;
    });
    expect(misses.map((m) => m.message)).toEqual([expect.stringMatching(message)]);
  });
  it("when a sample's row is not a whole number", () => {
    expect(altered((c) => (c.sample.index = 0.5))[0].message).toMatch(/sample.index/);
  });
});

it("takes Adam with a decay for the rule that has it in the gradient", () => {
  expect(altered((c) => (c.hyper.weight_decay = 0.1), 2)).not.toEqual([]);
  expect(altered((c) => (c.optimizer = "adam_l2"), 2)).toEqual([]);
});
