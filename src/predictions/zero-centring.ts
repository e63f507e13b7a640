import { fmt } from "../viz/index.ts";
import type widget from "../widgets/zero-centring/index.tsx";
import { closest } from "./closest.ts";
import { predictionsOf } from "./prediction.ts";

export default predictionsOf<typeof widget>([
  {
    id: "P-ACT-03",
    values: { inputs: "sigmoid", batch: 1, step: 60 },
    before: { inputs: "tanh", step: 0 },
    ask: {
      en: "To reach the minimum, the first weight has to grow and the second to shrink. The inputs now come from a sigmoid, and each step uses one example. In how many of 60 steps do the two weights move in opposite directions?",
      zh: "要走到最小点，第一个权重得增大，第二个得减小。现在输入来自 sigmoid，每步用一个样本。60 步里有多少步让两个权重一增一减？",
    },
    options: [
      { id: "half", text: { en: "About half", zh: "大约一半" } },
      { id: "most", text: { en: "Nearly all: that is the way", zh: "几乎每一步：方向本来如此" } },
      { id: "none", text: { en: "None", zh: "一步也没有" } },
    ],
    answer: ({ mixed, values: { step } }) =>
      mixed === 0 ? "none" : mixed < 0.8 * step ? "half" : "most",
    why: {
      en: ({ mixed, values: { step }, loss }) =>
        `${mixed} of ${step}. The gradient of one example is δ·x, and both inputs are positive, so both parts have the sign of δ: the path can only zig-zag, and the loss after it is ${fmt(loss[step])}.`,
      zh: ({ mixed, values: { step }, loss }) =>
        `${step} 步里有 ${mixed} 步。单个样本的梯度是 δ·x，两个输入都为正，两个分量就都与 δ 同号：轨迹只能走锯齿，走完时损失是 ${fmt(loss[step])}。`,
    },
  },
  {
    id: "P-ACT-04",
    values: { inputs: "centred", batch: 128, dim: 100 },
    before: { inputs: "sigmoid", step: 0 },
    ask: {
      en: "A neuron with 100 sigmoid inputs has a loss with condition number 577. Subtract the mean, 1/2, from every input. What is the condition number now?",
      zh: "神经元有 100 个 sigmoid 输入，损失的条件数是 577。把每个输入减去均值 1/2，条件数变成多少？",
    },
    options: [
      { id: "one", text: { en: "1, the best there is", zh: "1，已是最好" } },
      { id: "root", text: { en: "24, the root of 577", zh: "24，即 √577" } },
      { id: "same", text: { en: "Still 577: the spread is the same", zh: "还是 577：方差没有变" } },
    ],
    answer: ({ condition }) => closest(condition, { one: 1, root: 24, same: 577 }),
    why: {
      en: ({ condition, edge }) =>
        `${fmt(condition)}. E[xxᵀ] is Var·I + mean²·11ᵀ: without the mean nothing is left but a multiple of I, and rates up to ${fmt(edge)} converge.`,
      zh: ({ condition, edge }) =>
        `是 ${fmt(condition)}。E[xxᵀ] = 方差·I + 均值²·11ᵀ：去掉均值，只剩单位矩阵的倍数，学习率到 ${fmt(edge)} 都能收敛。`,
    },
  },
]);
