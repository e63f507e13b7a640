import { sigmoid, sigmoidSlope } from "../math/special/index.ts";
import type { Proof } from "./proof.ts";

const width = 512;

/** What a sigmoid layer spends on its activation, and the slope from the output alone. */
export const e012: Proof = {
  id: "E-012",
  run() {
    let gap = 0;
    for (let z = -8; z <= 8; z += 1 / 16) {
      const y = sigmoid(z);
      gap = Math.max(gap, Math.abs(y * (1 - y) - sigmoidSlope(z)));
    }
    return [
      {
        label: {
          en: `multiply–adds of a ${width} × ${width} layer, one example`,
          zh: `${width} × ${width} 的层处理一个样本的乘加次数`,
        },
        value: width * width,
        expected: 262_144,
        tolerance: 0,
      },
      {
        label: { en: "exponentials per multiply–add", zh: "每次乘加摊到的指数运算" },
        value: (100 * width) / (width * width),
        expected: 0.195,
        tolerance: 5e-4,
        digits: 2,
        unit: { en: "%", zh: "%" },
      },
      {
        label: {
          en: "largest gap between $y(1-y)$ and $\\sigma'(z)$, $-8\\le z\\le 8$",
          zh: "$-8\\le z\\le 8$ 上 $y(1-y)$ 与 $\\sigma'(z)$ 的最大差",
        },
        value: gap,
        expected: 0,
        tolerance: 1e-15,
        digits: 1,
      },
    ];
  },
};
