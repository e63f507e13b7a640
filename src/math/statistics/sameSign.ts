import { normalCdf } from "../special/index.ts";
import { normalQuadrature } from "./quadrature.ts";
import type { ScalarFunction } from "./scalarFunction.ts";

const standard = { mean: 0, std: 1 };

/** Stretches of the frequency axis and the number of Simpson steps on each: dense where large batches need it. */
const stretches = [
  { from: 0, to: 1.5, steps: 376 },
  { from: 1.5, to: 9, steps: 250 },
  { from: 9, to: 60, steps: 204 },
] as const;

/** Simpson's rule on those stretches for integrands over t: points, and weights already divided by t. */
function frequencies() {
  const t: number[] = [];
  const weight: number[] = [];
  for (const { from, to, steps } of stretches) {
    const h = (to - from) / steps;
    for (let i = 0; i <= steps; i++) {
      const at = from + i * h;
      const simpson = (h / 3) * (i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2);
      // The integrand over t is even about 0, so the value at 0 is that of a neighbour to second order.
      t.push(at === 0 ? 1e-4 : at);
      weight.push(simpson / (at === 0 ? 1e-4 : at));
    }
  }
  return { t, weight };
}

/** Of a sum S of signed inputs: P(S ≥ 0) and P(S ≤ 0) by the number of positive signs, and P(S = 0). */
interface Sides {
  readonly likelihood: Float64Array;
  readonly notNegative: Float64Array;
  readonly notPositive: Float64Array;
  readonly zero: number;
}

/**
 * How often the gradient of a neuron has all its components of one sign (zeros go with either). The gradient of a batch is
 * Σ δ_b x_b with random signs δ_b = ±1 and inputs x = f(Z), Z standard normal, independent in every component. Given the
 * number of positive δ the components are independent, so one distribution is enough for every dimension; it comes from the
 * characteristic function of f(Z) by the inversion formula of Gil-Pelaez (1951), to about 1e-4. Returns a function of
 * the batch size and the number of inputs, both whole and at least 1.
 */
export function sameSignShare(fn: ScalarFunction): (batch: number, dim: number) => number {
  const { x, weight } = normalQuadrature(standard, fn.kinks);
  const values = x.map(fn.f);
  const atZero = weight.reduce((sum, w, i) => (values[i] === 0 ? sum + w : sum), 0);
  const mean = weight.reduce((sum, w, i) => sum + w * values[i], 0);
  const std = Math.sqrt(weight.reduce((sum, w, i) => sum + w * (values[i] - mean) ** 2, 0));
  const oneSided = values.every((v) => v >= 0);

  const grid = frequencies();
  const size = new Float64Array(grid.t.length);
  const phase = new Float64Array(grid.t.length);
  grid.t.forEach((t, k) => {
    let re = 0;
    let im = 0;
    for (let i = 0; i < values.length; i++) {
      re += weight[i] * Math.cos(t * values[i]);
      im += weight[i] * Math.sin(t * values[i]);
    }
    size[k] = Math.hypot(re, im);
    phase[k] = Math.atan2(im, re);
  });

  /** P(S > 0) − P(S < 0) for a surplus of m positive signs in a batch. */
  const lead = (m: number, power: Float64Array, batch: number): number => {
    const zero = atZero ** batch;
    if (oneSided && m === batch) return 1 - zero;
    if (m * mean > 7 * std * Math.sqrt(batch)) return 1 - zero;
    let sum = 0;
    for (let k = 0; k < phase.length; k++) {
      sum += grid.weight[k] * power[k] * Math.sin(m * phase[k]);
    }
    // Beyond the last point the integrand falls like 1/t² if anything is left of it.
    const tail = power[phase.length - 1] * Math.sin(m * phase[phase.length - 1]);
    return (2 / Math.PI) * (sum + tail);
  };

  const sidesOf = (batch: number): Sides => {
    const power = size.map((s) => s ** batch);
    const zero = atZero ** batch;
    const likelihood = new Float64Array(batch + 1);
    const notNegative = new Float64Array(batch + 1);
    const notPositive = new Float64Array(batch + 1);
    let choose = 2 ** -batch;
    for (let k = 0; k <= batch; k++) {
      const m = 2 * k - batch;
      const d = Math.sign(m) * lead(Math.abs(m), power, batch);
      likelihood[k] = choose;
      notNegative[k] = (1 + d + zero) / 2;
      notPositive[k] = (1 - d + zero) / 2;
      choose *= (batch - k) / (k + 1);
    }
    return { likelihood, notNegative, notPositive, zero };
  };

  const known = new Map<number, Sides>();
  return (batch, dim) => {
    if (!(Number.isInteger(batch) && batch >= 1 && Number.isInteger(dim) && dim >= 1)) {
      throw new Error(
        `sameSignShare: batch and dim must be whole and at least 1, got ${batch} and ${dim}`,
      );
    }
    const sides = known.get(batch) ?? sidesOf(batch);
    known.set(batch, sides);
    let share = 0;
    for (let k = 0; k <= batch; k++) {
      share +=
        sides.likelihood[k] *
        (sides.notNegative[k] ** dim + sides.notPositive[k] ** dim - sides.zero ** dim);
    }
    return Math.min(1, share);
  };
}

/**
 * The same share for ever larger batches: by the central limit theorem the components become ratio·G + ε_j with independent
 * standard normal G and ε_j, where ratio is mean over standard deviation of an input.
 */
export function sameSignLimit(ratio: number, dim: number): number {
  const { x, weight } = normalQuadrature(standard, []);
  let share = 0;
  for (let i = 0; i < x.length; i++) {
    share += weight[i] * (normalCdf(ratio * x[i]) ** dim + normalCdf(-ratio * x[i]) ** dim);
  }
  return share;
}
