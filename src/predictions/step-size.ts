import { fmt } from "../viz/index.ts";
import type widget from "../widgets/step-size/index.tsx";
import type { StepSizeModel } from "../widgets/step-size/model.ts";
import { closest } from "./closest.ts";
import { predictionsOf } from "./prediction.ts";

/** Factor of the error along the steep direction, sign included; on a quadratic, where it is the same all the way. */
const factor = (m: StepSizeModel): number => 1 - m.eta * m.L;

/** How the steep direction fares. */
function fate(m: StepSizeModel): string {
  const size = Math.abs(factor(m));
  if (Math.abs(size - 1) < 1e-9) return "stays";
  if (size > 1) return "diverges";
  return factor(m) < 0 ? "swings" : "creeps";
}

const last = (m: StepSizeModel) => fmt(Math.abs(m.ys[m.last] ?? Number.NaN));

export default predictionsOf<typeof widget>([
  {
    id: "P-GD-01",
    values: { ratio: 2, step: 20, steps: 20 },
    before: { ratio: 1, step: 0 },
    ask: {
      en: "A quadratic bowl; along its steepest direction the curvature is L. What does gradient descent do in that direction when η is exactly 2/L?",
      zh: "一个二次函数，最陡方向的曲率是 L。η 正好等于 2/L 时，梯度下降在这个方向上会怎样？",
    },
    options: [
      { id: "swings", text: { en: "It swings and settles", zh: "来回摆动，慢慢停下" } },
      { id: "diverges", text: { en: "It flies off", zh: "越跳越远" } },
      {
        id: "stays",
        text: { en: "It jumps to and fro, always as far away", zh: "左右对跳，远近不变" },
      },
    ],
    answer: fate,
    why: {
      en: (m) =>
        `Each step multiplies the error by 1 − ηL = ${fmt(factor(m))}: after ${m.last} steps it is still ${last(m)} away, as at the start. 2/L is the border between settling and flying off.`,
      zh: (m) =>
        `每一步误差乘以 1 − ηL = ${fmt(factor(m))}：${m.last} 步之后还是离最小点 ${last(m)}，和出发时一样。2/L 正是收敛与发散的分界。`,
    },
  },
  {
    id: "P-GD-02",
    values: { ratio: 1.9 },
    before: { ratio: 1, step: 0 },
    ask: {
      en: "At η = 1.9/L every step overshoots the minimum by nearly as much as it was away. What becomes of the point?",
      zh: "η = 1.9/L 时，每一步都越过最小点，而且几乎冲到对面同样远的地方。这个点最后会怎样？",
    },
    options: [
      { id: "diverges", text: { en: "It flies off: overshooting adds up", zh: "发散：越冲越远" } },
      {
        id: "swings",
        text: { en: "It swings, and settles all the same", zh: "来回摆动，但照样收敛" },
      },
      { id: "stays", text: { en: "It swings for ever", zh: "永远摆动下去" } },
    ],
    answer: fate,
    why: {
      en: (m) =>
        `Each step multiplies the steep error by ${fmt(factor(m))}; after ${m.last} steps it is down to ${last(m)}. Overshooting does no harm as long as each one is shorter than the last.`,
      zh: (m) =>
        `每一步，陡的方向误差乘以 ${fmt(factor(m))}，${m.last} 步之后只剩 ${last(m)}。越过最小点没有关系，只要一次比一次近。`,
    },
  },
  {
    id: "P-GD-03",
    values: { kappa: 100, ratio: 1 },
    before: { kappa: 10 },
    ask: {
      en: "η = 1/L. With a condition number of 10, gradient descent needs 132 steps to bring the error down to a millionth. How many with a condition number of 100?",
      zh: "η = 1/L。条件数为 10 时，梯度下降把误差缩到百万分之一要 132 步。条件数为 100 时要多少步？",
    },
    options: [
      { id: "same", text: { en: "132 again: η is set by L alone", zh: "还是 132：η 只由 L 决定" } },
      { id: "root", text: { en: "About 400 (√10 times)", zh: "约 400（√10 倍）" } },
      { id: "square", text: { en: "About 13,000 (100 times)", zh: "约 13000（100 倍）" } },
      { id: "linear", text: { en: "About 1,400 (10 times)", zh: "约 1400（10 倍）" } },
    ],
    answer: (m) =>
      closest(m.kind === "quadratic" ? m.stepsToMillionth : Number.NaN, {
        same: 132,
        root: 400,
        square: 13_000,
        linear: 1400,
      }),
    why: {
      en: (m) =>
        m.kind === "quadratic"
          ? `${m.stepsToMillionth}. Along the flat direction a step leaves 1 − 1/κ = ${fmt(1 - m.eta * m.mu)} of the error, so the steps grow in proportion to κ. Momentum would make that √κ.`
          : "",
      zh: (m) =>
        m.kind === "quadratic"
          ? `${m.stepsToMillionth} 步。平的方向每步剩下 1 − 1/κ = ${fmt(1 - m.eta * m.mu)} 的误差，所以步数与 κ 成正比。用动量可以降到 √κ。`
          : "",
    },
  },
]);
