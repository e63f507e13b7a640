import { describe, expect, it } from "vitest";
import { compareFile } from "../../../src/math/golden/index.ts";
import { altered, readGolden, unnoticed } from "./slips.ts";

const golden = readGolden("regularization");
const kind = (name: string) => (one: { kind?: unknown }) => one.kind === name;

const inputs = [
  /^(X|y|x|p|H|center|eigenvalues|w_star|lr|weight_decay|betas|eps|w0|grads|max_norm|norm_type|clip_value)\b/,
  /\b(lambda|l1_ratio|radius|v|steps|step|classes|label|epsilon)$/,
  /^apply\.(x|keep_mask|gy)\b|^moments\.linear_unit\.(w|b|target)$/,
];

describe("regularization against reference data", () => {
  it("agrees in every case", () => {
    const report = compareFile(golden);
    expect(report.failed).toEqual([]);
    expect(report.passed).toBe(golden.cases.length);
  });

  it("notices any result that is a millionth off", () => {
    const any = new RegExp(inputs.map(({ source }) => source).join("|"));
    expect(unnoticed(golden, any)).toEqual([]);
  });

  it.each([
    ["clip", (c: { kind: string }) => (c.kind = "moon"), /no comparison for "moon"/],
    ["clip", (c: { grads: number[] }) => (c.grads = []), /grads must be a list of arrays/],
    ["clip", (c: { clipped_exact: 1[] }) => (c.clipped_exact = [1]), /must be a list of 2 arrays/],
    ["clip", (c: { clipped_value: 1[][] }) => (c.clipped_value[1] = [1]), /\[1\] must have shape/],
    ["constrained", (c: { H: number[] }) => (c.H = [1, 2]), /symmetric 2 by 2 matrix/],
    ["constrained", (c: { rows: { l1: 0 }[] }) => (c.rows[0].l1 = 0), /l1 must be an object/],
    [
      "constrained",
      (c: { rows: { l1: { sparse: boolean } }[] }) => (c.rows[0].l1.sparse = false),
      /l1.sparse is true, the reference says false/,
    ],
    [
      "constrained",
      (c: { rows: { l2: { active: boolean } }[] }) => (c.rows[0].l2.active = false),
      /l2.active is true, the reference says false/,
    ],
    [
      "soft_threshold",
      (c: { rows: { moon: number[] }[] }) => (c.rows[0].moon = [1]),
      /no proximal step "moon"/,
    ],
    ["regression", (c: { path: null }) => (c.path = null), /path must be an object/],
    ["weight_decay", (c: { runs: null }) => (c.runs = null), /runs must be an object/],
    ["weight_decay", (c: { runs: { moon: 1 } }) => (c.runs.moon = 1), /no run "moon"/],
    ["dropout", (c: { apply: null }) => (c.apply = null), /apply must be an object/],
  ] as const)("says of a %s case what it does not understand", (of, change, message) => {
    expect(altered(golden, kind(of), change)).toEqual([expect.stringMatching(message)]);
  });
});
