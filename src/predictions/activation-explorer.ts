import { fmt, percent } from "../viz/index.ts";
import type widget from "../widgets/activation-explorer/index.tsx";
import type { ActivationModel } from "../widgets/activation-explorer/model.ts";
import { closest } from "./closest.ts";
import { predictionsOf } from "./prediction.ts";

const output = (m: ActivationModel) => m.focus?.output;

export default predictionsOf<typeof widget>([
  {
    id: "P-ACT-01",
    values: { show: ["sigmoid"], std: 5, reach: 12 },
    before: { std: 1 },
    ask: {
      en: "Inputs from N(0, 1): the slope of the sigmoid averages 0.21, not far below its maximum 0.25. Make the inputs five times as wide. What is the mean slope now?",
      zh: "输入服从 N(0, 1) 时，sigmoid 的平均斜率是 0.21，离最大值 0.25 不远。把输入的标准差放大到 5 倍，平均斜率是多少？",
    },
    options: [
      { id: "same", text: { en: "About 0.2: the function is the same", zh: "约 0.2：函数没有变" } },
      { id: "third", text: { en: "About 0.075", zh: "约 0.075" } },
      { id: "none", text: { en: "Below 0.01: it is saturated", zh: "不到 0.01：已经饱和" } },
    ],
    answer: (m) =>
      closest(output(m)?.meanSlope ?? Number.NaN, { same: 0.2, third: 0.075, none: 0.008 }),
    why: {
      en: (m) =>
        `${fmt(output(m)?.meanSlope)}. ${percent(m.focus?.saturated ?? Number.NaN)} of the inputs now lie where the slope is below 0.01; those near 0 still pass a gradient.`,
      zh: (m) =>
        `是 ${fmt(output(m)?.meanSlope)}。现在 ${percent(m.focus?.saturated ?? Number.NaN)} 的输入落在斜率不到 0.01 的地方，0 附近的那些仍能传回梯度。`,
    },
  },
  {
    id: "P-ACT-02",
    values: { show: ["relu"], std: 1, reach: 4 },
    before: { show: ["tanh"] },
    ask: {
      en: "Inputs from N(0, 1) leave tanh with mean 0. What is the mean of the output when they go through ReLU?",
      zh: "服从 N(0, 1) 的输入经过 tanh，输出均值为 0。换成 ReLU，输出的均值是多少？",
    },
    options: [
      { id: "half", text: { en: "0.5: half of the inputs pass", zh: "0.5：一半输入能通过" } },
      { id: "zero", text: { en: "0: the inputs are centred", zh: "0：输入以零为中心" } },
      { id: "root", text: { en: "About 0.4", zh: "约 0.4" } },
      { id: "most", text: { en: "About 0.8, the mean of |x|", zh: "约 0.8，即 |x| 的均值" } },
    ],
    answer(m) {
      const mean = output(m)?.mean ?? Number.NaN;
      return mean < 0.05 ? "zero" : closest(mean, { half: 0.5, root: 0.4, most: 0.8 });
    },
    why: {
      en: (m) =>
        `${fmt(output(m)?.mean)} = 1/√(2π), half the mean of |x|. Outputs that are never negative cannot be centred; the next layer sees a bias in every input.`,
      zh: (m) =>
        `${fmt(output(m)?.mean)} = 1/√(2π)，是 |x| 均值的一半。输出从不为负，就不可能以零为中心；下一层的每个输入都带着偏移。`,
    },
  },
]);
