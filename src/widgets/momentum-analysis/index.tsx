import { mode, quadraticMethods } from "../../math/quadratic/index.ts";
import type { Lang } from "../../params/index.ts";
import { fmt } from "../../viz/index.ts";
import { type Check, defineWidget, type Table } from "../widget.ts";
import { type MomentumModel, momentumModel } from "./model.ts";
import { params } from "./params.ts";
import { torchScript } from "./torch.ts";
import { MomentumView } from "./View.tsx";

const best100 = quadraticMethods.heavyBall.best(0.01, 1);
const nesterov100 = quadraticMethods.nesterov.best(0.01, 1);

const sentence: Record<Lang, (m: MomentumModel) => string> = {
  en(m) {
    const slow = m.directions.reduce((a, b) => (a.radius >= b.radius ? a : b));
    const oscillating = m.directions.filter((d) => d.roots[0].im !== 0).length;
    if (m.rate >= 1 + 1e-12)
      return `Diverges: along the ${slow.id === "L" ? "steepest" : "slowest"} direction a root of the iteration lies outside the unit circle (modulus ${fmt(slow.radius)}), so each step multiplies the error by that. Lower η, or move the point below the line where the rate is 1.`;
    if (m.rate > 1 - 1e-12)
      return "A root lies on the unit circle: the error neither shrinks nor grows.";
    return `Each step leaves ${fmt(m.rate, 4)} of the error, so a millionth takes about ${m.stepsToMillionth} steps; the best setting of this method leaves ${fmt(m.best.rate, 4)}, plain gradient descent ${fmt(m.plainRate, 4)}. ${
      oscillating === 0
        ? "All roots are real: it creeps without swinging."
        : oscillating === m.directions.length
          ? "All roots are complex: every direction swings as it shrinks."
          : "Some roots are complex: the steep directions swing, the flat one creeps."
    }`;
  },
  zh(m) {
    const slow = m.directions.reduce((a, b) => (a.radius >= b.radius ? a : b));
    const oscillating = m.directions.filter((d) => d.roots[0].im !== 0).length;
    if (m.rate >= 1 + 1e-12)
      return `发散：${slow.id === "L" ? "最陡" : "最平"}的方向上有一个特征根落在单位圆外（模 ${fmt(slow.radius)}），误差每步都乘上这个数。把 η 调小，或把点拖到收敛率为 1 的边界以内。`;
    if (m.rate > 1 - 1e-12) return "有一个特征根正好在单位圆上：误差既不缩小也不增大。";
    return `每步剩下 ${fmt(m.rate, 4)} 的误差，缩到百万分之一约需 ${m.stepsToMillionth} 步；这种方法的最优设置每步剩 ${fmt(m.best.rate, 4)}，普通梯度下降剩 ${fmt(m.plainRate, 4)}。${
      oscillating === 0
        ? "特征根全是实数：只爬行，不摆动。"
        : oscillating === m.directions.length
          ? "特征根全是复数：每个方向都边摆动边收缩。"
          : "一部分特征根是复数：陡的方向在摆动，平的方向在爬。"
    }`;
  },
};

