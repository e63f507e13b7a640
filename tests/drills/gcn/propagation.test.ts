import { propagation } from "../../../src/drills/gcn/propagation.ts";
import { holds } from "../laws.ts";

holds(
  propagation,
  ({ nodes, edges, x, asked }) => {
    const around = Array.from({ length: nodes }, (_, i) => new Set([i]));
    for (const [i, j] of edges) {
      around[i].add(j);
      around[j].add(i);
    }
    const weight = (i: number, j: number) => (around[i].size * around[j].size) ** -0.5;
    const y = around.map((set, i) => [...set].reduce((sum, j) => sum + weight(i, j) * x[j], 0));
    return [weight(...edges[asked]), y];
  },
  [
    [
      {
        nodes: 3,
        edges: [
          [0, 1],
          [1, 2],
        ],
        x: [1, 0, 0],
        asked: 0,
      },
      [0.408, [0.5, 0.408, 0]],
    ],
    // In a triangle everybody gets the mean.
    [
      {
        nodes: 3,
        edges: [
          [0, 1],
          [1, 2],
          [0, 2],
        ],
        x: [1, 2, -2],
        asked: 2,
      },
      [0.333, [0.333, 0.333, 0.333]],
    ],
  ],
);
