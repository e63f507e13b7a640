import { expectShape, type Tensor } from "../tensor/index.ts";
import type { Cell } from "./cell.ts";
import { type LayerTrace, type LayerWeights, recurrentLayer } from "./layer.ts";
import { joined, slab, stacked } from "./sequences.ts";

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

const lastState = (states: Tensor, reverse: boolean): Tensor =>
  slab(states, reverse ? 0 : states.shape[0] - 1);

/** How many directions every layer has. */
export function directionsOf(weights: RecurrentWeights): number {
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
