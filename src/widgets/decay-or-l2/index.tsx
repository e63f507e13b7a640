import type { Lang } from "../../params/index.ts";
import { fixed, fmt } from "../../viz/index.ts";
import { type Check, defineWidget, type Table } from "../widget.ts";
import { type DecayModel, decayModel, runs } from "./model.ts";
import { params } from "./params.ts";
import { torchScript } from "./torch.ts";
import { DecayView } from "./View.tsx";

const share = (run: DecayModel["weights"][number]) => fixed(run.end);

const sentence: Record<Lang, (m: DecayModel) => string> = {
  en(m) {
    const [a, b] = m.weights;
    const { optimizer, mode, lambda, steps, eta, noise } = m.values;
    if (m.diverged) return "The weights grew without bound; lower the learning rate.";
    const start = `From 1, after ${steps} steps, the mean weights are ${share(a)} and ${share(b)}`;
    if (lambda === 0) return `${start}: without decay only noise moves them.`;
    if (mode === "decoupled")
      return `${start}: decoupled decay shrinks both by the same e^(−ηλ·steps) = ${fixed(Math.exp(-eta * lambda * steps))}, whatever their gradients are.`;
    if (optimizer === "adam" && noise)
      return `${start}: Adam divides the penalty by the size of the gradients, so the weight with noise ${fmt(Math.max(a.std, b.std))} is hardly decayed and the one with noise ${fmt(Math.min(a.std, b.std))} is decayed hard.`;
    if (optimizer === "momentum")
      return `${start}: inside the gradient the penalty is gathered by the momentum too, which makes it 1/(1−β) = 10 times as strong.`;
    if (optimizer === "adam")
      return `${start}: with no other gradient, Adam turns the penalty into steps of length η whatever λ is.`;
    return `${start}: for plain SGD a penalty in the gradient and decoupled decay are the same thing.`;
  },
  zh(m) {
    const [a, b] = m.weights;
    const { optimizer, mode, lambda, steps, eta, noise } = m.values;
    if (m.diverged) return "权重无限增大，请把学习率调小。";
    const start = `从 1 出发走 ${steps} 步，两个权重的均值是 ${share(a)} 和 ${share(b)}`;
    if (lambda === 0) return `${start}：没有衰减，只有噪声在推它们。`;
    if (mode === "decoupled")
      return `${start}：解耦衰减让两者都按同样的 e^(−ηλ·步数) = ${fixed(Math.exp(-eta * lambda * steps))} 缩小，与梯度大小无关。`;
    if (optimizer === "adam" && noise)
      return `${start}：Adam 会把惩罚项也除以梯度的尺度，噪声为 ${fmt(Math.max(a.std, b.std))} 的权重几乎不衰减，噪声为 ${fmt(Math.min(a.std, b.std))} 的却衰减得很猛。`;
    if (optimizer === "momentum")
      return `${start}：惩罚项放进梯度后也会被动量累积，强度变成 1/(1−β) = 10 倍。`;
    if (optimizer === "adam")
      return `${start}：没有别的梯度时，Adam 把惩罚项变成长度为 η 的步子，λ 是多少都一样。`;
    return `${start}：对普通 SGD，惩罚项放进梯度与解耦衰减是一回事。`;
  },
};

function checks(m: DecayModel): Check[] {
  const { values } = m;
  const plain = decayModel({ ...values, noise: false, optimizer: "sgd", mode: "decoupled" }, 1);
  const closed = (1 - values.eta * values.lambda) ** values.steps;
  const l2 = decayModel({ ...values, optimizer: "sgd", mode: "l2" }, 2);
  const apart = decayModel({ ...values, optimizer: "sgd", mode: "decoupled" }, 2);
  const gap = Math.max(
    ...l2.weights.map((w, i) => Math.abs(w.end - (apart.weights[i]?.end ?? 0)) / Math.max(1, w.sd)),
  );
  const still = decayModel({ ...values, optimizer: "adam", mode: "decoupled", noise: false }, 1);
  const near = (x: number, y: number) => Math.abs(x - y) <= 1e-9 * Math.max(1, Math.abs(y));
  return [
    {
      name: {
        en: "Noise-free decoupled decay is (1 − ηλ)^steps",
        zh: "无噪声的解耦衰减等于 (1 − ηλ)^步数",
      },
      expected: fmt(closed, 6),
      got: fmt(plain.weights[0].end, 6),
      pass: near(plain.weights[0].end, closed),
    },
    {
      name: { en: "For SGD, L2 and decoupled decay coincide", zh: "对 SGD，L2 与解耦衰减一致" },
      expected: "0",
      got: fmt(gap),
      pass: gap < 1e-9,
    },
    {
      name: {
        en: "AdamW without gradients decays like SGD",
        zh: "没有梯度时 AdamW 的衰减与 SGD 相同",
      },
      expected: fmt(closed, 6),
      got: fmt(still.weights[1].end, 6),
      pass: near(still.weights[1].end, closed),
    },
  ];
}

const number = (x: number) => (Number.isFinite(x) ? x : null);

const table = (m: DecayModel): Table => ({
  columns: [
    { id: "step", label: { en: "step", zh: "步" } },
    { id: "weight1", label: { en: "mean of weight 1", zh: "权重 1 均值" } },
    { id: "weight2", label: { en: "mean of weight 2", zh: "权重 2 均值" } },
  ],
  rows: Array.from(m.steps, (t, k) => [t, ...m.weights.map((w) => number(w.mean[k] as number))]),
});

export default defineWidget({
  id: "decay-or-l2",
  title: { en: "Weight decay or L2", zh: "权重衰减还是 L2" },
  summary: {
    en: `Two weights with noisy gradients of very different size, ${runs} runs each: who decays, and by how much?`,
    zh: `两个权重的梯度噪声大小悬殊，各跑 ${runs} 次：谁在衰减，衰减了多少？`,
  },
  topic: "optimizers",
  params,
  presets: [
    { id: "adam-l2", label: { en: "Adam + L2", zh: "Adam + L2" }, values: {} },
    { id: "adamw", label: { en: "AdamW", zh: "AdamW" }, values: { mode: "decoupled" } },
    {
      id: "momentum-l2",
      label: { en: "momentum, L2", zh: "动量法 + L2" },
      values: { optimizer: "momentum", mode: "l2", noise: false, eta: 0.01, steps: 200 },
    },
    {
      id: "momentum-decoupled",
      label: { en: "momentum, decoupled", zh: "动量法 + 解耦衰减" },
      values: { optimizer: "momentum", mode: "decoupled", noise: false, eta: 0.01, steps: 200 },
    },
    {
      id: "sgd",
      label: { en: "SGD: no difference", zh: "SGD：两者相同" },
      values: { optimizer: "sgd", mode: "l2", std1: 1 },
    },
  ],
  predict: true,
  model: decayModel,
  describe: (model, lang) => sentence[lang](model),
  checks,
  table,
  torch: torchScript,
  View: DecayView,
});