function checks(m: MomentumModel): Check[] {
  const { values } = m;
  const flat = m.directions[0] as MomentumModel["directions"][number];
  const [a, b] = flat.roots;
  const product = a.re * b.re - a.im * b.im;
  const determinant =
    values.method === "heavyBall" ? values.beta : values.beta * (1 - values.eta * m.mu);
  const near = (x: number, y: number) => Math.abs(x - y) <= 1e-9 * Math.max(1, Math.abs(y));
  let inside = 0;
  for (let i = 0; i <= 200; i++) {
    const lambda = m.mu ** (1 - i / 200);
    inside = Math.max(inside, mode(quadraticMethods[values.method], lambda, values).radius);
  }
  const bestOf = m.map.values.reduce((x, y) => Math.min(x, y), Number.POSITIVE_INFINITY);
  return [
    {
      name: {
        en: "Product of the roots for μ = determinant of the iteration",
        zh: "μ 的两根之积 = 迭代矩阵的行列式",
      },
      expected: fmt(determinant, 6),
      got: fmt(product, 6),
      pass: near(product, determinant),
    },
    {
      name: {
        en: "No curvature between μ and L is slower than the two ends",
        zh: "μ 与 L 之间没有比两端更慢的曲率",
      },
      expected: `≤ ${fmt(m.rate, 6)}`,
      got: fmt(inside, 6),
      pass: inside <= m.rate + 1e-9,
    },
    {
      name: {
        en: "No cell of the map beats the optimum for tuned heavy ball",
        zh: "图上没有一格快过重球法的理论最优",
      },
      expected: `≥ ${fmt(quadraticMethods.heavyBall.best(m.mu, 1).rate, 6)}`,
      got: fmt(bestOf, 6),
      pass: bestOf >= quadraticMethods.heavyBall.best(m.mu, 1).rate - 1e-9,
    },
  ];
}

const table = (m: MomentumModel): Table => ({
  columns: [
    { id: "step", label: { en: "step", zh: "步" } },
    { id: "mu", label: { en: "error along μ", zh: "μ 方向误差" } },
    { id: "lambda", label: { en: "error along λ", zh: "λ 方向误差" } },
    { id: "L", label: { en: "error along L", zh: "L 方向误差" } },
  ],
  rows: Array.from(m.worst, (_, t) => [
    t,
    ...m.directions.map((d) => {
      const e = d.error[t] as number;
      return Number.isFinite(e) ? e : null;
    }),
  ]),
});

export default defineWidget({
  id: "momentum-analysis",
  title: { en: "Momentum on a quadratic", zh: "二次函数上的动量法" },
  summary: {
    en: "Roots of the iteration in the complex plane, and the rate of convergence over every learning rate and momentum.",
    zh: "迭代矩阵的特征根在复平面上的位置，以及每一组学习率与动量系数对应的收敛率。",
  },
  topic: "optimizers",
  params,
  presets: [
    {
      id: "optimum",
      label: { en: "best heavy ball", zh: "重球法最优" },
      values: {
        method: "heavyBall",
        // Rounded down: a little beyond the best η the roots for L part and the rate is 0.87 at once.
        eta: Math.floor(best100.eta * 100) / 100,
        beta: Math.round(best100.beta * 100) / 100,
      },
      note: {
        en: "All roots sit on one circle of radius √β: no direction is left behind.",
        zh: "所有特征根落在同一个半径为 √β 的圆上：没有哪个方向掉队。",
      },
    },
    { id: "gd", label: { en: "no momentum", zh: "不用动量" }, values: { beta: 0, eta: 1.98 } },
    {
      id: "under-damped",
      label: { en: "too much memory", zh: "记忆太长" },
      values: { beta: 0.97, eta: 1 },
      note: {
        en: "Every direction swings; √β alone sets the pace.",
        zh: "每个方向都在摆动，快慢只由 √β 决定。",
      },
    },
    {
      id: "over-damped",
      label: { en: "too little", zh: "动量太小" },
      values: { beta: 0.3, eta: 1 },
      note: {
        en: "The flat direction has a real root close to 1 and creeps.",
        zh: "平的方向有一个接近 1 的实根，只能爬行。",
      },
    },
    {
      id: "nesterov-optimum",
      label: { en: "Nesterov, η = 1/L", zh: "Nesterov，η = 1/L" },
      values: { method: "nesterov", eta: 1, beta: Math.round(nesterov100.beta * 100) / 100 },
    },
    { id: "unstable", label: { en: "unstable", zh: "发散" }, values: { beta: 0.5, eta: 3.2 } },
  ],
  predict: true,
  model: momentumModel,
  describe: (model, lang) => sentence[lang](model),
  checks,
  table,
  torch: torchScript,
  View: MomentumView,
});
