import { formats } from "../math/precision/index.ts";
import { logSoftmax, softmaxInFormat } from "../math/softmax/index.ts";
import type { Proof } from "./proof.ts";

const logits = [1000, 0];

/** The printed formula, the shifted one, and logarithms taken before and after. */
export const e022: Proof = {
  id: "E-022",
  run() {
    const naive = softmaxInFormat(logits, formats.float32, false);
    const shifted = softmaxInFormat(logits, formats.float32, true);
    return [
      {
        label: {
          en: "NaNs among the probabilities of $z=(1000,0)$, as printed",
          zh: "$z=(1000,0)$，照公式直接算，概率里 NaN 的个数",
        },
        value: naive.probabilities.filter(Number.isNaN).length,
        expected: 1,
        tolerance: 0,
      },
      {
        label: { en: "$p_1$, with the maximum subtracted", zh: "先减去最大值，$p_1$" },
        value: shifted.probabilities[0] as number,
        expected: 1,
        tolerance: 0,
      },
      {
        label: { en: "$\\log p_2$ taken of that probability", zh: "再对概率取对数，$\\log p_2$" },
        value: shifted.logOfProbabilities[1] as number,
        expected: Number.NEGATIVE_INFINITY,
        tolerance: 0,
      },
      {
        label: { en: "$\\log p_2$ from the logits", zh: "直接从 logits 算，$\\log p_2$" },
        value: logSoftmax(logits)[1] as number,
        expected: -1000,
        tolerance: 0,
      },
      {
        label: {
          en: "float32: largest $z$ whose $e^z$ is finite",
          zh: "float32：$e^z$ 不溢出的最大 $z$",
        },
        value: Math.log(formats.float32.max),
        expected: 88.7,
        tolerance: 0.05,
        digits: 3,
      },
      {
        label: {
          en: "float16: largest $z$ whose $e^z$ is finite",
          zh: "float16：$e^z$ 不溢出的最大 $z$",
        },
        value: Math.log(formats.float16.max),
        expected: 11.1,
        tolerance: 0.05,
        digits: 3,
      },
    ];
  },
};
