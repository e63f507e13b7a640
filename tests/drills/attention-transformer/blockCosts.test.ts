import { blockCosts } from "../../../src/drills/attention-transformer/blockCosts.ts";
import { holds } from "../laws.ts";

/** Lists every matrix product of a block as rows × inner × columns, and whether its right side is learned. */
function products(d: number, n: number, h: number) {
  const all: { rows: number; inner: number; columns: number; learned: boolean }[] = [];
  for (const _ of ["query", "key", "value", "output"])
    all.push({ rows: n, inner: d, columns: d, learned: true });
  for (let head = 0; head < h; head++) {
    all.push({ rows: n, inner: d / h, columns: n, learned: false });
    all.push({ rows: n, inner: n, columns: d / h, learned: false });
  }
  all.push({ rows: n, inner: d, columns: 4 * d, learned: true });
  all.push({ rows: n, inner: 4 * d, columns: d, learned: true });
  return all;
}

holds(
  blockCosts,
  ({ d, n, h }) => {
    let [weights, macs] = [0, 0];
    for (const { rows, inner, columns, learned } of products(d, n, h)) {
      macs += rows * inner * columns;
      if (learned) weights += inner * columns;
    }
    let scores = 0;
    for (let head = 0; head < h; head++) for (let query = 0; query < n; query++) scores += n;
    return [weights, macs, scores];
  },
  [
    [{ d: 512, n: 128, h: 8 }, [3145728, 419430400, 131072]],
    [{ d: 64, n: 10, h: 1 }, [49152, 504320, 100]],
  ],
);
