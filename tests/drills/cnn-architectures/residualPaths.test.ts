import { residualPaths } from "../../../src/drills/cnn-architectures/residualPaths.ts";
import { holds } from "../laws.ts";

/** Goes block by block: half of the paths grow by one. */
function shares(n: number): number[] {
  let share = [1];
  for (let block = 0; block < n; block++)
    share = [...share, 0].map((s, k) => s / 2 + (share[k - 1] ?? 0) / 2);
  return share;
}

holds(
  residualPaths,
  ({ n, a, b }) => [
    shares(n)
      .slice(a, b + 1)
      .reduce((x, y) => x + y),
  ],
  [
    [{ n: 54, a: 5, b: 17 }, [0.0045]],
    [{ n: 6, a: 3, b: 3 }, [0.3125]],
    [{ n: 5, a: 0, b: 1 }, [0.1875]],
  ],
);
