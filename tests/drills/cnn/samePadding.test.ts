import { samePadding } from "../../../src/drills/cnn/samePadding.ts";
import { holds } from "../laws.ts";

/** How many places a kernel has along an axis, found by moving it. */
function places(n: number, k: number, d: number, p: number): number[] {
  const starts: number[] = [];
  for (let start = -p; start + d * (k - 1) <= n - 1 + p; start++) starts.push(start);
  return starts;
}

holds(
  samePadding,
  ({ n, k, d, p, row, column }) => {
    let same = 0;
    while (places(n, k, d, same).length !== n) same++;
    let seen = 0;
    for (const y of places(n, k, d, p))
      for (const x of places(n, k, d, p))
        for (let i = 0; i < k; i++)
          for (let j = 0; j < k; j++) if (y + d * i === row - 1 && x + d * j === column - 1) seen++;
    return [same, seen];
  },
  [
    [{ n: 5, k: 3, d: 1, p: 0, row: 1, column: 1 }, [1, 1]],
    [{ n: 5, k: 3, d: 1, p: 0, row: 3, column: 3 }, [1, 9]],
    // A dilated kernel in its only place leaves cells out.
    [{ n: 5, k: 3, d: 2, p: 0, row: 2, column: 3 }, [2, 0]],
  ],
);
