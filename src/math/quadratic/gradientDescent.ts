import type { QuadraticMethod } from "./method.ts";

export const gradientDescent: QuadraticMethod = {
  name: { en: "Gradient descent", zh: "梯度下降" },
  source: "intro-convex",
  matrix: (lambda, { eta }) => [1 - eta * lambda, 0, 1, 0],
  best: (mu, L) => ({ eta: 2 / (mu + L), beta: 0, rate: (L - mu) / (L + mu) }),
};
