import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compareFile } from "../../../src/math/golden/index.ts";

interface Case {
  name: string;
  f: number[];
  hess_eigenvalues: { shape: number[]; data: number[] };
  global_minima: { point: number[]; f: number }[];
  critical_points: { point: number[]; f: number; kind: string }[] | null;
}

const golden: { cases: Case[] } = JSON.parse(
  readFileSync(new URL("../../golden/surfaces.json", import.meta.url), "utf8"),
);

/** The file with one change to its first case of the given name. */
function altered(name: string, change: (one: Case) => void) {
  const copy = structuredClone(golden);
  const one = copy.cases.find((c) => c.name === name);
  if (one === undefined) throw new Error(`altered: no case named ${name}`);
  change(one);
  return compareFile(copy).failed.map((miss) => miss.field);
}

describe("surfaces against reference data", () => {
  it("agrees in every case", () => {
    const report = compareFile(golden);
    expect(report.failed).toEqual([]);
    expect(report.passed).toBe(golden.cases.length);
  });

  it("notices one wrong value", () => {
    expect(altered("beale", (c) => (c.f[3] *= 1 + 1e-7))).toEqual(["f"]);
  });

  it("notices wrong eigenvalues", () => {
    expect(altered("booth", (c) => (c.hess_eigenvalues.data[0] += 1e-6))).toEqual([
      "hess_eigenvalues",
    ]);
  });

  it("notices a minimum that has gone missing or moved", () => {
    expect(altered("himmelblau", (c) => c.global_minima.pop())).toContain("global_minima");
    expect(altered("himmelblau", (c) => (c.global_minima[1].point[0] += 1e-6))).toContain(
      "global_minima.point",
    );
  });

  it("notices a saddle that is called a minimum", () => {
    const swap = (c: Case) => {
      const saddle = c.critical_points?.find((p) => p.kind === "saddle");
      if (saddle) saddle.kind = "minimum";
    };
    expect(altered("styblinski_tang", swap)).toEqual(["critical_points.kind"]);
  });

  it("says so when it does not know a surface", () => {
    expect(altered("booth", (c) => (c.name = "moon"))).toHaveLength(1);
  });
});
