import { activations, type BoundActivation } from "../math/activations/index.ts";
import { bernoulli, rngFor } from "../math/random/index.ts";
import { normalCdf } from "../math/special/index.ts";
import type { Measurement, Proof } from "./proof.ts";
import { usualActivation } from "./usualActivation.ts";

const draws = 100_000;
const gelu = usualActivation(activations.gelu);

/** Largest distance from GELU on −6…6. */
function farthest(fn: BoundActivation): number {
  let gap = 0;
  for (let x = -6; x <= 6; x += 1 / 256) gap = Math.max(gap, Math.abs(fn.f(x) - gelu.f(x)));
  return gap;
}

/** Mean of x·Bernoulli(Φ(x)) over many draws. */
function masked(x: number): number {
  const rng = rngFor(1, "mask");
  let kept = 0;
  for (let k = 0; k < draws; k++) if (bernoulli(rng, normalCdf(x))) kept += x;
  return kept / draws;
}

/** Zero of GELU′ between −2 and 0. */
function lowestAt(): number {
  let [lo, hi] = [-2, 0];
  for (let k = 0; k < 60; k++) {
    const middle = (lo + hi) / 2;
    if (gelu.df(middle) < 0) lo = middle;
    else hi = middle;
  }
  return lo;
}

const approximation = (
  en: string,
  zh: string,
  fn: BoundActivation,
  bound: number,
): Measurement => ({
  label: {
    en: `largest error of ${en}`,
    zh: `${zh}的最大误差`,
  },
  value: farthest(fn),
  expected: bound,
  tolerance: 0.05 * bound,
  digits: 3,
});

export const e020: Proof = {
  id: "E-020",
  run: () => [
    {
      label: {
        en: "mean of $x\\cdot\\mathrm{Bernoulli}(\\Phi(x))$ at $x=1$, 100,000 draws",
        zh: "$x=1$ 处 $x\\cdot\\mathrm{Bernoulli}(\\Phi(x))$ 的平均，抽 10 万次",
      },
      value: masked(1),
      expected: gelu.f(1),
      tolerance: 0.005,
      digits: 3,
    },
    {
      label: { en: "$x\\,\\Phi(x)$ at $x=1$", zh: "$x=1$ 处的 $x\\,\\Phi(x)$" },
      value: gelu.f(1),
      expected: 0.841,
      tolerance: 5e-4,
      digits: 3,
    },
    {
      label: { en: "where GELU is lowest", zh: "GELU 的最低点位置" },
      value: lowestAt(),
      expected: -0.752,
      tolerance: 5e-4,
      digits: 3,
    },
    {
      label: { en: "value there", zh: "最低点的值" },
      value: gelu.f(lowestAt()),
      expected: -0.17,
      tolerance: 5e-4,
      digits: 3,
    },
    approximation("the tanh form", "tanh 近似", usualActivation(activations.geluTanh), 4.8e-4),
    approximation(
      "$x\\,\\sigma(1.702x)$",
      "$x\\,\\sigma(1.702x)$ ",
      usualActivation(activations.geluSigmoid),
      0.021,
    ),
  ],
};
