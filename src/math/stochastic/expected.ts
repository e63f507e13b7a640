import type { Samples } from "./samples.ts";

/** E[x²] ← keep·E[x²] + add: one step with batches drawn independently. */
export interface MeanSquareStep {
  readonly keep: number;
  readonly add: number;
}

export const meanSquareStep = (
  { curvature, curvatureVariance, noiseVariance }: Samples,
  batch: number,
  eta: number,
): MeanSquareStep => ({
  keep: (1 - eta * curvature) ** 2 + (eta * eta * curvatureVariance) / batch,
  add: (eta * eta * noiseVariance) / batch,
});

/** E[x²] at steps 0, 1, …, for the given learning rates. */
export function meanSquares(
  samples: Samples,
  batch: number,
  rates: ArrayLike<number>,
  x0: number,
): Float64Array {
  const out = new Float64Array(rates.length + 1);
  out[0] = x0 * x0;
  for (let t = 0; t < rates.length; t++) {
    const { keep, add } = meanSquareStep(samples, batch, rates[t]);
    out[t + 1] = keep * out[t] + add;
  }
  return out;
}

/** Where E[x²] settles under a constant step; Infinity if it grows. */
export const meanSquareFloor = ({ keep, add }: MeanSquareStep): number =>
  keep < 1 ? add / (1 - keep) : Number.POSITIVE_INFINITY;

/** Steps, not rounded, until E[x²] has come down from `from` to `to`; Infinity if it never does. */
export function stepsToMeanSquare(step: MeanSquareStep, from: number, to: number): number {
  if (from <= to) return 0;
  const floor = meanSquareFloor(step);
  if (!(floor < to)) return Number.POSITIVE_INFINITY;
  if (step.keep === 0) return 1;
  return Math.log((to - floor) / (from - floor)) / Math.log(step.keep);
}

/**
 * The constant learning rate up to `etaMax` that brings E[x²] to `to` soonest, from a grid of 120 rates over three
 * decades; `steps` is Infinity if none of them does.
 */
export function fastestRate(
  samples: Samples,
  batch: number,
  from: number,
  to: number,
  etaMax: number,
): { eta: number; steps: number } {
  const count = 120;
  let best = { eta: etaMax, steps: Number.POSITIVE_INFINITY };
  for (let i = 0; i <= count; i++) {
    const eta = etaMax * 10 ** ((-3 * i) / count);
    const steps = stepsToMeanSquare(meanSquareStep(samples, batch, eta), from, to);
    if (steps < best.steps) best = { eta, steps };
  }
  return { eta: best.eta, steps: Math.ceil(best.steps - 1e-9) };
}
