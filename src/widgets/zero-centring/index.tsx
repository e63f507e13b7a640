import { extremeEigenvalues } from "../../math/linear/index.ts";
import type { Lang, Text } from "../../params/index.ts";
import { fmt, percent } from "../../viz/index.ts";
import { type Check, defineWidget, type Table } from "../widget.ts";
import { type Inputs, sampled, steps, type ZeroCentringModel, zeroCentringModel } from "./model.ts";
import { params } from "./params.ts";
import { torchScript } from "./torch.ts";
import { ZeroCentringView } from "./View.tsx";

const inputNames: Record<Inputs, Text> = {
  sigmoid: { en: "sigmoid", zh: " sigmoid " },
  relu: { en: "ReLU", zh: " ReLU " },
  tanh: { en: "tanh", zh: " tanh " },
  centred: { en: "centred", zh: "零中心化的 sigmoid " },
};

const share: Record<Lang, (v: number) => string> = {
  en: (v) => (v < 0.001 ? "less than 0.1%" : percent(v, v < 0.01 ? 1 : 0)),
  zh: (v) => (v < 0.001 ? "不到 0.1%" : ` ${percent(v, v < 0.01 ? 1 : 0)}`),
};

const sentence: Record<Lang, (m: ZeroCentringModel) => string> = {
  en(m) {
    const { values } = m;
    const batch = values.batch === 1 ? "a single example" : `a batch of ${values.batch} examples`;
    const moved =
      values.step === 0
        ? ""
        : m.mixed === 0
          ? ` On the path, none of the ${values.step} steps moved the two weights in opposite directions.`
          : ` On the path, ${m.mixed} of ${values.step} steps moved the two weights in opposite directions.`;
    const stable = m.diverged
      ? ` The path diverges: η = ${fmt(values.eta)} is too large here (the full gradient allows ${fmt(m.edge)}); lower η.`
      : "";
    const batches = m.oneSided
      ? `huge batches would still have it in ${share.en(m.limit)}`
      : "as for every other batch size";
    return `With ${values.dim} ${inputNames[values.inputs].en} inputs, the gradient of ${batch} has all its components of one sign in ${share.en(m.share)} of all cases${m.oneSided ? "; " : ", "}${batches}. The condition number is ${fmt(m.condition)}${m.condition > 1 ? `, and ${fmt(m.sampleCondition)} as estimated from ${sampled} examples` : ", the best there is"}.${moved}${stable}`;
  },
  zh(m) {
    const { values } = m;
    const batch = values.batch === 1 ? "每次只用一个样本" : `批量为 ${values.batch} `;
    const moved =
      values.step === 0
        ? ""
        : m.mixed === 0
          ? `轨迹走了 ${values.step} 步，没有一步让两个权重一增一减。`
          : `轨迹走了 ${values.step} 步，其中 ${m.mixed} 步让两个权重一增一减。`;
    const stable = m.diverged
      ? `轨迹发散：η = ${fmt(values.eta)} 在这里太大（全批量梯度最多允许 ${fmt(m.edge)}），请把 η 调小。`
      : "";
    const batches = m.oneSided ? `批量再大也还剩${share.zh(m.limit)}` : "与批量大小无关";
    return `神经元有 ${values.dim} 个${inputNames[values.inputs].zh}输入，${batch}时，梯度全部分量同号的比例为${share.zh(m.share)}，${batches}。条件数为 ${fmt(m.condition)}${m.condition > 1 ? `，用 ${sampled} 个样本估计则是 ${fmt(m.sampleCondition)}` : "，已是最好"}。${moved}${stable}`;
  },
};

function checks(m: ZeroCentringModel): Check[] {
  const { values } = m;
  const single = m.shares[0]?.share ?? Number.NaN;
  const forced = m.oneSided ? 1 : 2 ** (1 - values.dim);
  const largest = m.shares.at(-1)?.share ?? Number.NaN;
  const moment = Float64Array.from(
    { length: values.dim ** 2 },
    (_, k) => m.mean ** 2 + (k % (values.dim + 1) === 0 ? m.variance : 0),
  );
  const [low, high] = extremeEigenvalues(moment, values.dim);
  const e = [values.start[0] - 1, values.start[1] + 1] as const;
  let direct = 0;
  for (let i = 0; i < m.examples.length; i += 2)
    direct += (e[0] * (m.examples[i] as number) + e[1] * (m.examples[i + 1] as number)) ** 2;
  direct /= m.examples.length;
  const first = m.loss[0] as number;
  const out: Check[] = [
    {
      name: m.oneSided
        ? {
            en: "One example, inputs never negative: every gradient is of one sign",
            zh: "单个样本、输入非负：梯度必然全部同号",
          }
        : {
            en: "One example, inputs symmetric about 0: 2^(1 − d) by counting signs",
            zh: "单个样本、输入关于 0 对称：数符号得 2^(1 − d)",
          },
      expected: fmt(forced, 6),
      got: fmt(single, 6),
      pass: Math.abs(single - forced) <= 1e-9,
    },
    {
      name: {
        en: "B = 128 (exact) is within 0.005 of the central limit",
        zh: "B = 128 的精确值与中心极限相差不超过 0.005",
      },
      expected: fmt(m.limit, 4),
      got: fmt(largest, 4),
      pass: Math.abs(largest - m.limit) <= 0.005,
    },
    {
      name: {
        en: "1 + d·mean²/Var = ratio of the eigenvalues of E[xxᵀ]",
        zh: "1 + d·均值²/方差 = E[xxᵀ] 的特征值之比",
      },
      expected: fmt(high / low, 8),
      got: fmt(m.condition, 8),
      pass: Math.abs(high / low - m.condition) <= 1e-8 * m.condition,
    },
    {
      name: {
        en: "First loss from the curvature = mean over the examples",
        zh: "由曲率算出的初始损失 = 逐个样本的平均",
      },
      expected: fmt(direct, 8),
      got: fmt(first, 8),
      pass: Math.abs(direct - first) <= 1e-10 * Math.max(1, direct),
    },
  ];
  if (m.oneSided && values.batch === 1)
    out.push({
      name: {
        en: "No step of the path moves the weights in opposite directions",
        zh: "轨迹中没有一步让两个权重一增一减",
      },
      expected: "0",
      got: String(m.mixed),
      pass: m.mixed === 0,
    });
  return out;
}

