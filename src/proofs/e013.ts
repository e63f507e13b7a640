import { normal, normals, rngFor } from "../math/random/index.ts";
import { sigmoid } from "../math/special/index.ts";
import type { Proof } from "./proof.ts";

const inputs = 10;
const neurons = 1000;

const dot = (a: ArrayLike<number>, b: ArrayLike<number>) => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
};

/** Positive inputs leave the sign of the output free, and bind the signs of the gradient's components. */
export const e013: Proof = {
  id: "E-013",
  run() {
    const rng = rngFor(1, "neurons");
    let positive = 0;
    let bound = 0;
    for (let k = 0; k < neurons; k++) {
      const x = normals(rng, inputs).map(sigmoid);
      const output = dot(normals(rng, inputs), x);
      if (output > 0) positive++;
      const delta = output - normal(rng);
      const gradient = x.map((xi) => delta * xi);
      if (gradient.every((g) => Math.sign(g) === Math.sign(delta))) bound++;
    }
    return [
      {
        label: {
          en: "$w^\\top x$ for $x=(1,2)$, $w=(1,-1)$",
          zh: "$x=(1,2)$、$w=(1,-1)$ 时的 $w^\\top x$",
        },
        value: dot([1, -1], [1, 2]),
        expected: -1,
        tolerance: 0,
      },
      {
        label: {
          en: "neurons with positive output: random weights, 10 positive inputs",
          zh: "权重随机、10 个输入全正时，输出为正的神经元",
        },
        value: (100 * positive) / neurons,
        expected: 50,
        tolerance: 4,
        digits: 2,
        unit: { en: "%", zh: "%" },
      },
      {
        label: {
          en: "of these neurons, gradient for one example all of one sign",
          zh: "其中单个样本的权重梯度全部同号的神经元",
        },
        value: (100 * bound) / neurons,
        expected: 100,
        tolerance: 0,
        digits: 3,
        unit: { en: "%", zh: "%" },
      },
    ];
  },
};
