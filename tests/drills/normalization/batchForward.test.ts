import { batchForward } from "../../../src/drills/normalization/batchForward.ts";
import { holds } from "../laws.ts";

interface Batch {
  readonly x: readonly number[];
  readonly gamma: number;
  readonly beta: number;
}

/** Without any mean: by the differences of all pairs. */
function byPairs({ x, gamma, beta }: Batch) {
  const n = x.length;
  let squares = 0;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < i; j++) squares += ((x[i] as number) - (x[j] as number)) ** 2;
  const std = Math.sqrt(squares) / n;
  return [
    x.map((xi) => {
      const above = x.reduce((sum, xj) => sum + (xi - xj), 0) / n;
      return (gamma * above) / std + beta;
    }),
  ];
}

holds(batchForward, byPairs, [
  [{ x: [1, 2, 3], gamma: 1, beta: 0 }, [[-1.225, 0, 1.225]]],
  [{ x: [0, 0, 2, 2], gamma: 2, beta: -1 }, [[-3, -3, 1, 1]]],
]);
