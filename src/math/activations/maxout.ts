import { list, same, type Values } from "../../params/index.ts";
import { defineActivation } from "./activation.ts";

const params = {
  w: list({
    label: { en: "Slopes", zh: "各段斜率" },
    symbol: "w",
    min: -3,
    max: 3,
    step: 0.1,
    minLength: 1,
    maxLength: 6,
    initial: [-0.5, 1],
  }),
  b: list({
    label: { en: "Intercepts", zh: "各段截距" },
    symbol: "b",
    min: -3,
    max: 3,
    step: 0.1,
    minLength: 1,
    maxLength: 6,
    initial: [0, 0],
  }),
};
type P = Values<typeof params>;

/** The reader may leave one list longer than the other: a missing intercept is 0, a surplus one is not used. */
const line = ({ w, b }: P, k: number, x: number) => w[k] * x + (b[k] ?? 0);

/** The first of the highest lines. */
const winner = (p: P, x: number) => {
  let best = 0;
  for (let k = 1; k < p.w.length; k++) if (line(p, k, x) > line(p, best, x)) best = k;
  return best;
};

const f = (x: number, p: P) => line(p, winner(p, x), x);

/** Crossings of two lines that no third line passes over. */
const corners = (p: P): readonly number[] => {
  const xs = new Set<number>();
  for (let i = 0; i < p.w.length; i++) {
    for (let j = i + 1; j < p.w.length; j++) {
      if (p.w[i] === p.w[j]) continue;
      const x = ((p.b[j] ?? 0) - (p.b[i] ?? 0)) / (p.w[i] - p.w[j]);
      // Slopes that differ by next to nothing meet beyond every number.
      if (!Number.isFinite(x)) continue;
      const top = f(x, p);
      if (top - line(p, i, x) <= 1e-12 * (1 + Math.abs(top))) xs.add(x);
    }
  }
  return [...xs].sort((a, b) => a - b);
};

const lowest = (p: P): number => {
  if (Math.min(...p.w) > 0 || Math.max(...p.w) < 0) return Number.NEGATIVE_INFINITY;
  const xs = corners(p);
  // Without a corner all lines are level, or one level line lies above all others.
  return xs.length === 0 ? f(0, p) : Math.min(...xs.map((x) => f(x, p)));
};

export const maxout = defineActivation({
  name: same("Maxout"),
  formula: String.raw`f(x)=\max_k\,(w_k x+b_k)`,
  derivative: String.raw`f'(x)=w_{k^*},\quad k^*=\arg\max_k\,(w_k x+b_k)`,
  params,
  f,
  df: (x, p) => p.w[winner(p, x)],
  d2f: () => 0,
  range: (p) => [lowest(p), p.w.every((w) => w === 0) ? f(0, p) : Number.POSITIVE_INFINITY],
  kinks: corners,
  monotone: ({ w }) => w.every((slope) => slope >= 0),
  saturates: ({ w }) => {
    const left = Math.min(...w) === 0;
    const right = Math.max(...w) === 0;
    return left && right ? "both" : left ? "left" : right ? "right" : "none";
  },
  source: "maxout",
});
