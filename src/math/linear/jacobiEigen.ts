import { expectShape, type Tensor, tensor } from "../tensor/index.ts";
import { demandFinite } from "./demandFinite.ts";

export interface Eigen {
  /** Ascending. */
  readonly values: Float64Array;
  /** [n, n]: column j is the unit eigenvector of `values[j]`. */
  readonly vectors: Tensor;
}

/** Sweeps after which even a hard matrix has long converged: convergence is quadratic in the end. */
const maxSweeps = 60;

/**
 * All eigenvalues and eigenvectors of a small symmetric matrix [n, n] by Jacobi's rotations, row by row; only the lower
 * triangle is read. Errors are of the size of rounding in the largest eigenvalue. Throws unless `a` is square and finite.
 */
export function jacobiEigen(a: Tensor): Eigen {
  expectShape("jacobiEigen", "a", a, ["n", "n"]);
  const n = a.shape[0];
  expectShape("jacobiEigen", "a", a, [n, n]);
  demandFinite("jacobiEigen", "a", a);
  const m = new Float64Array(n * n);
  const v = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    v[i * n + i] = 1;
    for (let j = 0; j <= i; j++) m[i * n + j] = m[j * n + i] = a.data[i * n + j];
  }
  for (let sweep = 0, turned = true; turned && sweep < maxSweeps; sweep++) {
    turned = false;
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) turned = annihilate(m, v, n, p, q) || turned;
    }
  }
  const order = Array.from({ length: n }, (_, i) => i).sort((i, j) => m[i * n + i] - m[j * n + j]);
  const vectors = tensor([n, n]);
  order.forEach((from, to) => {
    for (let k = 0; k < n; k++) vectors.data[k * n + to] = v[k * n + from];
  });
  return { values: Float64Array.from(order, (i) => m[i * n + i]), vectors };
}

/** Turns the plane of p and q so that m[p, q] becomes 0; false if it is too small to change either eigenvalue. */
function annihilate(m: Float64Array, v: Float64Array, n: number, p: number, q: number): boolean {
  const off = m[p * n + q];
  const app = m[p * n + p];
  const aqq = m[q * n + q];
  if (off === 0) return false;
  if (
    Math.abs(app) + Math.abs(off) === Math.abs(app) &&
    Math.abs(aqq) + Math.abs(off) === Math.abs(aqq)
  ) {
    m[p * n + q] = m[q * n + p] = 0;
    return false;
  }
  const half = (aqq - app) / (2 * off);
  // The smaller of the two angles; hypot because half may be huge.
  const t = (half < 0 ? -1 : 1) / (Math.abs(half) + Math.hypot(1, half));
  const c = 1 / Math.hypot(1, t);
  const s = t * c;
  for (let k = 0; k < n; k++) {
    if (k !== p && k !== q) {
      const x = m[k * n + p];
      const y = m[k * n + q];
      m[k * n + p] = m[p * n + k] = c * x - s * y;
      m[k * n + q] = m[q * n + k] = s * x + c * y;
    }
    const x = v[k * n + p];
    const y = v[k * n + q];
    v[k * n + p] = c * x - s * y;
    v[k * n + q] = s * x + c * y;
  }
  m[p * n + p] = app - t * off;
  m[q * n + q] = aqq + t * off;
  m[p * n + q] = m[q * n + p] = 0;
  return true;
}
