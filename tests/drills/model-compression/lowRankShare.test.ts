import { lowRankShare } from "../../../src/drills/model-compression/lowRankShare.ts";
import { holds } from "../laws.ts";

/** Numbers in a factorization, one rank-one term after the other. */
function stored(m: number, n: number, rank: number): number {
  let count = 0;
  for (let term = 0; term < rank; term++) count += m + n;
  return count;
}

/** The last rank that saves something, and how far into the next one the matrix is as large. */
function breakEven(m: number, n: number): number {
  let rank = 0;
  while (stored(m, n, rank + 1) <= m * n) rank++;
  return rank + (m * n - stored(m, n, rank)) / (m + n);
}

holds(lowRankShare, ({ m, n, r }) => [stored(m, n, r) / (m * n), breakEven(m, n)], [
  [{ m: 1024, n: 1024, r: 256 }, [0.5, 512]],
  // Less than full, and yet larger than the matrix.
  [{ m: 100, n: 300, r: 90 }, [1.2, 75]],
]);
