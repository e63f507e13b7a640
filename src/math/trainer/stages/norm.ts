import type { Parameters, Pass, Stage } from "../stage.ts";

const eps = 1e-5;
/** Weight of a new batch in the running statistics. */
const momentum = 0.1;

/**
 * Standardizes groups of numbers that lie `stride` apart: y = γ (x − μ)/√(σ² + ε) + β, with the biased variance, in two
 * passes. γ and β belong to units, whichever way the groups run.
 */
interface Groups {
  /** Of so many numbers each. */
  size(rows: number): number;
  count(rows: number): number;
  start(group: number): number;
  readonly stride: number;
  /** Statistics are remembered, and used in evaluation. */
  readonly remembers: boolean;
}

const batch = (width: number): Groups => ({
  size: (rows) => rows,
  count: () => width,
  start: (group) => group,
  stride: width,
  remembers: true,
});

const layer = (width: number): Groups => ({
  size: () => width,
  count: (rows) => rows,
  start: (group) => group * width,
  stride: 1,
  remembers: false,
});

export const norms = { batch, layer };

export type NormId = keyof typeof norms;

/** Batch or layer normalization of x [rows, width]. Sources: bn, ln. */
export function norm(
  kind: NormId,
  into: Parameters,
  place: number,
  width: number,
  capacity: number,
): Stage {
  const groups = norms[kind](width);
  const gammas = into.add(`γ${place}`, place, [width], 1);
  const betas = into.add(`β${place}`, place, [width], 0);
  const y = new Float64Array(capacity * width);
  const normalized = new Float64Array(capacity * width);
  const gx = new Float64Array(capacity * width);
  const inverse = new Float64Array(Math.max(capacity, width));
  const runningMean = new Float64Array(width);
  const runningVariance = new Float64Array(width).fill(1);

  /** Statistics of the last pass were stored ones, constants for the gradient. */
  let stored = false;

  function statistics(x: Float64Array, group: number, n: number): readonly [number, number] {
    const from = groups.start(group);
    let mean = 0;
    for (let k = 0, at = from; k < n; k++, at += groups.stride) mean += x[at];
    mean /= n;
    let variance = 0;
    for (let k = 0, at = from; k < n; k++, at += groups.stride) variance += (x[at] - mean) ** 2;
    return [mean, variance / n];
  }

  function remember(group: number, mean: number, variance: number, n: number): void {
    runningMean[group] += momentum * (mean - runningMean[group]);
    if (n === 1) return;
    runningVariance[group] += momentum * ((variance * n) / (n - 1) - runningVariance[group]);
  }

  return {
    output: { name: `${kind}-norm${place}`, data: y, width },
    forward(x, rows, { parameters, training }: Pass) {
      const n = groups.size(rows);
      stored = groups.remembers && !training;
      for (let group = 0; group < groups.count(rows); group++) {
        const [mean, variance] = stored
          ? [runningMean[group], runningVariance[group]]
          : statistics(x, group, n);
        if (groups.remembers && training) remember(group, mean, variance, n);
        inverse[group] = 1 / Math.sqrt(variance + eps);
        let at = groups.start(group);
        for (let k = 0; k < n; k++, at += groups.stride) {
          const unit = at % width;
          normalized[at] = (x[at] - mean) * inverse[group];
          y[at] = parameters[gammas + unit] * normalized[at] + parameters[betas + unit];
        }
      }
    },
    backward(gy, rows, { parameters, gradient }) {
      gradient.fill(0, gammas, gammas + width);
      gradient.fill(0, betas, betas + width);
      const n = groups.size(rows);
      for (let group = 0; group < groups.count(rows); group++) {
        const from = groups.start(group);
        let sum = 0;
        let along = 0;
        for (let k = 0, at = from; k < n; k++, at += groups.stride) {
          const unit = at % width;
          gradient[betas + unit] += gy[at];
          gradient[gammas + unit] += gy[at] * normalized[at];
          gx[at] = gy[at] * parameters[gammas + unit];
          sum += gx[at];
          along += gx[at] * normalized[at];
        }
        if (stored) sum = along = 0;
        for (let k = 0, at = from; k < n; k++, at += groups.stride) {
          gx[at] = (gx[at] - sum / n - (normalized[at] * along) / n) * inverse[group];
        }
      }
      return gx;
    },
  };
}
