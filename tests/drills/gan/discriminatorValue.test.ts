import { discriminatorValue } from "../../../src/drills/gan/discriminatorValue.ts";
import { holds } from "../laws.ts";

const entropy = (p: readonly number[]) =>
  p.reduce((sum, pi) => (pi === 0 ? sum : sum - pi * Math.log(pi)), 0);

holds(
  discriminatorValue,
  ({ p, q }) => {
    const mean = p.map((pi, i) => (pi + q[i]) / 2);
    let value = 0;
    p.forEach((pi, i) => {
      const d = pi / (pi + q[i]);
      if (pi > 0) value += pi * Math.log(d);
      if (q[i] > 0) value += q[i] * Math.log(1 - d);
    });
    return [entropy(mean) - (entropy(p) + entropy(q)) / 2, value];
  },
  [
    [{ p: [1, 0], q: [0, 1] }, [Math.LN2, 0]],
    [{ p: [0.5, 0.5], q: [0.5, 0.5] }, [0, -1.386]],
  ],
);