const finite = (v: number | undefined) => (v !== undefined && Number.isFinite(v) ? v : null);

const table = (m: ZeroCentringModel): Table => ({
  columns: [
    { id: "step", label: { en: "step", zh: "步" } },
    { id: "w1", label: { en: "w₁", zh: "w₁" } },
    { id: "w2", label: { en: "w₂", zh: "w₂" } },
    { id: "loss", label: { en: "loss", zh: "损失" } },
    { id: "batchSize", label: { en: "batch size", zh: "批量大小" } },
    { id: "sameSign", label: { en: "share of one sign", zh: "全部同号的比例" } },
  ],
  rows: Array.from({ length: steps + 1 }, (_, t) => [
    t,
    finite(m.path[2 * t]),
    finite(m.path[2 * t + 1]),
    finite(m.loss[t]),
    m.shares[t]?.batch ?? null,
    m.shares[t]?.share ?? null,
  ]),
});

export default defineWidget({
  id: "zero-centring",
  title: { en: "Inputs that are not centred", zh: "零中心化与锯齿形轨迹" },
  summary: {
    en: "Why inputs of one sign make a neuron's weights zig-zag, what batches change about it, and what centring does to the condition number.",
    zh: "输入全为正时权重为什么走锯齿，批量能缓解多少，零中心化又怎样改变条件数。",
  },
  topic: "activations",
  params,
  presets: [
    {
      id: "single",
      label: { en: "one example", zh: "单个样本" },
      values: { inputs: "sigmoid", batch: 1 },
      note: {
        en: "For one example the gradient is δ·x: every component has the sign of δ. The output wᵀx itself may have either sign.",
        zh: "单个样本的梯度是 δ·x，每个分量都与 δ 同号。至于输出 wᵀx 本身，可正可负。",
      },
    },
    {
      id: "batch",
      label: { en: "batch of 128", zh: "批量 128" },
      values: { inputs: "sigmoid", batch: 128 },
      note: {
        en: "Averaging helps only in part: what all examples share, the mean of x times the sum of δ, grows like the rest.",
        zh: "求平均只解决一部分：所有样本共有的那一项（x 的均值乘以 δ 之和）和其余部分增长得一样快。",
      },
    },
    {
      id: "relu-batch",
      label: { en: "ReLU, batch of 128", zh: "ReLU，批量 128" },
      values: { inputs: "relu", batch: 128, eta: 0.7 },
      note: {
        en: "The mean of ReLU outputs is small against their spread, so batches do more here.",
        zh: "ReLU 输出的均值相对于波动较小，批量在这里更管用。",
      },
    },
    {
      id: "conditioning",
      label: { en: "100 sigmoid inputs", zh: "100 个 sigmoid 输入" },
      values: { inputs: "sigmoid", batch: 128, dim: 100 },
      note: {
        en: "The mean gives E[xxᵀ] one huge eigenvalue, 1 + d/(4 Var) times the others.",
        zh: "均值使 E[xxᵀ] 多出一个巨大的特征值，是其余特征值的 1 + d/(4 Var) 倍。",
      },
    },
    {
      id: "centred",
      label: { en: "the same, centred", zh: "同样的输入，减去均值" },
      values: { inputs: "centred", batch: 128, dim: 100, eta: 5 },
      note: {
        en: "Condition number 1: the path heads straight for the minimum and bears a learning rate that uncentred inputs could not.",
        zh: "条件数变成 1：轨迹直奔最小点，而且能承受未中心化时会发散的学习率。",
      },
    },
  ],
  predict: true,
  model: zeroCentringModel,
  describe: (model, lang) => sentence[lang](model),
  checks,
  table,
  torch: torchScript,
  View: ZeroCentringView,
});
