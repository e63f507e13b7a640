import { bestRate } from "../../../src/drills/gradient-descent/bestRate.ts";
import { holds } from "../laws.ts";

/** Where an increasing function passes 0, by halving the interval. */
function zero(f: (x: number) => number, lo: number, hi: number): number {
  let [a, b] = [lo, hi];
  for (let i = 0; i < 200; i++) {
    const middle = (a + b) / 2;
    if (f(middle) < 0) a = middle;
    else b = middle;
  }
  return (a + b) / 2;
}

holds(
  bestRate,
  ({ mu, kappa }) => {
    const L = mu * kappa;
    // Both ends equally slow.
    const eta = zero((h) => Math.abs(1 - h * L) - Math.abs(1 - h * mu), 1 / L, 2 / L);
    // Both ends critically damped: √(ηλ) is 1 − r at the flat end and 1 + r at the steep one.
    const r = zero((x) => (1 + x) ** 2 - kappa * (1 - x) ** 2, 0, 1);
    return [eta, Math.abs(1 - eta * mu), r];
  },
  [
    [{ mu: 1, kappa: 100 }, [0.0198, 0.98, 0.818]],
    [{ mu: 0.5, kappa: 4 }, [0.8, 0.6, 0.333]],
  ],
);
