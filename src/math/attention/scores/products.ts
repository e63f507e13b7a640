import { matvec, transpose } from "../../linear/index.ts";
import { type Tensor, zerosLike } from "../../tensor/index.ts";

/** out[j] += factor·x[j]. */
export function addTo(out: Float64Array, x: ArrayLike<number>, factor: number): void {
  for (let j = 0; j < x.length; j++) out[j] += factor * x[j];
}

/** Gradients of Σ gs·(keys q) in q, and of the keys along q. */
export function dotBackward(q: Float64Array, keys: Tensor, gs: Float64Array) {
  const gkeys = zerosLike(keys);
  const size = keys.shape[1];
  gs.forEach((g, l) => {
    addTo(gkeys.data.subarray(l * size, (l + 1) * size), q, g);
  });
  return { gq: matvec(transpose(keys), gs), gkeys };
}
