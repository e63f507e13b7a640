import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compareFile } from "../../../src/math/golden/index.ts";

type Field = number | number[] | { shape: number[]; data: number[] };
type Fields = Record<string, unknown>;
type Case = Fields & { id: string; kind: string };

const golden: { cases: Case[] } = JSON.parse(
  readFileSync(new URL("../../golden/attention.json", import.meta.url), "utf8"),
);

const failedFields = (one: Case): string[] => [
  ...new Set(compareFile({ ...golden, cases: [one] }).failed.map(({ field }) => field)),
];

/** The case after a change. */
function changed(id: string, change: (one: Case) => void): Case {
  const one = structuredClone(golden.cases.find((c) => c.id === id));
  if (one === undefined) throw new Error(`changed: no case ${id}`);
  change(one);
  return one;
}

/** Adds 1 to the first number of a field. */
function nudge(holder: Fields, name: string): void {
  const field = holder[name] as Field;
  if (typeof field === "number") holder[name] = field + 1;
  else (Array.isArray(field) ? field : field.data)[0] += 1;
}

const results =
  /^(scores|y|context|concat|pe|gram|attention_weights|after_attention|parameter_count|embed_dim|ff_dim|g(q|k|v|x|query|keys|values|key_value|in_proj_\w+|out_proj_\w+))$/;

/** Names of what a case is compared with; `weights` are an input of an encoder block. */
const comparedIn = (one: Case): string[] =>
  Object.keys(one).filter(
    (name) =>
      one[name] !== null &&
      (results.test(name) || (name === "weights" && one.kind !== "encoder_block")),
  );

describe("attention against reference data", () => {
  it("agrees in every case", () => {
    const report = compareFile(golden);
    expect(report.failed).toEqual([]);
    expect(report.passed).toBe(golden.cases.length);
  });

  it.each(golden.cases.flatMap((one) => comparedIn(one).map((name) => [one.id, name] as const)))(
    "notices one wrong value of %s, %s",
    (id, name) => {
      expect(failedFields(changed(id, (c) => nudge(c, name)))).toEqual([name]);
    },
  );

  it.each(
    golden.cases.flatMap(({ id, gparams = {}, gweights = {} }) =>
      Object.entries({ gparams, gweights }).flatMap(([name, record]) =>
        Object.keys(record as Fields).map((key) => [id, name, key] as const),
      ),
    ),
  )("notices one wrong value of %s, %s.%s", (id, name, key) => {
    const one = changed(id, (c) => nudge(c[name] as Fields, key));
    expect(failedFields(one)).toEqual([`${name}.${key}`]);
  });

  it.each(["mean_dot", "var_dot", "var_scaled"])("notices one wrong %s", (name) => {
    const one = changed("qk_variance", (c) => nudge((c.rows as Fields[])[1], name));
    expect(failedFields(one)).toEqual([name]);
  });

  it("does without biases and counts where a file has none", () => {
    const heads = changed("multi_head-self", (c) => {
      for (const name of ["in_proj_bias", "gin_proj_bias", "parameter_count"]) delete c[name];
      for (const name of ["out_proj_bias", "gout_proj_bias"]) c[name] = null;
    });
    const block = changed("encoder_block-pre_relu", (c) => {
      delete (c.weights as Fields)["linear1.bias"];
      delete (c.gweights as Fields)["linear1.bias"];
      delete c.parameter_count;
    });
    // Other numbers, but no complaint about anything that is absent.
    for (const { message } of compareFile({ ...golden, cases: [heads, block] }).failed) {
      expect(message).toMatch(/the reference says/);
    }
  });

  it.each<[string, string, (c: Case) => void]>([
    ["an unknown kind", "score_dot-0", (c) => (c.kind = "score_cosine")],
    ["no query", "score_dot-0", (c) => delete c.query],
    ["no parameters", "score_bilinear-0", (c) => delete c.params],
    ["a parameter too many", "score_dot-0", (c) => ((c.params as Fields).W = null)],
    ["no word on the mask", "multi_head-self", (c) => delete c.causal],
    ["heads that do not divide", "multi_head-self", (c) => (c.num_heads = 3)],
    ["a base in words", "sinusoidal-4x6-10000", (c) => (c.base = "e")],
    ["no rows", "qk_variance", (c) => (c.rows = [])],
    ["no weights", "encoder_block-pre_relu", (c) => (c.weights = [])],
    ["another activation", "encoder_block-pre_relu", (c) => (c.activation = "silu")],
    [
      "a weight too few",
      "encoder_block-pre_relu",
      (c) => delete (c.weights as Fields)["norm1.bias"],
    ],
  ])("says so of %s", (_name, id, change) => {
    expect(failedFields(changed(id, change))).toHaveLength(1);
  });
});
