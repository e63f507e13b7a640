import { entropies } from "../../../src/drills/losses/entropies.ts";
import { holds } from "../laws.ts";
import { slope } from "../slope.ts";

/** Logarithms as slopes of powers: d/dt of p·qᵗ at t = 0 is p·ln q. */
holds(
  entropies,
  ({ p, q }) => {
    const terms = p.map((pi, i) => ({ pi, qi: q[i] })).filter(({ pi }) => pi > 0);
    const sum = (f: (pi: number, qi: number, t: number) => number) =>
      slope((t) => terms.reduce((total, { pi, qi }) => total + f(pi, qi, t), 0), 0);
    return [
      -sum((pi, _, t) => pi * pi ** t),
      -sum((pi, qi, t) => pi * qi ** t),
      sum((pi, qi, t) => pi * (pi / qi) ** t),
    ];
  },
  [
    [{ p: [0.9, 0.1], q: [0.5, 0.5] }, [0.325, Math.LN2, 0.368]],
    [{ p: [1, 0], q: [0.5, 0.5] }, [0, Math.LN2, Math.LN2]],
    [{ p: [0.5, 0, 0.5], q: [0.2, 0.4, 0.4] }, [Math.LN2, 1.263, 0.57]],
  ],
);
