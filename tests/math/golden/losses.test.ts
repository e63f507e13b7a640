import { describe, expect, it } from "vitest";
import { compareFile } from "../../../src/math/golden/index.ts";
import { altered, readGolden, unnoticed } from "./slips.ts";

const golden = readGolden("losses");
const kind = (name: string) => (one: { kind?: unknown }) => one.kind === name;

describe("losses against reference data", () => {
  it("agrees in every case", () => {
    const report = compareFile(golden);
    expect(report.failed).toEqual([]);
    expect(report.passed).toBe(golden.cases.length);
  });

  it("notices any result that is a millionth off", () => {
    const inputs =
      /^(x|params|kinks|atol|logits|target|weight|label_smoothing|ignore_index|gamma|alpha|p|q|z|temperature)\b/;
    expect(unnoticed(golden, inputs)).toEqual([]);
  });

  it("accepts at a kink any slope between the sides, and nothing else", () => {
    const hinge = (one: { name?: unknown }) => one.name === "hinge";
    const at = (slope: number) => (c: { d: number[]; kinks: { index: number }[] }) => {
      c.d[c.kinks[0].index] = slope;
    };
    expect(altered(golden, hinge, at(-0.5))).toEqual([]);
    expect(
      altered(golden, hinge, (c) => {
        c.kinks[0] = { index: 17, left: -3, right: -2 };
      }),
    ).toHaveLength(1);
    expect(altered(golden, hinge, (c) => (c.kinks = [{ index: "?" }]))).toEqual([
      "A kink needs the numbers index, left and right.",
    ]);
  });

  it.each([
    ["margin", (c: { name: string }) => (c.name = "moon"), /no such loss as "moon"/],
    ["margin", (c: { kind: string }) => (c.kind = "moon"), /no comparison for "moon"/],
    ["margin", (c: { params: object }) => (c.params = {}), /parameter atZero is missing/],
    ["residual", (c: { params: object }) => (c.params = { q: 1 }), /knows no parameter q/],
    ["residual", (c: { params: number }) => (c.params = 1), /params must be an object/],
    ["margin", (c: { d: number[] }) => (c.d = [1]), /no derivative of "Zero–one"/],
    ["cross_entropy", (c: { target_kind: string }) => (c.target_kind = "?"), /target_kind \?/],
    ["cross_entropy", (c: { mean: null }) => (c.mean = null), /the reference says there is none/],
    ["cross_entropy", (c: { label_smoothing: string }) => (c.label_smoothing = "?"), /a number/],
    ["softmax", (c: { z: string }) => (c.z = "?"), /z must be an array of numbers/],
  ] as const)("says of a %s case what it does not understand", (of, change, message) => {
    const messages = altered(golden, kind(of), change);
    expect(messages).toEqual([expect.stringMatching(message)]);
  });

  it("takes a missing mean where nothing counts", () => {
    const nothing = (c: Record<string, unknown>) => {
      const rows = (c.target as number[]).length;
      c.target = new Array(rows).fill(-100);
      c.ignore_index = -100;
      Object.assign(c, { per_sample: new Array(rows).fill(0), sum: 0, mean: null });
      c.mean_normalizer = 0;
      const shape = (c.logits as { shape: number[] }).shape;
      const size = shape[0] * shape[1];
      c.grad_sum = { shape, data: new Array(size).fill(0) };
      c.grad_mean = { shape, data: new Array(size).fill(null) };
    };
    expect(altered(golden, kind("cross_entropy"), nothing)).toEqual([]);
  });
});
