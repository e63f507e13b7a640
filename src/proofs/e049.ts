import { onSequence, optimizers, usual } from "../math/optimizers/index.ts";
import type { Measurement, Proof } from "./proof.ts";

const { adam } = optimizers;

/** Steps after which less than half of one squared gradient is left in v. */
function halfLife(beta2: number, expected: number): Measurement {
  const gradients = new Float64Array(expected + 10);
  gradients[0] = 1;
  const v = onSequence(adam, usual(adam, { beta2 }), gradients).terms.v ?? new Float64Array(1);
  const half = (v[0] as number) / 2;
  return {
    label: {
      en: `half-life in steps, $\\beta_2=${beta2}$`,
      zh: `半衰期（步），$\\beta_2=${beta2}$`,
    },
    value: v.findIndex((x) => x <= half),
    expected,
    // The exact length is not a whole number: 692.8 and 6931.1.
    tolerance: 1,
  };
}

export const e049: Proof = {
  id: "E-049",
  run: () => [halfLife(0.999, 693), halfLife(0.9999, 6931)],
};
