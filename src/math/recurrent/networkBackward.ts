import { expectShape, type Tensor, tensor } from "../tensor/index.ts";
import {
  type FinalGradients,
  type LayerGradients,
  recurrentLayerBackward,
} from "./layerBackward.ts";
import { directionsOf, type RecurrentRun, type RecurrentWeights } from "./network.ts";
import { share, slab, stacked } from "./sequences.ts";

export interface RecurrentGradients {
  readonly gx: Tensor;
  /** [layers·directions, N, H]. */
  readonly gh0: Tensor;
  /** [layers·directions, N, 0] where the cell has no cell state. */
  readonly gc0: Tensor;
  readonly gWeights: RecurrentWeights;
  readonly layers: readonly (readonly LayerGradients[])[];
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
