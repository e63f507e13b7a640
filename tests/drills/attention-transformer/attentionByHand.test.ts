import { attentionByHand } from "../../../src/drills/attention-transformer/attentionByHand.ts";
import { holds } from "../laws.ts";

holds(
  attentionByHand,
  ({ d, q, k, v }) => {
    const weights: number[] = [];
    const output: number[] = [];
    for (let row = 0; row < 2; row++) {
      let lead = 0;
      for (let i = 0; i < d; i++) lead += q[row * d + i] * (k[i] - k[d + i]);
      // Of two keys, the first gets the sigmoid of its lead.
      const first = 1 / (1 + Math.exp(-lead / Math.sqrt(d)));
      weights.push(first, 1 - first);
      for (let j = 0; j < 2; j++) output.push(v[2 + j] + first * (v[j] - v[2 + j]));
    }
    return [weights, output];
  },
  [
    [
      { d: 2, q: [1, 0, 0, 1], k: [1, 0, 1, 1], v: [1, 2, 3, 4] },
      [
        [0.5, 0.5, 0.33, 0.67],
        [2, 3, 2.34, 3.34],
      ],
    ],
    // In one dimension nothing is scaled.
    [
      { d: 1, q: [1, 0], k: [2, -2], v: [0, 1, 1, 0] },
      [
        [0.982, 0.018, 0.5, 0.5],
        [0.018, 0.982, 0.5, 0.5],
      ],
    ],
  ],
);
