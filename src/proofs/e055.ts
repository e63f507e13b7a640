import { onSequence, optimizers, usual } from "../math/optimizers/index.ts";
import { at, constant } from "./gradients.ts";
import type { Measurement, Proof } from "./proof.ts";

const { radam } = optimizers;

/** RAdam’s factor of the step beside that of linear warmup over 2/(1−β₂) = 2000 steps. */
export const e055: Proof = {
  id: "E-055",
  run() {
    const r = onSequence(radam, usual(radam), constant(2000)).terms.r ?? [];
    const row = (t: number, expected: number): Measurement => ({
      label: {
        en: `RAdam’s factor at t = ${t}; warmup has ${t / 2000}`,
        zh: `t = ${t} 时 RAdam 的系数；线性预热是 ${t / 2000}`,
      },
      value: at(r, t),
      expected,
      tolerance: 0.005,
      digits: 2,
    });
    return [row(6, 0.026), row(100, 0.215), row(500, 0.476), row(1000, 0.645), row(2000, 0.828)];
  },
};
