import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compareFile } from "../../../src/math/golden/index.ts";

// biome-ignore lint/suspicious/noExplicitAny: the cases have little in common but that.
type Case = Record<string, any> & { id: string; kind: string };

const golden: { cases: Case[] } = JSON.parse(
  readFileSync(new URL("../../golden/architectures.json", import.meta.url), "utf8"),
);

/** Names of the fields that disagree after a change to the first case of a kind. */
function altered(kind: string, change: (one: Case) => unknown): string[] {
  const one = structuredClone(golden.cases.find((c) => c.kind === kind));
  if (one === undefined) throw new Error(`altered: no case of kind ${kind}`);
  change(one);
  return compareFile({ ...golden, cases: [one] }).failed.map(({ field }) => field);
}

describe("architectures against reference data", () => {
  it("agrees in every case", () => {
    const report = compareFile(golden);
    expect(report.failed).toEqual([]);
    expect(report.passed).toBe(golden.cases.length);
  });

  it.each<[string, (one: Case) => unknown, string[]]>([
    ["network", (c) => c.params++, ["params"]],
    ["network", (c) => c.macs_by_kind.conv++, ["macs_by_kind.conv"]],
    ["network", (c) => c.depth_weighted_layers++, ["depth_weighted_layers"]],
    ["network", (c) => c.layers[2][2][1]++, ["layers[2].shape"]],
    ["network", (c) => c.layers[2][3]++, ["layers[2].params"]],
    ["network", (c) => c.layers[2][4]++, ["layers[2].macs"]],
    ["network", (c) => (c.layers[1][0] = "1"), ["layers[1]"]],
    ["network", (c) => (c.layers[1][1] = "avg_pool"), ["layers[1]"]],
    ["network", (c) => c.layers.pop(), ["layers"]],
    ["receptive_field", (c) => c.layers[0].receptive_field++, ["layers[0].receptive_field"]],
    ["receptive_field", (c) => c.final.start++, ["final.start"]],
    ["sequential", (c) => c.layers[0].jump++, ["layers[0].jump"]],
    ["sequential", (c) => (c.layers[0].jump = null), ["layers[0].jump"]],
    ["sequential", (c) => (c.layers[7].jump = 1), ["layers[7].jump"]],
    ["sequential", (c) => c.layers[0].output_shape[0]++, ["layers[0].output_shape"]],
    ["sequential", (c) => c.layers.pop(), ["layers"]],
    ["layer_counts", (c) => c.rows[3].params++, ["rows[3].params"]],
    ["layer_counts", (c) => c.rows[3].macs_per_step++, ["rows[3].macs_per_step"]],
    ["layer_counts", (c) => (c.rows[9].macs_per_step = 1), ["rows[9].macs_per_step"]],
    ["encoder_layer_macs", (c) => c.rows[1].ffn++, ["rows[1].ffn"]],
    ["stacked_kernels", (c) => c.rows[0].params_single++, ["rows[0].params_single"]],
    ["bert", (c) => c.params.pooler++, ["params.pooler"]],
    ["bert", (c) => (c.params.head = 3), ["params.head"]],
    ["gpt2", (c) => c.params.total++, ["params.total"]],
    ["encoder_decoder", (c) => c.params.final_norms++, ["params.final_norms"]],
    ["lenet5_original", (c) => c.connections.C3++, ["connections.C3"]],
    ["lenet5_original", (c) => c.total++, ["total"]],
  ])("notices a wrong value of a %s (%#)", (kind, change, fields) => {
    expect(altered(kind, change)).toEqual(fields);
  });

  it.each<[string, (one: Case) => unknown]>([
    ["network", (c) => (c.kind = "house")],
    ["network", (c) => (c.name = "vgg_17")],
    ["network", (c) => (c.input_shape = "large")],
    ["network", (c) => (c.input_shape = [1, 2, 2])],
    ["network", (c) => (c.layers[0] = "conv")],
    ["receptive_field", (c) => delete c.final],
    ["sequential", (c) => (c.spec[0].type = "magic")],
    ["sequential", (c) => (c.spec[0].bias = "yes")],
    ["sequential", (c) => (c.input_shape = null)],
    ["layer_counts", (c) => (c.rows[0].kind = "magic")],
    ["bert", (c) => (c.params = 3)],
  ])("says so when a %s cannot be read (%#)", (kind, change) => {
    expect(altered(kind, change)).toHaveLength(1);
  });

  it("reads the layers that a larger file may hold", () => {
    const layer = (output_shape: number[], params: number, macs: number, field: unknown) => ({
      output_shape,
      params,
      macs,
      receptive_field: field,
      jump: field === null ? null : 1,
    });
    const case_ = {
      id: "more",
      kind: "sequential",
      input_shape: [2, 6, 6],
      spec: [
        { type: "conv", out: 2, kernel: [3, 3], padding: "same", bias: false },
        { type: "leaky_relu" },
        { type: "avg_pool", kernel: [3, 3], stride: [1, 1], ceil_mode: true },
        { type: "adaptive_avg_pool", output_size: [4, 4] },
        { type: "conv_transpose", out: 1, kernel: [2, 2], stride: [2, 2] },
        { type: "global_max_pool" },
      ],
      layers: [
        layer([2, 6, 6], 36, 36 * 36, 3),
        layer([2, 6, 6], 0, 0, 3),
        layer([2, 4, 4], 0, 0, 5),
        layer([2, 4, 4], 0, 0, 5),
        layer([1, 8, 8], 9, 32 * 4, null),
        layer([1, 1, 1], 0, 0, null),
      ],
      params: 45,
      macs: 36 * 36 + 128,
    };
    expect(compareFile({ ...golden, cases: [case_] })).toEqual({ passed: 1, failed: [] });
  });
});
