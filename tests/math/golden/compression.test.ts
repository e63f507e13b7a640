import { describe, expect, it } from "vitest";
import { compareFile } from "../../../src/math/golden/index.ts";
import { altered, readGolden, unnoticed } from "./slips.ts";

const golden = readGolden("compression");
const kind = (name: string) => (one: { kind?: unknown }) => one.kind === name;

const inputs =
  /^(w|bits|axis|clusters|initial_centroids|iterations|temperature|alpha|student_logits|teacher_logits|labels)\b|\b(sparsity|norm|k)$/;

describe("compression against reference data", () => {
  it("agrees in every case", () => {
    const report = compareFile(golden);
    expect(report.failed).toEqual([]);
    expect(report.passed).toBe(golden.cases.length);
  });

  it("notices any result that is a millionth off", () => {
    expect(unnoticed(golden, inputs)).toEqual([]);
  });

  it.each([
    ["svd", (c: { kind: string }) => (c.kind = "moon"), /no comparison for "moon"/],
    ["quantize", (c: { error: null }) => (c.error = null), /error must be an object/],
    ["quantize", (c: { bits: number }) => (c.bits = 1), /bits must be whole/],
    ["prune_rows", (c: { rows: { norm: 3 }[] }) => (c.rows[0].norm = 3), /knows no norm 3/],
    [
      "prune_magnitude",
      (c: { rows: { threshold: number | null }[] }) => {
        c.rows[1].threshold = null;
      },
      /the reference says there is none/,
    ],
  ] as const)("says of a %s case what it does not understand", (of, change, message) => {
    expect(altered(golden, kind(of), change)).toEqual([expect.stringMatching(message)]);
  });
});
