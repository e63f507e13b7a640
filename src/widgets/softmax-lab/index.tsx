import { logSumExp, softmax, softmaxJacobian } from "../../math/softmax/index.ts";
import { sigmoid } from "../../math/special/index.ts";
import { type Lang, same } from "../../params/index.ts";
import { fmt } from "../../viz/index.ts";
import { type Check, defineWidget, type Table } from "../widget.ts";
import { type SoftmaxModel, softmaxModel } from "./model.ts";
import { params } from "./params.ts";
import { torchScript } from "./torch.ts";
import { SoftmaxView } from "./View.tsx";
import { verdict } from "./words.ts";

const sentence: Record<Lang, (m: SoftmaxModel) => string> = {
  en(m) {
    if (m.outcome === "overflow" || m.outcome === "vanished") {
      return `${verdict.en(m)} Correct would be p = (${exactText(m, ", ")}).`;
    }
    const n = m.p.length;
    const bound = 1 / (4 * m.values.temperature);
    const pair = n === 2 ? ` With two logits this is the sigmoid: p₁ = σ((z₁ − z₂)/T).` : "";
    const flat =
      m.steepest < 0.01 * bound
        ? "Every entry of the Jacobian is almost 0: the softmax is saturated, and hardly any gradient comes back through p."
        : `The largest entry of the Jacobian is ${fmt(m.steepest)}, of at most 1/(4T) = ${fmt(bound)}.`;
    return `Class ${m.top + 1} gets p = ${fmt(m.p[m.top], (m.p[m.top] as number) > 0.999 ? 6 : 4)}; the entropy is ${fmt(m.entropy)} of at most ${fmt(Math.log(n))} nats. ${flat}${pair}`;
  },
  zh(m) {
    if (m.outcome === "overflow" || m.outcome === "vanished") {
      return `${verdict.zh(m)}正确结果是 p = (${exactText(m, ", ")})。`;
    }
    const n = m.p.length;
    const bound = 1 / (4 * m.values.temperature);
    const pair = n === 2 ? "只有两个 logits 时就是 sigmoid：p₁ = σ((z₁ − z₂)/T)。" : "";
    const flat =
      m.steepest < 0.01 * bound
        ? "雅可比矩阵几乎全为 0：softmax 已经饱和，梯度很难穿过 p 传回来。"
        : `雅可比矩阵中绝对值最大的元素为 ${fmt(m.steepest)}，上限是 1/(4T) = ${fmt(bound)}。`;
    return `第 ${m.top + 1} 类的概率为 ${fmt(m.p[m.top], (m.p[m.top] as number) > 0.999 ? 6 : 4)}，熵为 ${fmt(m.entropy)} nat（上限 ${fmt(Math.log(n))}）。${flat}${pair}`;
  },
};

const exactText = (m: SoftmaxModel, between: string) =>
  Array.from(m.exact, (p) => fmt(p, 4)).join(between);

function checks(m: SoftmaxModel): Check[] {
  const { logits, shift, temperature, method } = m.values;
  const n = logits.length;
  const moved = softmax(
    logits.map((z) => z + shift),
    temperature,
  );
  const gap = Math.max(...moved.map((p, i) => Math.abs(p - (m.exact[i] as number))));

  const h = 1e-5;
  const jacobian = softmaxJacobian(logits, temperature);
  let off = 0;
  for (let j = 0; j < n; j++) {
    const up = softmax(logits.with(j, (logits[j] as number) + h), temperature);
    const down = softmax(logits.with(j, (logits[j] as number) - h), temperature);
    for (let i = 0; i < n; i++) {
      const slope = ((up[i] as number) - (down[i] as number)) / (2 * h);
      off = Math.max(off, Math.abs(slope - (jacobian[i * n + j] as number)));
    }
  }

  const scaled = logits.map((z) => z / temperature);
  const most = Math.max(...scaled);
  const surprise = m.exact.reduce((sum, p, i) => sum - p * ((scaled[i] as number) - most), 0);
  const byLogits = surprise + logSumExp(scaled) - most;
  const byEntropy = m.exact.reduce(
    (sum, p, i) => (p > 0 ? sum - p * (m.exactLog[i] as number) : sum),
    0,
  );

  const predicted = method === "naive" && Math.max(...m.trace.logits) > Math.log(m.format.max);
  const happened = m.trace.exponentials.includes(Number.POSITIVE_INFINITY);
  const yes = (b: boolean) => (b ? "∞" : "< ∞");

  const out: Check[] = [
    {
      name: {
        en: "A number added to every logit changes no probability",
        zh: "所有 logits 加同一个数，概率不变",
      },
      expected: "0",
      got: fmt(gap, 2),
      pass: gap <= 1e-9,
    },
    {
      name: {
        en: "Jacobian = central differences (largest error)",
        zh: "雅可比矩阵 = 中心差分（最大误差）",
      },
      expected: "< 1e−5",
      got: fmt(off, 2),
      pass: off < 1e-5,
    },
    {
      name: { en: "Entropy = ln Σ exp(z/T) − Σ p z/T", zh: "熵 = ln Σ exp(z/T) − Σ p z/T" },
      expected: fmt(byLogits, 6),
      got: fmt(byEntropy, 6),
      pass: Math.abs(byLogits - byEntropy) <= 1e-9,
    },
    {
      name: {
        en: "exp overflows exactly above the logarithm of the largest number",
        zh: "exp 恰好在自变量超过「最大数的对数」时上溢",
      },
      expected: yes(predicted),
      got: yes(happened),
      pass: predicted === happened,
    },
  ];
  if (n === 2) {
    const logistic = sigmoid(((logits[0] as number) - (logits[1] as number)) / temperature);
    const first = m.exact[0] as number;
    out.push({
      name: { en: "Two logits: p₁ = σ((z₁ − z₂)/T)", zh: "两个 logits：p₁ = σ((z₁ − z₂)/T)" },
      expected: fmt(logistic, 8),
      got: fmt(first, 8),
      pass: Math.abs(logistic - first) <= 1e-12,
    });
  }
  return out;
}

