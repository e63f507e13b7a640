import type { Affine } from "../affine/index.ts";
import {
  type Cell,
  cells,
  gateOf,
  type LayerWeights,
  normPerStep,
  type RecurrentGradients,
  type RecurrentWeights,
  recurrentNetwork,
  recurrentNetworkBackward,
  recurrentParameterCount,
  recurrentSpectrum,
} from "../recurrent/index.ts";
import type { Tensor } from "../tensor/index.ts";
import { byKind } from "./byKind.ts";
import { compareRecord } from "./compareRecord.ts";
import { compareTensor, flagOf, tensorOf, wholeOf } from "./inputs.ts";
import { type Fields, isRecord } from "./read.ts";
import type { Comparison } from "./report.ts";
import type { Topic } from "./topic.ts";

const optional = (fields: Fields, name: string): Tensor | null =>
  fields[name] === null || fields[name] === undefined ? null : tensorOf(fields, name);

/** The end of the names of a layer's weights in one direction. */
const suffix = (layer: number, direction: number) =>
  `l${layer}${direction === 1 ? "_reverse" : ""}`;

/** Reads one pair of a matrix and a bias, and crosses their names off. */
function affineOf(named: Fields, kind: "ih" | "hh", end: string, left: Set<string>): Affine {
  const [w, b] = [`weight_${kind}_${end}`, `bias_${kind}_${end}`];
  left.delete(w);
  left.delete(b);
  return { w: tensorOf(named, w), b: optional(named, b) };
}

function weightsOf(fields: Fields): RecurrentWeights {
  const named = fields.weights;
  if (!isRecord(named)) throw new Error("weights must be an object.");
  const left = new Set(Object.keys(named));
  const directions = flagOf(fields, "bidirectional") ? [0, 1] : [0];
  const layers = Array.from({ length: wholeOf(fields, "num_layers") }, (_, layer) =>
    directions.map((direction): LayerWeights => {
      const end = suffix(layer, direction);
      return {
        input: affineOf(named, "ih", end, left),
        recurrent: affineOf(named, "hh", end, left),
      };
    }),
  );
  if (left.size > 0) throw new Error(`The core knows no weights ${[...left].join(", ")}.`);
  return layers;
}

function namedGradients(cell: Cell, { gx, gh0, gc0, gWeights }: RecurrentGradients) {
  const named: Record<string, Tensor> = { x: gx, h0: gh0 };
  if (cell.hasCellState) named.c0 = gc0;
  gWeights.forEach((layer, l) => {
    layer.forEach(({ input, recurrent }, d) => {
      for (const [kind, { w, b }] of Object.entries({ ih: input, hh: recurrent })) {
        named[`weight_${kind}_${suffix(l, d)}`] = w;
        if (b !== null) named[`bias_${kind}_${suffix(l, d)}`] = b;
      }
    });
  });
  return named;
}

const present = (fields: Fields, name: string): boolean =>
  fields[name] !== undefined && fields[name] !== null;

type Measured = Readonly<Record<string, () => ArrayLike<number> | number>>;

function compareMeasured(fields: Fields, check: Comparison, measured: Measured): void {
  for (const [name, measure] of Object.entries(measured)) {
    if (present(fields, name)) check.values(name, measure());
  }
}

const inOneLayer = [
  ...["gates", "cells", "dh", "dc", "dh_norm", "dc_norm", "dh0_norm"],
  ...["spectral_radius", "spectral_norm"],
];

const recurrentTopic =
  (cell: Cell): Topic =>
  (fields, check) => {
    const weights = weightsOf(fields);
    const start = { h0: optional(fields, "h0"), c0: optional(fields, "c0") };
    const run = recurrentNetwork(cell, weights, tensorOf(fields, "x"), start);
    compareTensor(fields, check, "y", run.y);
    compareTensor(fields, check, "h_n", run.hN);
    if (cell.hasCellState || present(fields, "c_n")) compareTensor(fields, check, "c_n", run.cN);

    const gy = tensorOf(fields, "gy");
    const back = recurrentNetworkBackward(run, weights, gy);
    compareRecord(fields, check, "grads", namedGradients(cell, back));
    const size = [wholeOf(fields, "input_size"), wholeOf(fields, "hidden_size")];
    check.values("sizes", [run.layers[0][0].x.shape[2], run.layers[0][0].h.shape[2]], size);
    compareMeasured(fields, check, {
      loss: () => run.y.data.reduce((sum, y, i) => sum + y * gy.data[i], 0),
      parameter_count: () => recurrentParameterCount(weights),
    });

    const [[trace], [gradients]] = [run.layers[0], back.layers[0]];
    if (run.layers.flat().length !== 1) {
      const odd = inOneLayer.find((name) => present(fields, name));
      if (odd !== undefined) check.fail(odd, `${odd} is for one layer in one direction.`);
      return;
    }
    if (present(fields, "gates")) {
      const gates = cell.gates.map((name) => [name, gateOf(trace, name)] as const);
      compareRecord(fields, check, "gates", Object.fromEntries(gates));
    }
    if (present(fields, "dh")) compareTensor(fields, check, "dh", gradients.dh);
    if (present(fields, "cells")) compareTensor(fields, check, "cells", trace.c);
    if (present(fields, "dc")) compareTensor(fields, check, "dc", gradients.dc);
    const spectrum = () => recurrentSpectrum(weights[0][0].recurrent.w);
    compareMeasured(fields, check, {
      dh_norm: () => normPerStep(gradients.dh),
      dh0_norm: () => Math.hypot(...gradients.gh0.data),
      dc_norm: () => normPerStep(gradients.dc),
      spectral_radius: () => spectrum().radius,
      spectral_norm: () => spectrum().norm,
    });
  };

export const recurrentTopics = byKind({
  rnn_tanh: recurrentTopic(cells.tanh),
  rnn_relu: recurrentTopic(cells.relu),
  lstm: recurrentTopic(cells.lstm),
  gru: recurrentTopic(cells.gru),
});
