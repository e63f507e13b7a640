import { fmt } from "../viz/index.ts";
import type widget from "../widgets/saddles/index.tsx";
import type { SaddlesModel } from "../widgets/saddles/model.ts";
import { predictionsOf } from "./prediction.ts";

const at = ({ chosen }: SaddlesModel, t: number) =>
  `(${fmt(settled(chosen.path[2 * t]))}, ${fmt(settled(chosen.path[2 * t + 1]))})`;

/** Rounding is told as zero. */
const settled = (x = Number.NaN) => (Math.abs(x) < 1e-9 ? 0 : x);

export default predictionsOf<typeof widget>([
  {
    id: "P-GD-07",
    values: { method: "newton", eta: 1, start: [1, 0.1], step: 1 },
    before: { method: "gd", eta: 0.1, step: 0 },
    ask: {
      en: "f = x² − y², from (1, 0.1). Gradient descent slides away along y. Where does one full step of Newton's method lead?",
      zh: "f = x² − y²，从 (1, 0.1) 出发。梯度下降会沿 y 方向滑走。牛顿法完整的一步会走到哪里？",
    },
    options: [
      {
        id: "left",
        text: {
          en: "Far down along y, faster than the gradient",
          zh: "沿 y 方向一路往下，比梯度下降更快",
        },
      },
      { id: "saddle", text: { en: "Onto the saddle itself", zh: "正好落在鞍点上" } },
      { id: "no-step", text: { en: "There is no such step here", zh: "这里牛顿步不存在" } },
    ],
    answer: ({ chosen }) => chosen.end,
    why: {
      en: (m) =>
        `To ${at(m, 1)}: f falls from ${fmt(m.chosen.loss[0])} to ${fmt(m.chosen.loss[1])} and no further. Newton's step goes to where the gradient of the quadratic model is zero, whatever kind of point that is: along y the curvature is ${fmt(m.low[0])}, so the step climbs.`,
      zh: (m) =>
        `走到 ${at(m, 1)}：f 从 ${fmt(m.chosen.loss[0])} 降到 ${fmt(m.chosen.loss[1])} 就为止了。牛顿步走向二次近似的梯度为零之处，不管那是哪种点：y 方向的曲率是 ${fmt(m.low[0])}，所以这一步是往上爬的。`,
    },
  },
  {
    id: "P-GD-08",
    values: { method: "gd", start: [1, 0], step: 60 },
    before: { start: [1, 0.5], step: 0 },
    ask: {
      en: "f = x² − y² again. From (1, 0.5) gradient descent slides off along y. Now it starts at (1, 0), exactly on the ridge, and there is no noise. Where does it end?",
      zh: "还是 f = x² − y²。从 (1, 0.5) 出发，梯度下降沿 y 方向滑走。现在从 (1, 0) 出发，正好在脊线上，也没有噪声。它停在哪里？",
    },
    options: [
      { id: "saddle", text: { en: "In the saddle", zh: "停在鞍点" } },
      { id: "left", text: { en: "It slides off all the same", zh: "照样滑走" } },
      { id: "under-way", text: { en: "It swings across the saddle", zh: "在鞍点两侧来回摆" } },
    ],
    answer: ({ chosen }) => chosen.end,
    why: {
      en: (m) =>
        `After ${m.chosen.last} steps it is at ${at(m, m.chosen.last)}: on the ridge the gradient has no part along y, so nothing ever pushes it down. The least noise would.`,
      zh: (m) =>
        `${m.chosen.last} 步之后在 ${at(m, m.chosen.last)}：脊线上梯度没有 y 分量，也就没有东西推它下坡。只要有一点噪声，它就会滑走。`,
    },
  },
  {
    id: "P-GD-09",
    values: { surface: "dome", method: "newton", eta: 1, start: [0.8, 0.5], step: 1 },
    before: { method: "gd", eta: 0.1, step: 0 },
    ask: {
      en: "The dome f = −x² − y², which falls on all sides. We minimize, with one full step of Newton's method from (0.8, 0.5). Where does it go?",
      zh: "圆顶 f = −x² − y²，四面都是下坡。目标是最小化，用牛顿法从 (0.8, 0.5) 走完整的一步，会去哪里？",
    },
    options: [
      { id: "left", text: { en: "Down and out of the picture", zh: "往下冲出画面" } },
      { id: "under-way", text: { en: "A little way down", zh: "往下走一小段" } },
      { id: "maximum", text: { en: "Up to the top", zh: "爬到顶上" } },
    ],
    answer: ({ chosen }) => chosen.end,
    why: {
      en: (m) =>
        `To ${at(m, 1)}, the maximum: f rises from ${fmt(m.chosen.loss[0])} to ${fmt(m.chosen.loss[1])}. Both curvatures are ${fmt(m.high[0])}; dividing by a negative number turns the way down into the way up.`,
      zh: (m) =>
        `到了 ${at(m, 1)}，也就是极大值点，f 从 ${fmt(m.chosen.loss[0])} 升到 ${fmt(m.chosen.loss[1])}。两个曲率都是 ${fmt(m.high[0])}，除以负数，下坡就变成了上坡。`,
    },
  },
]);
