import type { QuadraticMethod } from "./method.ts";

export const heavyBall: QuadraticMethod = {
  name: { en: "Heavy ball", zh: "重球法" },
  source: "heavy-ball",
  matrix: (lambda, { eta, beta }) => [1 + beta - eta * lambda, -beta, 1, 0],
  best(mu, L) {
    const [low, high] = [Math.sqrt(mu), Math.sqrt(L)];
    const rate = (high - low) / (high + low);
    return { eta: (2 / (high + low)) ** 2, beta: rate ** 2, rate };
  },
};
