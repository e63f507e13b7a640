import type { Lang } from "../../params/index.ts";
import { fmt } from "../../viz/index.ts";
import { type Check, defineWidget, type Table } from "../widget.ts";
import { type SequenceModel, sequenceModel } from "./model.ts";
import { nameOf, params, type RuleId } from "./params.ts";
import { torchScript } from "./torch.ts";
import { SequenceView } from "./View.tsx";

const listed = (m: SequenceModel, lang: Lang) =>
  m.runs
    .map((r) => `${nameOf(r.id, lang)} ${fmt(r.step[m.cursor - 1])}`)
    .join(lang === "en" ? ", " : "，");

const longest = (m: SequenceModel) => m.adam.step.reduce((a, b) => Math.max(a, Math.abs(b)), 0);

const sentence: Record<Lang, (m: SequenceModel) => string> = {
  en: (m) =>
    `At step ${m.cursor} of ${m.gradients.length} the gradient is ${fmt(m.gradients[m.cursor - 1])}; in units of η the steps are: ${listed(m, "en")}. Adam's longest step so far in this sequence is ${fmt(longest(m))} η; a lone spike allows ${fmt(m.bounds.spike)}, no sequence more than ${fmt(m.bounds.supremum)} without correction.`,
  zh: (m) =>
    `第 ${m.cursor} 步（共 ${m.gradients.length} 步）的梯度是 ${fmt(m.gradients[m.cursor - 1])}，以 η 为单位的步长：${listed(m, "zh")}。Adam 在这段序列里最长的一步是 ${fmt(longest(m))} η；孤立尖峰可到 ${fmt(m.bounds.spike)}，不加修正时任何序列都不超过 ${fmt(m.bounds.supremum)}。`,
};

function checks(m: SequenceModel): Check[] {
  const { values, adam, gradients } = m;
  const n = gradients.length;
  // The closed form of an exponential average, against the recursion.
  let direct = 0;
  for (let k = 0; k < n; k++)
    direct += (1 - values.beta1) * values.beta1 ** (n - 1 - k) * (gradients[k] as number);
  const scaleOf = gradients.reduce((a, g) => Math.max(a, Math.abs(g)), 0);
  const uncorrected = sequenceModel({
    ...values,
    correction: "none",
    place: "outside",
    show: ["adam"],
  });
  const worst = longest(uncorrected);
  // ε is what ties Adam to a scale: next to nothing here.
  const free = { ...values, eps: 1e-300, show: ["adam"] as const, place: "outside" as const };
  const once = sequenceModel(free);
  const twice = sequenceModel({ ...free, scale: 2 * values.scale });
  const drift = once.adam.step.reduce(
    (a, s, i) => Math.max(a, Math.abs(s - (twice.adam.step[i] as number))),
    0,
  );
  return [
    {
      name: {
        en: "m is the weighted sum of all gradients so far",
        zh: "m 等于至今所有梯度的加权和",
      },
      expected: fmt(direct, 6),
      got: fmt(adam.m[n - 1], 6),
      pass: Math.abs(direct - (adam.m[n - 1] as number)) <= 1e-9 * Math.max(scaleOf, 1e-300),
    },
    {
      name: { en: "Uncorrected Adam stays under its supremum", zh: "不加修正的 Adam 不超过上确界" },
      expected: `≤ ${fmt(m.bounds.supremum)}`,
      got: fmt(worst),
      pass: worst <= m.bounds.supremum * (1 + 1e-9),
    },
    {
      name: {
        en: "Adam's steps do not change when all gradients are rescaled (ε → 0)",
        zh: "梯度整体缩放时 Adam 的步长不变（ε → 0）",
      },
      expected: "0",
      got: fmt(drift),
      pass: drift <= 1e-9,
    },
  ];
}

