import { type Symmetric2, solve2, symmetricEigen } from "../linear/index.ts";
import { damping, learningRate } from "./knobs.ts";
import { defineOptimizer } from "./optimizer.ts";
import { tex } from "./tex.ts";

type Pair = readonly [number, number];

/** (H + τI)⁻¹g for a damping τ; not finite where there is no solution. */
type Solver = (hessian: Symmetric2, tau: number, g: Pair) => Pair;

const nowhere: Pair = [Number.NaN, Number.NaN];

const direct: Solver = ([xx, xy, yy], tau, g) => {
  if (g[0] === 0 && g[1] === 0) return g;
  return solve2([xx + tau, xy, xy, yy + tau], g) ?? nowhere;
};

/** With |H| for H: the same eigenvectors, eigenvalues without their sign. */
const absolute: Solver = (hessian, tau, g) => {
  if (g[0] === 0 && g[1] === 0) return g;
  const { values, vectors } = symmetricEigen(hessian);
  const [p, q] = vectors.map(
    (u, k) => (u[0] * g[0] + u[1] * g[1]) / (Math.abs(values[k]) + tau),
  ) as [number, number];
  const [u, w] = vectors;
  return [p * u[0] + q * w[0], p * u[1] + q * w[1]];
};

const newtonWith = (
  solver: Solver,
  matrix: string,
  record: { name: { en: string; zh: string }; short: string; source: string },
) =>
  defineOptimizer({
    ...record,
    family: "second-order",
    formula: String.raw`\theta \leftarrow \theta - \eta\,(${matrix} + \tau I)^{-1} g`,
    hyper: { eta: learningRate(1), damping: damping() },
    usesHessian: true,
    init: () => ({}),
    advance(_, g, h, _t, { hessian }, delta) {
      if (hessian === undefined || delta.length !== 2) {
        throw new Error(
          `newton: wants place.hessian of a function of 2 variables, got ${hessian === undefined ? "no Hessian" : `${delta.length} coordinates`}`,
        );
      }
      const [x, y] = solver(hessian, h.damping, [g[0], g[1]]);
      delta[0] = -h.eta * x;
      delta[1] = -h.eta * y;
    },
    terms: ({ delta }, h, i) => ({ newton: -delta[i] / h.eta }),
    substituted: (n, h) => tex`-${h.eta}\cdot ${n.newton}`,
  });

export const newton = newtonWith(direct, "H", {
  name: { en: "Newton's method", zh: "牛顿法" },
  short: "Newton",
  source: "convex-opt",
});

export const absNewton = newtonWith(absolute, "|H|", {
  name: { en: "Saddle-free Newton", zh: "无鞍牛顿法" },
  short: "|H| Newton",
  source: "saddle",
});
