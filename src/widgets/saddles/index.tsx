import { defineWidget } from "../widget.ts";
import { checks } from "./checks.ts";
import { describe } from "./describe.ts";
import { saddlesModel } from "./model.ts";
import { params } from "./params.ts";
import { table } from "./table.ts";
import { torchScript } from "./torch.ts";
import { SaddlesView } from "./View.tsx";

export default defineWidget({
  id: "saddles",
  title: { en: "Saddles and Newton's method", zh: "鞍点与牛顿法" },
  summary: {
    en: "Who is caught by a saddle, and who leaves it: gradient descent, noise, momentum, Newton and Newton with |H|.",
    zh: "谁会被鞍点困住，谁能离开：梯度下降、噪声、动量法、牛顿法和 |H| 牛顿法。",
  },
  topic: "gradient-descent",
  params,
  presets: [
    {
      id: "newton",
      label: { en: "Newton", zh: "牛顿法" },
      values: { method: "newton", eta: 1, start: [1, 0.1], step: 1 },
      note: {
        en: "One step, and it is on the saddle.",
        zh: "一步就到了鞍点上。",
      },
    },
    {
      id: "ridge",
      label: { en: "GD on the ridge", zh: "梯度下降走在脊上" },
      values: { method: "gd", start: [1, 0], step: 60 },
      note: {
        en: "On the ridge y = 0 the gradient has no part along y, so descent ends in the saddle.",
        zh: "在脊线 y = 0 上，梯度没有 y 分量，于是一直走到鞍点。",
      },
    },
    {
      id: "shaken",
      label: { en: "with noise", zh: "加噪声" },
      values: { method: "noisyGd", noise: 0.1, start: [1, 0], step: 12 },
      note: {
        en: "The same start: noise puts the point off the ridge, and the slope does the rest.",
        zh: "同一个起点：噪声把点推离脊线，剩下的交给坡度。",
      },
    },
    {
      id: "abs-newton",
      label: { en: "|H| Newton", zh: "|H| 牛顿法" },
      values: { method: "absNewton", eta: 1, start: [1, 0.1], step: 3 },
      note: {
        en: "Dividing by |λ| keeps the step downhill: it doubles its distance along y each time.",
        zh: "改成除以 |λ|，每一步都是下坡：y 方向的距离步步翻倍。",
      },
    },
    {
      id: "dome",
      label: { en: "Newton on a dome", zh: "圆顶上的牛顿法" },
      values: { surface: "dome", method: "newton", eta: 1, start: [0.8, 0.5], step: 1 },
      note: {
        en: "For Newton's method a maximum is as good as a minimum.",
        zh: "在牛顿法看来，极大值点和极小值点没有区别。",
      },
    },
    {
      id: "monkey",
      label: { en: "monkey saddle", zh: "猴鞍" },
      values: { surface: "monkey", method: "newton", eta: 1, start: [1, 0.4], step: 2 },
      note: {
        en: "The Hessian at the saddle is 0: each Newton step only halves the distance.",
        zh: "鞍点处海森矩阵为 0：牛顿法每步只把距离减半。",
      },
    },
    {
      id: "between-wells",
      label: { en: "between two wells", zh: "两个阱之间" },
      values: {
        surface: "doubleWell",
        method: "noisyGd",
        noise: 0.1,
        start: [0, 1.5],
        step: 15,
      },
      note: {
        en: "Without noise the descent stops at the saddle between the wells; with it, one well wins.",
        zh: "没有噪声会停在两个阱之间的鞍点；有噪声，总会落进其中一个。",
      },
    },
    {
      id: "race",
      label: { en: "all methods", zh: "全部方法" },
      values: { race: true, start: [1, 0.1], step: 12 },
    },
  ],
  predict: true,
  model: saddlesModel,
  describe,
  checks,
  table,
  torch: torchScript,
  lastStep: (model) => Math.max(...model.runs.map((r) => r.last)),
  View: SaddlesView,
});
