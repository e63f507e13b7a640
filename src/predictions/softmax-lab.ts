import { fmt } from "../viz/index.ts";
import type widget from "../widgets/softmax-lab/index.tsx";
import type { SoftmaxModel } from "../widgets/softmax-lab/model.ts";
import { closest } from "./closest.ts";
import { predictionsOf } from "./prediction.ts";

/** Largest change against the exact probabilities of the logits without the shift. */
const change = ({ p, exact }: SoftmaxModel): number =>
  Math.max(...Array.from(p, (value, i) => Math.abs(value - (exact[i] as number))));

export default predictionsOf<typeof widget>([
  {
    id: "P-ACT-07",
    values: { shift: 1000 },
    before: { shift: 0 },
    ask: {
      en: "Add 1000 to every one of the three logits. Which of the probabilities change?",
      zh: "给三个 logits 都加上 1000，哪些概率会变？",
    },
    options: [
      {
        id: "largest",
        text: { en: "The largest grows, the others shrink", zh: "最大的变大，其余变小" },
      },
      { id: "none", text: { en: "None of them", zh: "都不变" } },
      {
        id: "overflow",
        text: { en: "All: exp(1000) overflows", zh: "全都变了：exp(1000) 会上溢" },
      },
    ],
    answer: (m) =>
      m.p.every(Number.isFinite) ? (change(m) < 1e-9 ? "none" : "largest") : "overflow",
    why: {
      en: (m) =>
        `No probability moves by more than ${fmt(change(m), 1)}, which is rounding: exp(z + c) = exp(z)·exp(c), and exp(c) cancels. The maximum is subtracted first, so nothing overflows.`,
      zh: (m) =>
        `没有一个概率的变化超过 ${fmt(change(m), 1)}，那只是舍入误差：exp(z + c) = exp(z)·exp(c)，exp(c) 约掉了。这里先减最大值再算，所以不会上溢。`,
    },
  },
  {
    id: "P-ACT-08",
    values: { logits: [12, 11], precision: "f16", method: "naive" },
    before: { precision: "f64" },
    ask: {
      en: "Softmax of the logits 12 and 11, computed as written, gives 0.73 and 0.27 in float64. What comes out for the first class in float16?",
      zh: "logits 为 12 和 11，照定义直接算 softmax，float64 得到 0.73 和 0.27。换成 float16，第一类算出来是什么？",
    },
    options: [
      { id: "fine", text: { en: "0.73, with fewer digits", zh: "0.73，只是位数少一些" } },
      { id: "coarse", text: { en: "1: the larger one takes all", zh: "1：大的那个全拿走" } },
      { id: "overflow", text: { en: "Not a number", zh: "根本不是一个数" } },
    ],
    answer: ({ outcome }) => outcome,
    why: {
      en: ({ format, input }) =>
        `exp(12) = ${fmt(Math.exp(input[0] as number), 6)} is more than the largest float16, ${fmt(format.max, 6)}, so it becomes ∞, and ∞/∞ is not a number. Subtracting the maximum first gives 0.73.`,
      zh: ({ format, input }) =>
        `exp(12) = ${fmt(Math.exp(input[0] as number), 6)}，超过 float16 的最大值 ${fmt(format.max, 6)}，于是变成 ∞，而 ∞/∞ 不是数。先减最大值再算，就得到 0.73。`,
    },
  },
  {
    id: "P-ACT-09",
    values: { temperature: 0.1 },
    before: { temperature: 1 },
    ask: {
      en: "At T = 1 the largest entry of the Jacobian is 0.22. Its bound is 1/(4T), ten times as large at T = 0.1. What does the largest entry itself become for these logits?",
      zh: "T = 1 时雅可比矩阵的最大元素是 0.22。它的上限是 1/(4T)，T = 0.1 时上限变成 10 倍。对这组 logits，最大元素本身会变成多少？",
    },
    options: [
      { id: "none", text: { en: "Nearly 0", zh: "几乎为 0" } },
      { id: "tenfold", text: { en: "About 2.2, ten times as large", zh: "约 2.2，也是 10 倍" } },
      { id: "same", text: { en: "About 0.2: p still adds up to 1", zh: "约 0.2：概率之和仍是 1" } },
    ],
    answer: ({ steepest }) =>
      steepest < 0.02 ? "none" : closest(steepest, { tenfold: 2.2, same: 0.22 }),
    why: {
      en: ({ steepest, p, top }) =>
        `${fmt(steepest)}. Class ${top + 1} now has p = ${fmt(p[top], 6)}: the softmax is saturated, and p(1 − p)/T is next to nothing. The bound is reached only at p = 1/2.`,
      zh: ({ steepest, p, top }) =>
        `${fmt(steepest)}。第 ${top + 1} 类的概率已是 ${fmt(p[top], 6)}：softmax 饱和了，p(1 − p)/T 所剩无几。只有 p = 1/2 时才达到上限。`,
    },
  },
]);
