import { expectShape, type Tensor, tensor } from "../tensor/index.ts";
import type { Cell } from "./cell.ts";
import { type LayerTrace, type LayerWeights, recurrentLayer, rowAt } from "./layer.ts";
import {
  type FinalGradients,
  type LayerGradients,
  recurrentLayerBackward,
} from "./layerBackward.ts";

/** For each layer its directions: one, or forward and reverse. Gradients have the same form. */
export type RecurrentWeights = readonly (readonly LayerWeights[])[];

/** Initial states, layer-major, forward before reverse; zeros where absent. */
export interface RecurrentStart {
  /** [layers·directions, N, H]. */
  readonly h0?: Tensor | null;
  readonly c0?: Tensor | null;
}

export interface RecurrentRun {
  /** Outputs of the last layer, [T, N, H·directions]. */
  readonly y: Tensor;
  /** Final states, [layers·directions, N, H]. */
  readonly hN: Tensor;
  /** The same of the cell states; [layers·directions, N, 0] where the cell has none. */
  readonly cN: Tensor;
  readonly layers: readonly (readonly LayerTrace[])[];
}

export interface RecurrentGradients {
  readonly gx: Tensor;
  /** [layers·directions, N, H]. */
  readonly gh0: Tensor;
  /** [layers·directions, N, 0] where the cell has no cell state. */
  readonly gc0: Tensor;
  readonly gWeights: RecurrentWeights;
  readonly layers: readonly (readonly LayerGradients[])[];
}

/** Entry k along the first axis, as a view. */
function slab({ shape, data }: Tensor, k: number): Tensor {
  const [, ...rest] = shape;
  const size = data.length / shape[0];
  return tensor(rest, data.subarray(k * size, (k + 1) * size));
}

function stacked(parts: readonly Tensor[]): Tensor {
  const out = tensor([parts.length, ...parts[0].shape]);
  parts.forEach((part, k) => {
    out.data.set(part.data, k * part.data.length);
  });
  return out;
}

/** Joins [T, N, H] outputs of the directions along the last axis. */
function joined(parts: readonly Tensor[]): Tensor {
  const [steps, samples, units] = parts[0].shape;
  const out = tensor([steps, samples, parts.length * units]);
  for (let t = 0; t < steps; t++) {
    for (let n = 0; n < samples; n++) {
      parts.forEach((part, d) => {
        rowAt(out, t, n).set(rowAt(part, t, n), d * units);
      });
    }
  }
  return out;
}

/** The other way: share d of `of` along the last axis. */
function share(whole: Tensor, d: number, of: number): Tensor {
  const [steps, samples, width] = whole.shape;
  const units = width / of;
  const out = tensor([steps, samples, units]);
  for (let t = 0; t < steps; t++) {
    for (let n = 0; n < samples; n++) {
      rowAt(out, t, n).set(rowAt(whole, t, n).subarray(d * units, (d + 1) * units));
    }
  }
  return out;
}

const lastState = (states: Tensor, reverse: boolean): Tensor =>
  slab(states, reverse ? 0 : states.shape[0] - 1);

function directionsOf(weights: RecurrentWeights): number {
  const directions = weights[0]?.length ?? 0;
  if (directions < 1 || directions > 2 || weights.some((layer) => layer.length !== directions)) {
    throw new Error(
      `recurrentNetwork: every layer must have the same 1 or 2 directions, got ${weights.map((layer) => layer.length).join(", ") || "no layers"}`,
    );
  }
  return directions;
}

/** Stacked layers, each in one or both directions; a layer reads the joined outputs of the one below. x [T, N, I]. */
export function recurrentNetwork(
  cell: Cell,
  weights: RecurrentWeights,
  x: Tensor,
  { h0 = null, c0 = null }: RecurrentStart = {},
): RecurrentRun {
  const directions = directionsOf(weights);
  const count = weights.length * directions;
  if (h0 !== null) expectShape("recurrentNetwork", "h0", h0, [count, "N", "H"]);
  if (c0 !== null) expectShape("recurrentNetwork", "c0", c0, [count, "N", "H"]);
  const layers: LayerTrace[][] = [];
  let input = x;
  weights.forEach((layer, l) => {
    const traces = layer.map((one, d) => {
      const k = l * directions + d;
      const start = { h0: h0 && slab(h0, k), c0: c0 && slab(c0, k) };
      return recurrentLayer(cell, one, input, start, d === 1);
    });
    layers.push(traces);
    input = joined(traces.map(({ h }) => h));
  });
  const all = layers.flat();
  return {
    y: input,
    hN: stacked(all.map(({ h, reverse }) => lastState(h, reverse))),
    cN: stacked(all.map(({ c, reverse }) => lastState(c, reverse))),
    layers,
  };
}

/** Gradients of Σ gy·y (and of the final states, [layers·directions, N, H], if theirs are given). */
export function recurrentNetworkBackward(
  { y, hN, cN, layers }: RecurrentRun,
  weights: RecurrentWeights,
  gy: Tensor,
  { ghN = null, gcN = null }: FinalGradients = {},
): RecurrentGradients {
  expectShape("recurrentNetworkBackward", "gy", gy, y.shape);
  if (ghN !== null) expectShape("recurrentNetworkBackward", "ghN", ghN, hN.shape);
  if (gcN !== null) expectShape("recurrentNetworkBackward", "gcN", gcN, cN.shape);
  const directions = directionsOf(weights);
  const gradients: LayerGradients[][] = [];
  let g = gy;
  for (let l = layers.length - 1; l >= 0; l--) {
    const own = layers[l].map((trace, d) => {
      const k = l * directions + d;
      const final = { ghN: ghN && slab(ghN, k), gcN: gcN && slab(gcN, k) };
      return recurrentLayerBackward(trace, weights[l][d], share(g, d, directions), final);
    });
    gradients.unshift(own);
    g = own.map(({ gx }) => gx).reduce(sum);
  }
  const all = gradients.flat();
  return {
    gx: g,
    gh0: stacked(all.map(({ gh0 }) => gh0)),
    gc0: stacked(all.map(({ gc0 }) => gc0)),
    gWeights: gradients.map((layer) => layer.map(({ gWeights }) => gWeights)),
    layers: gradients,
  };
}

const sum = (a: Tensor, b: Tensor): Tensor =>
  tensor(
    a.shape,
    a.data.map((x, i) => x + b.data[i]),
  );
