import type { Optimizer } from "./optimizer.ts";

/** Share of the learning rate that step t = 1, 2, … takes. */
type RateShape = (t: number) => number;

interface ShapeLengths {
  /** Steps after which `inverse` has halved the rate. */
  readonly half: number;
  /** Steps after which `cosine` has reached zero. */
  readonly steps: number;
}

export const rateShapes = {
  constant: () => () => 1,
  /** 1/(1 + (t−1)/half): the 1/t decay whose sum diverges while that of its squares does not. */
  inverse:
    ({ half }) =>
    (t) =>
      1 / (1 + (t - 1) / half),
  cosine:
    ({ steps }) =>
    (t) =>
      t > steps ? 0 : (1 + Math.cos((Math.PI * (t - 1)) / steps)) / 2,
} satisfies Record<string, (lengths: ShapeLengths) => RateShape>;

export type RateShapeId = keyof typeof rateShapes;

/** The optimizer with a learning rate that follows `shape`; everything else, and its memory, stays. */
export function scheduled(optimizer: Optimizer, shape: RateShape): Optimizer {
  const at = <H extends { readonly [name: string]: unknown }>(hyper: H, t: number): H => ({
    ...hyper,
    eta: (hyper as unknown as { eta: number }).eta * shape(t),
  });
  return {
    ...optimizer,
    advance: (state, gradient, hyper, t, place, delta) =>
      optimizer.advance(state, gradient, at(hyper, t), t, place, delta),
    step: (state, gradient, hyper, t, place) =>
      optimizer.step(state, gradient, at(hyper, t), t, place),
    terms: (taken, hyper, i) => optimizer.terms(taken, at(hyper, taken.t), i),
    substituted: (numbers, hyper, t) => optimizer.substituted(numbers, at(hyper, t), t),
  };
}
