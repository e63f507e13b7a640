/** A symmetric 2×2 matrix [[xx, xy], [xy, yy]] by its three entries, the order in which Hessians come. */
export type Symmetric2 = readonly [xx: number, xy: number, yy: number];

export interface SymmetricEigen {
  /** Ascending. */
  readonly values: readonly [number, number];
  /** Unit eigenvectors in the order of `values`; together they are a rotation. */
  readonly vectors: readonly [readonly [number, number], readonly [number, number]];
}

/**
 * Eigenvalues and eigenvectors of a symmetric 2×2 matrix.
 *
 * The eigenvalue of smaller size is det/larger rather than a difference, so it does not drown when the condition number
 * is large; overflow is avoided as in LAPACK's dlaev2. Entries that are not finite give NaN.
 */
export function symmetricEigen([xx, xy, yy]: Symmetric2): SymmetricEigen {
  const sum = xx + yy;
  const gap = xx - yy;
  const root = Math.hypot(gap, 2 * xy);
  const [big, small] = Math.abs(xx) > Math.abs(yy) ? [xx, yy] : [yy, xx];
  const far = sum < 0 ? (sum - root) / 2 : (sum + root) / 2;
  const near = far === 0 ? 0 : sum === 0 ? -far : (big / far) * small - (xy / far) * xy;
  // The angle of the eigenvector that belongs to the upper eigenvalue.
  const angle = Math.atan2(2 * xy, gap) / 2;
  const c = Math.cos(angle);
  const s = Math.sin(angle);
  const values: [number, number] = far < near ? [far, near] : [near, far];
  return {
    values,
    vectors: [
      [s, -c],
      [c, s],
    ],
  };
}

/** The symmetric matrix with `first` along the direction at `angle` radians from the x axis and `second` across it. */
export function symmetricFromEigen(first: number, second: number, angle: number): Symmetric2 {
  const c = Math.cos(angle);
  const s = Math.sin(angle);
  return [first * c * c + second * s * s, (first - second) * c * s, first * s * s + second * c * c];
}

/** Largest over smallest eigenvalue; Infinity unless both are positive. */
export function conditionNumber(matrix: Symmetric2): number {
  const [low, high] = symmetricEigen(matrix).values;
  return low > 0 ? high / low : Number.POSITIVE_INFINITY;
}

export type Definiteness = "minimum" | "maximum" | "saddle" | "degenerate";

/**
 * What a stationary point is, by its Hessian. "degenerate" where an eigenvalue is zero to within `tolerance` of the
 * larger one: then the second derivatives do not decide.
 */
export function classifyStationary(hessian: Symmetric2, tolerance = 1e-12): Definiteness {
  const [low, high] = symmetricEigen(hessian).values;
  const floor = tolerance * Math.max(Math.abs(low), Math.abs(high));
  if (!(Math.abs(low) > floor && Math.abs(high) > floor)) return "degenerate";
  if (low > 0) return "minimum";
  return high < 0 ? "maximum" : "saddle";
}
