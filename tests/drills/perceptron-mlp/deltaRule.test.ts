import { deltaRule } from "../../../src/drills/perceptron-mlp/deltaRule.ts";
import { holds } from "../laws.ts";

holds(
  deltaRule,
  ({ w, x, y, eta }) => {
    const loss = (weight: number) => (weight * x - y) ** 2 / 2;
    // Exact for a parabola, however wide apart.
    const slope = (loss(w + 1) - loss(w - 1)) / 2;
    return [w - eta * slope];
  },
  [
    [{ w: 0.5, x: 2, y: 3, eta: 0.1 }, [0.9]],
    [{ w: 0, x: -1, y: 2, eta: 0.5 }, [-1]],
  ],
);
