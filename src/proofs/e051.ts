import { onSequence, optimizers, usual } from "../math/optimizers/index.ts";
import { at, constant, loneSpike } from "./gradients.ts";
import type { Proof } from "./proof.ts";

const { adam } = optimizers;

/** Gradients that grow by β₂/β₁ = 1.11 a step, up to a million: neither ε nor overflow matters. */
const growing = (n: number): Float64Array =>
  Float64Array.from({ length: n }, (_, k) => 1e6 * 1.11 ** (k + 1 - n));

/** Adam's step number `n`, in units of the learning rate. */
const step = (gradients: Float64Array): number =>
  -at(onSequence(adam, usual(adam), gradients).relative, gradients.length);

const late = 6500;

export const e051: Proof = {
  id: "E-051",
  run: () => [
    {
      label: { en: "step/η, constant gradient", zh: "梯度不变时的步长/η" },
      value: step(constant(300)),
      expected: 1,
      tolerance: 1e-6,
      digits: 3,
    },
    {
      label: {
        en: "step/η, spike after 20 000 silent steps",
        zh: "沉寂 20 000 步后突然一次尖峰的步长/η",
      },
      value: step(loneSpike(20001)),
      expected: 3.16,
      tolerance: 0.005,
      digits: 3,
    },
    {
      label: {
        en: "step/η at t = 300, growing by 1.11 a step",
        zh: "每步增长 1.11 倍，t = 300 时的步长/η",
      },
      value: step(growing(300)),
      expected: 3.7,
      tolerance: 0.005,
      digits: 3,
    },
    {
      label: { en: `the same at t = ${late}`, zh: `同上，t = ${late}` },
      value: step(growing(late)),
      expected: 7.27,
      tolerance: 0.01,
      digits: 3,
    },
  ],
};
