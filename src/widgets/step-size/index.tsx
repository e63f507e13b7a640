import { defineWidget } from "../widget.ts";
import { checks } from "./checks.ts";
import { describe } from "./describe.ts";
import { stepSizeModel } from "./model.ts";
import { params } from "./params.ts";
import { table } from "./table.ts";
import { torchScript } from "./torch.ts";
import { StepSizeView } from "./View.tsx";

const kappa = params.kappa.initial;

export default defineWidget({
  id: "step-size",
  title: { en: "Step size and curvature", zh: "步长与曲率" },
  summary: {
    en: "Gradient descent with a fixed step on a quadratic, a corner, an inflection and a double well: when it creeps, zig-zags, hops or diverges.",
    zh: "固定步长的梯度下降走在二次函数、尖点、拐点和双势阱上：什么时候慢爬、摆动、来回跳、发散。",
  },
  topic: "gradient-descent",
  params,
  presets: [
    {
      id: "half",
      label: { en: "η = 0.5/L", zh: "η = 0.5/L" },
      values: { ratio: 0.5 },
      note: {
        en: "The steep direction halves its error every step; the flat one decides how long it takes.",
        zh: "陡的方向每步误差减半；总共要多久，由平的方向决定。",
      },
    },
    {
      id: "edge",
      label: { en: "η = 1.9/L", zh: "η = 1.9/L" },
      values: { ratio: 1.9 },
      note: {
        en: "It overshoots at every step and still converges: the factor is −0.9.",
        zh: "每一步都越过最低点，却照样收敛：倍数是 −0.9。",
      },
    },
    {
      id: "diverge",
      label: { en: "η = 2.1/L", zh: "η = 2.1/L" },
      values: { ratio: 2.1 },
      note: {
        en: "A tenth beyond 2/L: the same overshoot, but each one is longer than the last.",
        zh: "比 2/L 只多一点：同样是越过，但一次比一次远。",
      },
    },
    {
      id: "best",
      label: { en: "best fixed step", zh: "最优固定步长" },
      values: { ratio: Math.round((200 * kappa) / (kappa + 1)) / 100 },
      note: {
        en: "2/(μ + L): the steep and the flat direction are equally slow.",
        zh: "2/(μ + L)：陡的方向与平的方向一样慢。",
      },
    },
    {
      id: "inflection",
      label: { en: "x³ at 0", zh: "x³ 在 0 处" },
      values: { f: "cubic", ratio: 0.5, start: [1, 1] },
      note: {
        en: "The slope is 0 there, and it is no minimum.",
        zh: "那里导数为 0，却不是极小值点。",
      },
    },
    {
      id: "corner",
      label: { en: "|x| at 0", zh: "|x| 在 0 处" },
      values: { f: "abs", ratio: 0.3, start: [1, 1] },
      note: {
        en: "A minimum without a derivative: fixed steps never settle.",
        zh: "有最小值却没有导数：固定步长停不下来。",
      },
    },
    {
      id: "wells",
      label: { en: "beyond 2/L in a well", zh: "在阱里超过 2/L" },
      values: { f: "doubleWell", ratio: 2.1, start: [0.3, 1] },
      note: {
        en: "Not a quadratic: past 2/L the point leaves the minimum but not the well.",
        zh: "不是二次函数：超过 2/L，点离开最小点，却没有离开这个阱。",
      },
    },
  ],
  predict: true,
  model: stepSizeModel,
  describe,
  checks,
  table,
  torch: torchScript,
  lastStep: (model) => model.last,
  View: StepSizeView,
});
