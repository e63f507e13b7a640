import { expectShape, type Tensor, tensor } from "../tensor/index.ts";
import { demandFinite } from "./demandFinite.ts";
import { transpose } from "./product.ts";

/** A = U diag(σ) Vᵀ, the thin form: r = min(m, n). */
export interface Svd {
  /** [m, r], orthonormal columns. */
  readonly u: Tensor;
  /** r singular values, descending. */
  readonly s: Float64Array;
  /** [n, r], orthonormal columns. */
  readonly v: Tensor;
}

const maxSweeps = 60;
const epsilon = 2 ** -52;

/**
 * Singular values and vectors of a small matrix [m, n] by one-sided Jacobi rotations (Hestenes): columns are turned in
 * pairs until they are orthogonal. Even small singular values come out nearly fully precise. Throws unless `a` has rank 2
 * and is finite.
 */
export function svd(a: Tensor): Svd {
  expectShape("svd", "a", a, ["m", "n"]);
  demandFinite("svd", "a", a);
  const [m, n] = a.shape;
  if (m < n) {
    const { u, s, v } = svd(transpose(a));
    return { u: v, s, v: u };
  }
  // Scaled to 1, so that no square over- or underflows.
  const scale = a.data.reduce((top, x) => Math.max(top, Math.abs(x)), 0) || 1;
  const columns = Array.from({ length: n }, (_, j) =>
    Float64Array.from({ length: m }, (_, i) => a.data[i * n + j] / scale),
  );
  const turned = Array.from({ length: n }, (_, j) => {
    const unit = new Float64Array(n);
    unit[j] = 1;
    return unit;
  });
  orthogonalize(columns, turned);

  const norms = columns.map(norm);
  const order = norms.map((_, j) => j).sort((i, j) => norms[j] - norms[i]);
  // A column this small is the rounding of a zero; its direction would be noise.
  const floor = epsilon * m * (norms[order[0]] ?? 0);
  const left: Float64Array[] = [];
  for (const j of order) {
    left.push(norms[j] > floor ? columns[j].map((x) => x / norms[j]) : completed(left, m));
  }
  return {
    u: fromColumns(left, m),
    s: Float64Array.from(order, (j) => norms[j] * scale),
    v: fromColumns(
      order.map((j) => turned[j]),
      n,
    ),
  };
}

function orthogonalize(columns: readonly Float64Array[], turned: readonly Float64Array[]): void {
  for (let sweep = 0, again = true; again && sweep < maxSweeps; sweep++) {
    again = false;
    for (let p = 0; p < columns.length; p++) {
      for (let q = p + 1; q < columns.length; q++) {
        const alpha = dot(columns[p], columns[p]);
        const beta = dot(columns[q], columns[q]);
        const gamma = dot(columns[p], columns[q]);
        if (Math.abs(gamma) <= epsilon * Math.sqrt(alpha * beta)) continue;
        again = true;
        const zeta = (beta - alpha) / (2 * gamma);
        const t = (zeta < 0 ? -1 : 1) / (Math.abs(zeta) + Math.hypot(1, zeta));
        const c = 1 / Math.hypot(1, t);
        turn(columns[p], columns[q], c, c * t);
        turn(turned[p], turned[q], c, c * t);
      }
    }
  }
}

function turn(a: Float64Array, b: Float64Array, c: number, s: number): void {
  for (let i = 0; i < a.length; i++) {
    const x = a[i];
    a[i] = c * x - s * b[i];
    b[i] = s * x + c * b[i];
  }
}

/** A unit vector orthogonal to the given ones: the axis that keeps most of itself when they are taken out. */
function completed(basis: readonly Float64Array[], m: number): Float64Array {
  let best = new Float64Array(m);
  for (let axis = 0; axis < m; axis++) {
    const rest = new Float64Array(m);
    rest[axis] = 1;
    // Twice, or rounding would leave a share of the basis behind.
    for (let pass = 0; pass < 2; pass++) {
      for (const b of basis) {
        const along = dot(b, rest);
        for (let i = 0; i < m; i++) rest[i] -= along * b[i];
      }
    }
    if (norm(rest) > norm(best)) best = rest;
  }
  const length = norm(best);
  return best.map((x) => x / length);
}

function fromColumns(columns: readonly Float64Array[], rows: number): Tensor {
  const out = tensor([rows, columns.length]);
  columns.forEach((column, j) => {
    for (let i = 0; i < rows; i++) out.data[i * columns.length + j] = column[i];
  });
  return out;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

const norm = (a: Float64Array): number => Math.sqrt(dot(a, a));
