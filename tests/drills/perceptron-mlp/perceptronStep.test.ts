import { expect, test } from "vitest";
import { instance } from "../../../src/drills/index.ts";
import { perceptronStep } from "../../../src/drills/perceptron-mlp/perceptronStep.ts";
import { holds } from "../laws.ts";

const positive = ({ w, b, x }: { w: readonly number[]; b: number; x: readonly number[] }) =>
  w[0] * x[0] + w[1] * x[1] + b > 0;

holds(
  perceptronStep,
  (q) => {
    const { w, b, x, y } = q;
    if (y === 1 && !positive(q)) return [[w[0] + x[0], w[1] + x[1]], b + 1];
    if (y === 0 && positive(q)) return [[w[0] - x[0], w[1] - x[1]], b - 1];
    return [w, b];
  },
  [
    [{ w: [0, 0], b: 0, x: [1, 2], y: 1 }, [[1, 2], 1]],
    [{ w: [0, 0], b: 0, x: [1, 2], y: 0 }, [[0, 0], 0]],
    [{ w: [1, 1], b: 0, x: [1, 2], y: 0 }, [[0, -1], -1]],
  ],
);

test("at most one draw in three is right already, and some are", () => {
  const right = Array.from({ length: 600 }, (_, seed) => instance(perceptronStep, seed).q).filter(
    (q) => positive(q) === (q.y === 1),
  ).length;
  expect(right).toBeGreaterThan(60);
  expect(right).toBeLessThan(200);
});
