/** A general 2×2 matrix [[a, b], [c, d]], row by row. */
export type Matrix2 = readonly [a: number, b: number, c: number, d: number];

export const determinant = ([a, b, c, d]: Matrix2): number => a * d - b * c;

/**
 * The solution of a 2×2 system by elimination with complete pivoting; `undefined` if the matrix is singular (the second
 * pivot is exactly 0) or an entry is not finite.
 */
export function solve2(
  [a, b, c, d]: Matrix2,
  right: readonly [number, number],
): [number, number] | undefined {
  const largest = Math.max(Math.abs(a), Math.abs(b), Math.abs(c), Math.abs(d));
  if (!(largest > 0 && largest < Number.POSITIVE_INFINITY)) return undefined;
  // Exchanges of rows and columns bring the largest entry to the corner.
  const low = Math.max(Math.abs(a), Math.abs(b)) < largest;
  const [p, q, r, s] = low ? [c, d, a, b] : [a, b, c, d];
  const [f, g] = low ? [right[1], right[0]] : right;
  const swap = Math.abs(q) > Math.abs(p);
  const [p1, q1, r1, s1] = swap ? [q, p, s, r] : [p, q, r, s];
  const factor = r1 / p1;
  const pivot = s1 - factor * q1;
  if (pivot === 0 || Number.isNaN(pivot)) return undefined;
  const v = (g - factor * f) / pivot;
  const u = (f - q1 * v) / p1;
  return swap ? [v, u] : [u, v];
}
