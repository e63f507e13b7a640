/**
 * Smallest and largest eigenvalue of a symmetric n×n matrix, row-major (only the lower triangle is read): Householder
 * reflections to tridiagonal form, then bisection on the number of eigenvalues below a point. Errors are of the size of
 * rounding in the largest eigenvalue. Throws unless the matrix holds n² numbers, n ≥ 1.
 */
export function extremeEigenvalues(
  matrix: ArrayLike<number>,
  n: number,
): readonly [smallest: number, largest: number] {
  if (!(n >= 1) || matrix.length !== n * n) {
    throw new Error(
      `extremeEigenvalues: matrix must hold n*n numbers for n = ${n}, got ${matrix.length}`,
    );
  }
  let scale = 0;
  for (let i = 0; i < matrix.length; i++) scale = Math.max(scale, Math.abs(matrix[i]));
  if (!Number.isFinite(scale)) return [Number.NaN, Number.NaN];
  if (scale === 0) return [0, 0];
  // Scaled to 1, so that squares neither overflow nor vanish.
  const { diagonal, off } = tridiagonal(
    Float64Array.from(matrix, (x) => x / scale),
    n,
  );
  let reach = 0;
  for (let i = 0; i < n; i++) {
    const beside = Math.abs(off[i - 1] ?? 0) + Math.abs(off[i] ?? 0);
    reach = Math.max(reach, Math.abs(diagonal[i]) + beside);
  }
  const below = (x: number) => countBelow(diagonal, off, x);
  return [scale * bisect((x) => below(x) >= 1, reach), scale * bisect((x) => below(x) >= n, reach)];
}

/** A similar tridiagonal matrix. */
function tridiagonal(matrix: ArrayLike<number>, n: number) {
  const a = Float64Array.from(matrix);
  const v = new Float64Array(n);
  const w = new Float64Array(n);
  const off = new Float64Array(Math.max(0, n - 1));
  for (let k = 0; k < n - 1; k++) {
    let square = 0;
    for (let i = k + 1; i < n; i++) square += a[i * n + k] ** 2;
    // So far below the largest entry that it changes nothing, but its square would have lost its digits.
    if (square < 1e-200) continue;
    const first = a[(k + 1) * n + k];
    // The sign that adds up rather than cancels.
    const onto = first > 0 ? -Math.sqrt(square) : Math.sqrt(square);
    off[k] = onto;
    const half = square - first * onto;
    for (let i = k + 1; i < n; i++) v[i] = a[i * n + k];
    v[k + 1] -= onto;
    let inner = 0;
    for (let i = k + 1; i < n; i++) {
      let sum = 0;
      for (let j = k + 1; j <= i; j++) sum += a[i * n + j] * v[j];
      for (let j = i + 1; j < n; j++) sum += a[j * n + i] * v[j];
      w[i] = sum / half;
      inner += w[i] * v[i];
    }
    for (let i = k + 1; i < n; i++) w[i] -= (inner / (2 * half)) * v[i];
    for (let i = k + 1; i < n; i++) {
      for (let j = k + 1; j <= i; j++) a[i * n + j] -= v[i] * w[j] + w[i] * v[j];
    }
  }
  return { diagonal: Float64Array.from({ length: n }, (_, i) => a[i * n + i]), off };
}

/** How many eigenvalues lie below x: the negative pivots of T − xI (Sylvester). */
function countBelow(diagonal: Float64Array, off: Float64Array, x: number): number {
  let count = 0;
  let pivot = 1;
  for (let i = 0; i < diagonal.length; i++) {
    const beside = i === 0 ? 0 : off[i - 1];
    pivot = diagonal[i] - x - (beside * beside) / pivot;
    // A pivot of exactly 0 would make the next one infinite; any tiny number counts the same.
    if (pivot === 0) pivot = 1e-300;
    if (pivot < 0) count++;
  }
  return count;
}

/** Where `holds` turns from false to true within ±reach. */
function bisect(holds: (x: number) => boolean, reach: number): number {
  let lo = -reach;
  let hi = reach;
  for (let i = 0; i < 200; i++) {
    const middle = (lo + hi) / 2;
    if (middle <= lo || middle >= hi) break;
    if (holds(middle)) hi = middle;
    else lo = middle;
  }
  return hi;
}
