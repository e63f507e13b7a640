import { reach } from "../../../src/drills/gcn/reach.ts";
import { pathGraph } from "../../../src/math/graphs/index.ts";
import { holds } from "../laws.ts";

/** Walks the edges of the path, one step a layer. */
function reached(n: number, layers: number, from: number): number {
  const { edges } = pathGraph(n);
  let seen = new Set([from]);
  for (let layer = 0; layer < layers; layer++) {
    const more = edges.filter(([i, j]) => seen.has(i) || seen.has(j)).flat();
    seen = new Set([...seen, ...more]);
  }
  return seen.size;
}

/** One weight for each pair of features. */
function weights(dIn: number, dOut: number): number {
  let count = 0;
  for (let i = 0; i < dIn; i++) for (let o = 0; o < dOut; o++) count++;
  return count;
}

holds(
  reach,
  ({ n, layers, at, dIn, dOut }) => [
    reached(n, layers, at === "end" ? 0 : (n - 1) / 2),
    weights(dIn, dOut),
  ],
  [
    [{ n: 9, layers: 2, at: "centre", dIn: 16, dOut: 4 }, [5, 64]],
    [{ n: 9, layers: 2, at: "end", dIn: 1, dOut: 1 }, [3, 1]],
    [{ n: 5, layers: 7, at: "centre", dIn: 100, dOut: 10 }, [5, 1000]],
  ],
);