const table = (m: SequenceModel): Table => ({
  columns: [
    { id: "step", label: { en: "t", zh: "t" } },
    { id: "g", label: { en: "gradient", zh: "梯度" } },
    ...m.runs.map((r) => ({ id: r.id, label: { en: nameOf(r.id, "en"), zh: nameOf(r.id, "zh") } })),
    { id: "m", label: { en: "Adam m", zh: "Adam m" } },
    { id: "v", label: { en: "Adam v", zh: "Adam v" } },
    { id: "m_hat", label: { en: "Adam m̂", zh: "Adam m̂" } },
    { id: "v_hat", label: { en: "Adam v̂", zh: "Adam v̂" } },
  ],
  rows: Array.from(m.time, (t, i) => [
    t,
    m.gradients[i] as number,
    ...m.runs.map((r) => r.step[i] as number),
    m.adam.m[i] as number,
    m.adam.v[i] as number,
    m.adam.mHat[i] as number,
    m.adam.vHat[i] as number,
  ]),
});

const only = (...show: RuleId[]) => show;

export default defineWidget({
  id: "gradient-sequence",
  title: { en: "What a rule makes of a gradient sequence", zh: "同一串梯度，各算法迈多大步" },
  summary: {
    en: "Feed constant, alternating, sparse or hand-drawn gradients to momentum, AdaGrad, RMSProp, Adadelta, Adam and AMSGrad, and read their steps.",
    zh: "把恒定、交替、稀疏或手绘的梯度喂给动量法、AdaGrad、RMSProp、Adadelta、Adam 与 AMSGrad，看它们各迈多大步。",
  },
  topic: "optimizers",
  params,
  presets: [
    {
      id: "correction-both",
      label: { en: "Adam corrected", zh: "完整修正" },
      values: { show: only("adam") },
    },
    {
      id: "correction-second",
      label: { en: "only v corrected", zh: "只修正 v" },
      values: { show: only("adam"), correction: "second" },
      note: { en: "The first step is a tenth of η.", zh: "第一步只有 η 的十分之一。" },
    },
    {
      id: "correction-none",
      label: { en: "no correction", zh: "不修正" },
      values: { show: only("adam"), correction: "none" },
      note: {
        en: "The first step is 3.16 η, and it still grows for a while.",
        zh: "第一步就是 3.16 η，而且还会继续变大一阵。",
      },
    },
    {
      id: "growing",
      label: { en: "growing gradients", zh: "梯度不断增大" },
      values: { show: only("adam"), sequence: "growing", steps: 300, step: 300 },
    },
    {
      id: "tiny",
      label: { en: "tiny gradients and ε", zh: "梯度极小与 ε" },
      values: { show: only("adam"), scale: 1e-6, place: "inside" },
      note: {
        en: "ε inside the root swallows them; move it outside.",
        zh: "ε 放在根号里会把它们吞掉；把它移到根号外。",
      },
    },
    {
      id: "alternating",
      label: { en: "alternating", zh: "正负交替" },
      values: { sequence: "alternating", show: only("momentum", "adam") },
    },
    {
      id: "spike",
      label: { en: "spike after silence", zh: "沉默后的尖峰" },
      values: { sequence: "spike", steps: 3000, step: 2981, show: only("rmsprop", "adam") },
    },
    {
      id: "noise",
      label: { en: "pure noise", zh: "纯噪声" },
      values: { sequence: "noise", steps: 1000, show: only("adam") },
    },
    {
      id: "drop",
      label: { en: "gradients shrink", zh: "梯度变小" },
      values: { sequence: "drop", steps: 300, show: only("adagrad", "rmsprop", "adam", "amsgrad") },
    },
    {
      id: "scale",
      label: { en: "scale cancels", zh: "尺度被约掉" },
      values: { scale: 1000, show: only("adagrad", "rmsprop", "adadelta", "adam") },
    },
    {
      id: "sparse",
      label: { en: "sparse", zh: "稀疏" },
      values: {
        sequence: "sparse",
        steps: 200,
        show: only("momentum", "adagrad", "rmsprop", "adam"),
      },
    },
    {
      id: "adagrad-stall",
      label: { en: "AdaGrad stalls", zh: "AdaGrad 停滞" },
      values: { steps: 1000, step: 1000, show: only("adagrad", "rmsprop") },
    },
  ],
  predict: true,
  model: sequenceModel,
  describe: (model, lang) => sentence[lang](model),
  checks,
  table,
  lastStep: (model) => model.gradients.length,
  torch: torchScript,
  View: SequenceView,
});