const finite = (v: number | undefined) => (v !== undefined && Number.isFinite(v) ? v : null);

const table = (m: SoftmaxModel): Table => ({
  columns: [
    { id: "class", label: { en: "class", zh: "类别" } },
    { id: "z", label: same("z") },
    { id: "exp", label: same("exp") },
    { id: "p", label: same("p") },
    { id: "logP", label: same("ln p") },
    { id: "logSoftmax", label: same("log-softmax") },
    { id: "exactP", label: { en: "exact p", zh: "精确的 p" } },
    { id: "exactLogP", label: { en: "exact ln p", zh: "精确的 ln p" } },
    { id: "sigmoid", label: { en: "own sigmoid", zh: "各自的 sigmoid" } },
    ...Array.from(m.p, (_, j) => ({ id: `dz${j + 1}`, label: same(`∂p/∂z${j + 1}`) })),
  ],
  rows: Array.from(m.p, (p, i) => [
    i + 1,
    m.values.logits[i] as number,
    finite(m.trace.exponentials[i]),
    finite(p),
    finite(m.trace.logOfProbabilities[i]),
    finite(m.trace.logSoftmax[i]),
    finite(m.exact[i]),
    finite(m.exactLog[i]),
    sigmoid(m.input[i] as number),
    ...Array.from(m.p, (_, j) => finite(m.jacobian[i * m.p.length + j])),
  ]),
});

export default defineWidget({
  id: "softmax-lab",
  title: { en: "Softmax laboratory", zh: "softmax 实验室" },
  summary: {
    en: "Drag the logits: probabilities, Jacobian and entropy, and what float16, float32 and float64 make of them.",
    zh: "拖动 logits，看概率、雅可比矩阵与熵，以及 float16、float32、float64 各算成什么样。",
  },
  topic: "activations",
  params,
  presets: [
    {
      id: "overflow",
      label: { en: "overflow", zh: "上溢" },
      values: { logits: [1000, 0], method: "naive" },
      note: {
        en: "exp(1000) is ∞ even in float64. Switch to “maximum subtracted”: p = (1, 0), and log-softmax still says −1000.",
        zh: "exp(1000) 在 float64 里也是 ∞。换成「先减最大值」：p = (1, 0)，而 log-softmax 仍然给出 −1000。",
      },
    },
    {
      id: "shifted",
      label: { en: "shifted by 1000", zh: "同加 1000" },
      values: { shift: 1000 },
      note: {
        en: "The same probabilities as without the shift: only differences of logits matter.",
        zh: "概率与不加时相同：起作用的只有 logits 之间的差。",
      },
    },
    {
      id: "two",
      label: { en: "two logits", zh: "两个 logits" },
      values: { logits: [1.7, 0] },
      note: {
        en: "p₁ = σ(1.7 − 0) = 0.8455. That is for two classes; several sigmoids side by side do not add up to 1.",
        zh: "p₁ = σ(1.7 − 0) = 0.8455。这只对两类成立；几个 sigmoid 并排放，加起来不等于 1。",
      },
    },
    {
      id: "cold",
      label: { en: "cold: T = 0.1", zh: "低温：T = 0.1" },
      values: { temperature: 0.1 },
      note: {
        en: "Nearly one-hot, and the Jacobian is nearly 0.",
        zh: "接近 one-hot，雅可比矩阵也接近 0。",
      },
    },
    {
      id: "confident",
      label: { en: "logits × 3", zh: "logits × 3" },
      values: { temperature: 0.333 },
      note: {
        en: "Dividing T by 3 multiplies the logits by 3: the same class wins, with more confidence. Adding up to 1 does not make p calibrated.",
        zh: "T 除以 3 等于 logits 乘以 3：获胜的还是同一类，只是更自信。加起来等于 1，不代表概率经过了校准。",
      },
    },
    {
      id: "half",
      label: { en: "float16", zh: "float16" },
      values: { logits: [11.1, 11], precision: "f16", method: "naive" },
      note: {
        en: "The largest float16 is 65504, so exp overflows above 11.09; float32 goes to 88.7.",
        zh: "float16 最大只到 65504，所以自变量超过 11.09 时 exp 就上溢；float32 能到 88.7。",
      },
    },
  ],
  predict: true,
  model: softmaxModel,
  describe: (model, lang) => sentence[lang](model),
  checks,
  table,
  torch: torchScript,
  View: SoftmaxView,
});
