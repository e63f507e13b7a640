import { expectShape, showShape, type Tensor, tensor } from "../tensor/index.ts";

/** A = QR, the thin form. */
export interface Qr {
  /** [m, n], orthonormal columns. */
  readonly q: Tensor;
  /** [n, n], upper triangular with a diagonal that is not negative: that makes Q unique where A has full rank. */
  readonly r: Tensor;
}

/** QR decomposition of a matrix [m, n], m ≥ n, by Householder reflections. Throws if it is wide. */
export function qr(a: Tensor): Qr {
  expectShape("qr", "a", a, ["m", "n"]);
  const [m, n] = a.shape;
  if (m < n)
    throw new Error(`qr: a must have at least as many rows as columns, got ${showShape(a.shape)}`);
  const work = a.data.slice();
  const q = tensor([m, n]);
  for (let j = 0; j < n; j++) q.data[j * n + j] = 1;
  const mirrors: Float64Array[] = [];
  for (let k = 0; k < n; k++) {
    const mirror = mirrorOf(work, m, n, k);
    reflect(work, mirror, n, k);
    mirrors.push(mirror);
  }
  for (let k = n - 1; k >= 0; k--) reflect(q.data, mirrors[k], n, k);

  const r = tensor([n, n]);
  for (let k = 0; k < n; k++) {
    const sign = work[k * n + k] < 0 ? -1 : 1;
    for (let j = k; j < n; j++) r.data[k * n + j] = sign * work[k * n + j];
    for (let i = 0; i < m; i++) q.data[i * n + k] *= sign;
  }
  return { q, r };
}

/** Unit normal of the mirror that takes column k, from row k on, to the axis; zeros if there is nothing to reflect. */
function mirrorOf(work: Float64Array, m: number, n: number, k: number): Float64Array {
  const v = Float64Array.from({ length: m - k }, (_, i) => work[(k + i) * n + k]);
  const top = v.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  if (top === 0) return v;
  // Scaled first: the squares of tiny numbers would vanish, or keep few digits.
  for (let i = 0; i < v.length; i++) v[i] /= top;
  const size = Math.hypot(...v);
  // The sign that adds up rather than cancels.
  v[0] += v[0] < 0 ? -size : size;
  const length = Math.hypot(...v);
  return v.map((x) => x / length);
}

/** Reflects rows k … of all columns. */
function reflect(data: Float64Array, mirror: Float64Array, n: number, k: number): void {
  for (let j = 0; j < n; j++) {
    let along = 0;
    for (let i = 0; i < mirror.length; i++) along += mirror[i] * data[(k + i) * n + j];
    for (let i = 0; i < mirror.length; i++) data[(k + i) * n + j] -= 2 * along * mirror[i];
  }
}
