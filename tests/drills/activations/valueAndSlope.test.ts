import type { KindId } from "../../../src/drills/activations/kinds.ts";
import { valueAndSlope } from "../../../src/drills/activations/valueAndSlope.ts";
import { holds } from "../laws.ts";
import { slope } from "../slope.ts";

/** The mass between 0 and z by Simpson's rule. */
const mass = (z: number) => {
  const n = 400;
  let sum = 0;
  for (let k = 0; k <= n; k++) {
    const weight = k === 0 || k === n ? 1 : k % 2 === 1 ? 4 : 2;
    sum += weight * Math.exp(-(((k * z) / n) ** 2) / 2);
  }
  return (sum * z) / n / 3 / Math.sqrt(2 * Math.PI);
};

const functions: Record<KindId, (z: number) => number> = {
  sigmoid: (z: number) => 1 / (1 + Math.exp(-z)),
  tanh: (z: number) => (Math.exp(z) - Math.exp(-z)) / (Math.exp(z) + Math.exp(-z)),
  relu: (z: number) => Math.max(0, z),
  leakyRelu: (z: number) => Math.max(0, z) + 0.01 * Math.min(0, z),
  elu: (z: number) => Math.max(0, z) + Math.exp(Math.min(0, z)) - 1,
  gelu: (z: number) => z * (0.5 + mass(z)),
};

holds(
  valueAndSlope,
  ({ f: id, z }) => {
    const f = functions[id as KindId];
    return [f(z), slope(f, z)];
  },
  [
    [{ f: "sigmoid", z: 2 }, [0.881, 0.105]],
    [{ f: "tanh", z: 1 }, [0.762, 0.42]],
    [{ f: "leakyRelu", z: -2 }, [-0.02, 0.01]],
    [{ f: "gelu", z: 1 }, [0.841, 1.083]],
  ],
);
