import { descend, optimizers, usual } from "../math/optimizers/index.ts";
import { noiseBall } from "../math/quadratic/index.ts";
import { bindSurface, surfaces } from "../math/surfaces/index.ts";
import { descendBowl } from "./bowl.ts";
import type { Measurement, Proof } from "./proof.ts";

/** Changes of sign of x (0) or y (1) along a path. */
function signChanges(path: Float64Array, axis: 0 | 1): number {
  let count = 0;
  for (let i = axis + 2; i < path.length; i += 2)
    if ((path[i] as number) * (path[i - 2] as number) < 0) count++;
  return count;
}

const floor = (batch: number, expected: number): Measurement => ({
  label: {
    en: `noise floor at $\\eta=0.1$, $B=${batch}$`,
    zh: `$\\eta=0.1$、$B=${batch}$ 时的噪声底`,
  },
  value: Math.sqrt(noiseBall(0.1, 1, 1 / Math.sqrt(batch))),
  expected,
  tolerance: 5e-4,
  digits: 3,
});

export const e034: Proof = {
  id: "E-034",
  run() {
    const { sgd } = optimizers;
    const ravine = descendBowl([0.01, 1], 1.9, [1, 1], 50);
    const saddle = bindSurface(surfaces.saddle);
    const slow = descend(sgd, usual(sgd, { eta: 0.05 }), saddle, [1, 1e-4], { steps: 97 });
    return [
      floor(1, 0.229),
      floor(16, 0.0574),
      {
        label: {
          en: "ravine, $\\kappa=100$, $\\eta L=1.9$: turns across it in 50 steps",
          zh: "峡谷 $\\kappa=100$，$\\eta L=1.9$：50 步里横向折返次数",
        },
        value: signChanges(ravine.path, 1),
        expected: 50,
        tolerance: 0,
      },
      {
        label: {
          en: "saddle $x^2-y^2$ from $(1, 10^{-4})$, $\\eta=0.05$: turns in 97 steps",
          zh: "鞍面 $x^2-y^2$，从 $(1, 10^{-4})$ 出发，$\\eta=0.05$：97 步里折返次数",
        },
        value: signChanges(slow.path, 0) + signChanges(slow.path, 1),
        expected: 0,
        tolerance: 0,
      },
      {
        label: { en: "its step nearest to the saddle", zh: "离鞍点最近是第几步" },
        value: nearest(slow.path),
        expected: 46,
        tolerance: 0,
      },
      {
        label: { en: "steps until $\\abs{y}>1$", zh: "直到 $\\abs{y}>1$ 的步数" },
        value: left(slow.path),
        expected: 97,
        tolerance: 0,
      },
    ];
  },
};

function nearest(path: Float64Array): number {
  let best = Number.POSITIVE_INFINITY;
  let at = 0;
  for (let t = 0; 2 * t < path.length; t++) {
    const d = Math.hypot(path[2 * t] as number, path[2 * t + 1] as number);
    if (d < best) [best, at] = [d, t];
  }
  return at;
}

const left = (path: Float64Array): number => {
  for (let t = 0; 2 * t < path.length; t++) if (Math.abs(path[2 * t + 1] as number) > 1) return t;
  return Number.POSITIVE_INFINITY;
};
