import { unit } from "../../../src/drills/perceptron-mlp/unit.ts";
import { holds } from "../laws.ts";

const outputs = {
  step: (z: number) => Number(z > 0),
  sigmoid: (z: number) => (1 + Math.tanh(z / 2)) / 2,
  relu: (z: number) => (z + Math.abs(z)) / 2,
};

holds(
  unit,
  ({ f, w, x, b }) => {
    let z = b;
    for (const [i, wi] of w.entries()) z += wi * x[i];
    return [z, outputs[f](z)];
  },
  [
    [{ f: "relu", w: [1, -2], x: [2, 1], b: 0.5 }, [0.5, 0.5]],
    [{ f: "relu", w: [1, -2], x: [2, 2], b: 0.5 }, [-1.5, 0]],
    [{ f: "step", w: [1, -2, 0], x: [2, 2, 3], b: 0.5 }, [-1.5, 0]],
    [{ f: "sigmoid", w: [1, 1], x: [1, 1], b: 0 }, [2, 0.881]],
  ],
);
