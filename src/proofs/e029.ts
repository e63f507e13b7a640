import { coordinateAt, descendBowl } from "./bowl.ts";
import type { Measurement, Proof } from "./proof.ts";

/** Distance from the minimum of ½x² after 50 steps from 1. */
const after50 = (eta: number, expected: number, tolerance: number): Measurement => ({
  label: {
    en: `$\\abs{x_{50}}$ on $\\tfrac12x^2$ from 1, $\\eta=${eta}$`,
    zh: `$\\tfrac12x^2$，从 1 出发，$\\eta=${eta}$ 时的 $\\abs{x_{50}}$`,
  },
  value: Math.abs(coordinateAt(descendBowl([1, 1], eta, [1, 0], 50), 50, 0)),
  expected,
  tolerance,
  digits: 2,
});

export const e029: Proof = {
  id: "E-029",
  run: () => [
    after50(0.5, 8.9e-16, 5e-18),
    after50(1.9, 5.2e-3, 5e-5),
    after50(2, 1, 0),
    { ...after50(2.1, 117, 0.5), digits: 3 },
  ],
};
