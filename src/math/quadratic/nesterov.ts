import type { QuadraticMethod } from "./method.ts";

const matrix: QuadraticMethod["matrix"] = (lambda, { eta, beta }) => {
  const kept = 1 - eta * lambda;
  return [(1 + beta) * kept, -beta * kept, 1, 0];
};

/** With the step 1/L for which its guarantee is proved. */
export const nesterov: QuadraticMethod = {
  name: { en: "Nesterov", zh: "Nesterov 动量法" },
  source: "intro-convex",
  matrix,
  best(mu, L) {
    const [low, high] = [Math.sqrt(mu), Math.sqrt(L)];
    return { eta: 1 / L, beta: (high - low) / (high + low), rate: 1 - low / high };
  },
};

/** With the longer step that is fastest if the function is known to be quadratic. */
export const nesterovTuned: QuadraticMethod = {
  name: { en: "Nesterov, tuned for quadratics", zh: "Nesterov(针对二次函数调优)" },
  source: "control-optimization",
  matrix,
  best(mu, L) {
    const root = Math.sqrt((3 * L) / mu + 1);
    return { eta: 4 / (3 * L + mu), beta: (root - 2) / (root + 2), rate: 1 - 2 / root };
  },
};
