import {
  type Analysis,
  analyze,
  type NetworkId,
  networks,
  type Row,
} from "../architectures/index.ts";
import { wholeOf } from "./inputs.ts";
import { readNumbers } from "./tensor.ts";
import type { Topic } from "./topic.ts";

/** What the reference lists: modules with weights, and pooling. */
const listed: Partial<Record<Row["kind"], string>> = {
  conv: "conv",
  depthwise: "conv",
  linear: "linear",
  batchNorm: "batch_norm",
  maxPool: "max_pool",
  avgPool: "avg_pool",
  adaptiveAvgPool: "adaptive_avg_pool",
};

const idOf = (name: unknown): NetworkId => {
  const id = String(name).replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  if (!Object.hasOwn(networks, id)) throw new Error(`The core has no network "${String(name)}".`);
  return id as NetworkId;
};

/** The rows of an analysis that went well. Throws what was wrong otherwise. */
export function expectFit(analysis: Analysis): Analysis & { readonly ok: true } {
  if (!analysis.ok) throw new Error(`${analysis.path}: ${analysis.message.en}`);
  return analysis;
}

/** Sum of a cost over the rows of one kind, by the reference's name of it. */
const sumOf = (rows: readonly Row[], kind: string, cost: "params" | "macs"): number =>
  rows.filter((row) => listed[row.kind] === kind).reduce((sum, row) => sum + row[cost], 0);

export const networkTopic: Topic = (fields, check) => {
  const network = networks[idOf(fields.name)];
  const input = readNumbers(fields.input_shape);
  if (input === undefined) throw new Error("input_shape must be an array of numbers.");
  const analysis = expectFit(analyze(network.layers(wholeOf(fields, "classes")), input));
  const rows = analysis.rows.filter((row) => row.kind in listed && row.layer.functional !== true);

  check.values("output_shape", analysis.output);
  check.values("params", analysis.params);
  check.values("macs", analysis.macs);
  for (const cost of ["params", "macs"] as const) {
    const byKind = fields[`${cost}_by_kind`];
    for (const [kind, want] of Object.entries(byKind ?? {})) {
      check.values(`${cost}_by_kind.${kind}`, sumOf(rows, kind, cost), want);
    }
  }
  const weighted = rows.filter(({ layer }) => "bias" in layer);
  check.values("depth_weighted_layers", weighted.length);

  const { layers } = fields;
  if (!Array.isArray(layers) || layers.length !== rows.length) {
    return check.fail("layers", `The core lists ${rows.length} layers.`);
  }
  layers.forEach((layer: unknown, i) => {
    const { path, kind, output, params, macs } = rows[i];
    const field = `layers[${i}]`;
    if (!Array.isArray(layer)) throw new Error(`${field} is not a list.`);
    if (layer[0] !== path || layer[1] !== listed[kind]) {
      check.fail(
        field,
        `The core has ${listed[kind]} ${path} here, the reference ${layer[1]} ${layer[0]}.`,
      );
    }
    check.values(`${field}.shape`, output, layer[2]);
    check.values(`${field}.params`, params, layer[3]);
    check.values(`${field}.macs`, macs, layer[4]);
  });
};
