import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compareFile } from "../../../src/math/golden/index.ts";

type Field = number[] | { shape: number[]; data: number[] };
type Case = Record<string, unknown> & { id: string; kind: string };

const golden: { cases: Case[] } = JSON.parse(
  readFileSync(new URL("../../golden/conv.json", import.meta.url), "utf8"),
);

/** Names of the fields that disagree after a change to the first case of a kind. */
function altered(kind: string, change: (one: Case) => void): string[] {
  const one = structuredClone(golden.cases.find((c) => c.kind === kind));
  if (one === undefined) throw new Error(`altered: no case of kind ${kind}`);
  change(one);
  return compareFile({ ...golden, cases: [one] }).failed.map(({ field }) => field);
}

const numbers = (field: unknown): number[] => {
  const f = field as Field;
  return Array.isArray(f) ? f : f.data;
};

describe("convolution and pooling against reference data", () => {
  it("agrees in every case", () => {
    const report = compareFile(golden);
    expect(report.failed).toEqual([]);
    expect(report.passed).toBe(golden.cases.length);
  });

  it.each(
    golden.cases.flatMap(({ id, kind, ...fields }) =>
      Object.entries(fields)
        .filter(([name]) =>
          /^(y|mid|g[xwb]|gw_\w+|columns|col2im_\w+|full|same|valid|cross_\w+|argmax)$/.test(name),
        )
        .filter(([, field]) => field !== null)
        .map(([name]) => [id, name] as const),
    ),
  )("notices one wrong value of %s, %s", (id, name) => {
    const one = structuredClone(golden.cases.find((c) => c.id === id)) as Case;
    numbers(one[name])[0] += 1;
    expect(compareFile({ ...golden, cases: [one] }).failed.map(({ field }) => field)).toEqual([
      name,
    ]);
  });

  it("notices a wrong shape of the right size", () => {
    expect(
      altered("conv2d", (c) => {
        (c.y as { shape: number[] }).shape = [1, 1, 1, 9];
      }),
    ).toEqual(["y"]);
  });

  it.each<[string, (c: Case) => void]>([
    ["conv2d", (c) => (c.kind = "conv9d")],
    ["conv2d", (c) => (c.padding_mode = "odd")],
    ["conv2d", (c) => (c.stride = "two")],
    ["conv2d", (c) => (c.groups = 0.5)],
    ["conv2d", (c) => delete c.x],
    ["conv1d", (c) => (c.padding = [1, 2, 3])],
    ["max_pool2d", (c) => (c.ceil_mode = 1)],
    ["output_sizes", (c) => (c.rows = [])],
    ["output_sizes", (c) => (c.rows = [{ input: 3 }])],
    ["convolution1d", (c) => (c.w = [[1], [1, 2]])],
  ])("says so when a %s cannot be read", (kind, change) => {
    expect(altered(kind, change)).toHaveLength(1);
  });

  it("reads the kinds that a larger file may hold", () => {
    const one = golden.cases.find((c) => c.kind === "adaptive_avg_pool2d") as Case;
    const mean = numbers(one.y);
    const global = { ...one, kind: "global_avg_pool2d", y: { shape: [2, 3], data: mean } };
    const gy = { shape: [2, 3], data: numbers(one.gy) };
    expect(compareFile({ ...golden, cases: [{ ...global, gy }] })).toEqual({
      passed: 1,
      failed: [],
    });
  });
});
