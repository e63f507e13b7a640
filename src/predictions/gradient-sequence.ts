import { fmt } from "../viz/index.ts";
import type widget from "../widgets/gradient-sequence/index.tsx";
import type { SequenceModel } from "../widgets/gradient-sequence/model.ts";
import { closest } from "./closest.ts";
import { predictionsOf } from "./prediction.ts";

/** Length of a rule's step at the cursor, in units of η. */
const stepOf = ({ runs, cursor }: SequenceModel, id: string): number =>
  Math.abs(runs.find((run) => run.id === id)?.step[cursor - 1] ?? Number.NaN);

export default predictionsOf<typeof widget>([
  {
    id: "P-OPT-07",
    values: { scale: 1000, show: ["momentum", "adam"], step: 100 },
    before: { scale: 1, step: 1 },
    ask: {
      en: "The gradient is 1 at every step, and Adam's steps are η long. Multiply all gradients by 1000. How long are Adam's steps now?",
      zh: "每一步的梯度都是 1，Adam 的步长是 η。把所有梯度乘以 1000，Adam 的步长变成多少？",
    },
    options: [
      { id: "thousand", text: { en: "1000 η", zh: "1000 η" } },
      {
        id: "root",
        text: { en: "About 32 η, the root of 1000 times", zh: "约 32 η，即 √1000 倍" },
      },
      { id: "same", text: { en: "Still η", zh: "仍然是 η" } },
      { id: "less", text: { en: "η/1000", zh: "η/1000" } },
    ],
    answer: (m) => closest(stepOf(m, "adam"), { thousand: 1e3, root: 31.6, same: 1, less: 1e-3 }),
    why: {
      en: (m) =>
        `At step ${m.cursor} Adam moves by ${fmt(stepOf(m, "adam"))} η and momentum by ${fmt(stepOf(m, "momentum"), 5)} η. Adam divides the mean gradient by the root of the mean square, so that a common factor cancels.`,
      zh: (m) =>
        `第 ${m.cursor} 步，Adam 走 ${fmt(stepOf(m, "adam"))} η，动量法走 ${fmt(stepOf(m, "momentum"), 5)} η。Adam 用梯度的均值除以均方根，公共的倍数就约掉了。`,
    },
  },
  {
    id: "P-OPT-08",
    values: { show: ["adagrad", "rmsprop"], steps: 1000, step: 1000 },
    before: { steps: 20, step: 1 },
    ask: {
      en: "AdaGrad and RMSProp see a gradient of 1 at every step. AdaGrad's first step is η long. How long is its thousandth?",
      zh: "AdaGrad 和 RMSProp 每一步看到的梯度都是 1。AdaGrad 的第一步长 η，第一千步有多长？",
    },
    options: [
      { id: "thirtieth", text: { en: "About η/32", zh: "约 η/32" } },
      { id: "same", text: { en: "η: the gradient is the same", zh: "η：梯度没有变" } },
      { id: "thousandth", text: { en: "η/1000", zh: "η/1000" } },
    ],
    answer: (m) =>
      closest(stepOf(m, "adagrad"), { thirtieth: 1 / 31.6, same: 1, thousandth: 1e-3 }),
    why: {
      en: (m) =>
        `Its ${m.cursor}th step is ${fmt(stepOf(m, "adagrad"))} η = η/√${m.cursor}: AdaGrad divides by the root of the sum of all squares, which only grows. RMSProp forgets, and still moves by ${fmt(stepOf(m, "rmsprop"))} η.`,
      zh: (m) =>
        `第 ${m.cursor} 步长 ${fmt(stepOf(m, "adagrad"))} η = η/√${m.cursor}：AdaGrad 除以至今所有梯度平方和的平方根，而平方和只增不减。RMSProp 会遗忘，仍然走 ${fmt(stepOf(m, "rmsprop"))} η。`,
    },
  },
]);
