import { clipping } from "../../../src/drills/schedules-and-training-tricks/clipping.ts";
import { holds } from "../laws.ts";

/** By norm: the largest factor up to 1 whose result is short enough. By value: the middle of −c, x and c. */
function searched({ g, limit }: { g: readonly number[]; limit: number }) {
  const long = (by: number) => g.reduce((sum, x) => sum + (by * x) ** 2, 0) > limit ** 2;
  let [lo, hi] = [0, 1];
  for (let i = 0; i < 60; i++) {
    const middle = (lo + hi) / 2;
    if (long(middle)) hi = middle;
    else lo = middle;
  }
  const by = long(1) ? lo : 1;
  return [
    g.map((x) => by * x),
    g.map((x) => [-limit, x, limit].sort((a, b) => a - b)[1] as number),
  ];
}

holds(clipping, searched, [
  [
    { g: [3, 4], limit: 1 },
    [
      [0.6, 0.8],
      [1, 1],
    ],
  ],
  [
    { g: [-1, 0.5], limit: 2 },
    [
      [-1, 0.5],
      [-1, 0.5],
    ],
  ],
  [
    { g: [3, -4], limit: 4.5 },
    [
      [2.7, -3.6],
      [3, -4],
    ],
  ],
]);
