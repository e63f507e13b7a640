import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compareFile } from "../../../src/math/golden/index.ts";

interface Case {
  id: string;
  name: string;
  params: Record<string, unknown>;
  x: number[];
  f: (number | null)[];
  df: (number | null)[] | null;
  [field: string]: unknown;
}

const golden: { cases: Case[] } = JSON.parse(
  readFileSync(new URL("../../golden/activations.json", import.meta.url), "utf8"),
);

/** The misses of the file after one change to its first case of the given name. */
function altered(name: string, change: (one: Case) => void) {
  const copy = structuredClone(golden);
  const one = copy.cases.find((c) => c.name === name);
  if (one === undefined) throw new Error(`altered: no case named ${name}`);
  change(one);
  return compareFile(copy).failed;
}

/** Puts `value` where the array has the number for this x. */
const plant = (one: Case, field: "f" | "df", x: number, value: (old: number) => number) => {
  const array = one[field] as number[];
  const i = one.x.indexOf(x);
  array[i] = value(array[i]);
};

describe("activations against reference data", () => {
  it("agrees in every case", () => {
    const report = compareFile(golden);
    expect(report.failed).toEqual([]);
    expect(report.passed).toBe(golden.cases.length);
  });

  it("says which value is wrong, what it is and what it should be", () => {
    const [miss, ...others] = altered("tanh", (c) => plant(c, "f", 1, () => 0.75));
    expect(others).toEqual([]);
    expect(miss).toMatchObject({ id: "tanh", field: "f", index: 29, want: 0.75 });
    expect(miss.got).toBeCloseTo(Math.tanh(1), 15);
  });

  it("notices a relative error of 1e-8 far out in a tail", () => {
    expect(altered("sigmoid", (c) => plant(c, "f", -50, (y) => y * (1 + 1e-8)))).toHaveLength(1);
    expect(altered("softplus", (c) => plant(c, "f", -745, () => 0))).toEqual([]);
  });

  it("reads parameters from the data", () => {
    expect(altered("elu", (c) => (c.params = { alpha: 0.9 })).length).toBeGreaterThan(10);
    expect(altered("elu", (c) => (c.params = { beta: 1 }))[0].field).toBe("params");
  });

  it("does not go by ids", () => {
    expect(altered("tanh", (c) => (c.id = "sigmoid-7"))).toEqual([]);
  });

  it("accepts at a kink any slope between the sides, and nothing else", () => {
    expect(altered("relu", (c) => plant(c, "df", 0, () => 0.5))).toEqual([]);
    const misplaced = altered("relu", (c) => {
      c.kinks = [{ index: 22, x: 0, left: 0.4, right: 1, used: 1 }];
    });
    expect(misplaced).toMatchObject([{ field: "df", index: 22, got: 0, want: 0.4 }]);
  });

  it("compares what a learned parameter does", () => {
    expect(altered("prelu", (c) => ((c.da as number[])[0] = 5))).toMatchObject([{ field: "da" }]);
    expect(altered("relu", (c) => (c.da = c.f))).toMatchObject([{ field: "da", index: null }]);
  });

  it("fails what it does not know and what has the wrong length", () => {
    expect(altered("mish", (c) => (c.name = "mish_2"))).toMatchObject([{ field: "name" }]);
    expect(altered("mish", (c) => c.f.pop())).toMatchObject([{ field: "f", index: null }]);
    expect(altered("mish", (c) => delete (c as Partial<Case>).f)).toMatchObject([{ field: "f" }]);
  });
});
