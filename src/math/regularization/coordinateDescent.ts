import { matmul, matvec, solveCholesky, transpose } from "../linear/index.ts";
import { type Tensor, tensor } from "../tensor/index.ts";
import { softThreshold } from "./proximal.ts";

interface Penalty {
  readonly l1: number;
  readonly l2: number;
}

/** XᵀX and Xᵀy: all that the objective needs to know of the data. */
export interface Normal {
  readonly gram: Tensor;
  readonly moment: Float64Array;
}

export const normalOf = (x: Tensor, y: ArrayLike<number>): Normal => {
  const xt = transpose(x);
  return { gram: matmul(xt, x), moment: matvec(xt, y) };
};

const maxSweeps = 20_000;

/**
 * Minimizes ½|y − Xw|² + l1|w|₁ + ½l2|w|² coordinate by coordinate from `start`, l1 + l2 > 0. As soon as the signs rest, the
 * minimizer with these signs is solved for directly; if it meets the conditions of optimality, that is the answer, exact to
 * rounding however slowly the sweeps would creep. Zeros are exact.
 */
export function coordinateDescent(
  data: Normal,
  penalty: Penalty,
  start: Float64Array,
): Float64Array {
  const w = start.slice();
  let signs = "";
  for (let sweep = 0; sweep < maxSweeps; sweep++) {
    const moved = sweepOnce(data, penalty, w);
    const before = signs;
    signs = w.map(Math.sign).join();
    if (signs === before) {
      const settled = withSigns(data, penalty, w);
      if (settled !== undefined) return settled;
    }
    if (moved === 0) break;
  }
  return w;
}

/** Minimizes over every coordinate once; the largest change relative to the largest coordinate, 0 if below rounding. */
function sweepOnce({ gram, moment }: Normal, { l1, l2 }: Penalty, w: Float64Array): number {
  const d = w.length;
  let change = 0;
  let size = 0;
  for (let j = 0; j < d; j++) {
    const curvature = gram.data[j * d + j];
    let pull = moment[j];
    for (let k = 0; k < d; k++) if (k !== j) pull -= gram.data[j * d + k] * w[k];
    const next = curvature === 0 ? 0 : softThreshold(pull, l1) / (curvature + l2);
    change = Math.max(change, Math.abs(next - w[j]));
    size = Math.max(size, Math.abs(next));
    w[j] = next;
  }
  return change <= 2 ** -53 * size ? 0 : change;
}

/**
 * Those of the features `from` that are no combination of the ones before them. A repeated feature can hand its weight to
 * its twin, and sweeps over twins would creep for ever.
 */
function independent(gram: Tensor, from: readonly number[], l2: number): number[] {
  const d = gram.shape[0];
  const kept: number[] = [];
  const rows: number[][] = [];
  for (const j of from) {
    const row: number[] = [];
    let left = gram.data[j * d + j] + l2;
    kept.forEach((k, a) => {
      let along = gram.data[j * d + k];
      for (let b = 0; b < a; b++) along -= row[b] * rows[a][b];
      row.push(along / rows[a][a]);
      left -= row[a] ** 2;
    });
    if (left <= 1e-12 * gram.data[j * d + j]) continue;
    rows.push([...row, Math.sqrt(left)]);
    kept.push(j);
  }
  return kept;
}

/** The stationary point that has the signs of w, if it really has them and the zeros want to stay zero. */
function withSigns({ gram, moment }: Normal, { l1, l2 }: Penalty, w: Float64Array) {
  const d = w.length;
  const active = independent(
    gram,
    Array.from(w.keys()).filter((j) => w[j] !== 0),
    l2,
  );
  const square = active.flatMap((j) =>
    active.map((k) => gram.data[j * d + k] + (j === k ? l2 : 0)),
  );
  const right = active.map((j) => moment[j] - l1 * Math.sign(w[j]));
  const solution = solveCholesky(tensor([active.length, active.length], square), right);
  if (solution === undefined) return undefined;
  const settled = new Float64Array(d);
  active.forEach((j, i) => {
    settled[j] = solution[i];
  });
  const slack = 1e-10 * moment.reduce((top, m) => Math.max(top, Math.abs(m)), 0);
  const optimal = settled.every((wj, j) => {
    let pull = moment[j] - l2 * wj;
    for (let k = 0; k < d; k++) pull -= gram.data[j * d + k] * settled[k];
    if (wj !== 0 && Math.sign(wj) !== Math.sign(w[j])) return false;
    return Math.abs(pull - l1 * Math.sign(wj)) <= slack + (wj === 0 ? l1 : 0);
  });
  return optimal ? settled : undefined;
}
