import type { Lang } from "../../params/index.ts";
import { fmt } from "../../viz/index.ts";
import type { SoftmaxModel } from "./model.ts";

const en = {
  logits: "Logits, to be dragged",
  logitAxis: "logit z",
  handle: (i: number) => `Logit ${i}`,
  bars: "Probabilities",
  pAxis: "probability p",
  classAxis: "class",
  jacobian: "Jacobian of the softmax",
  jacobianTitle: (bound: string) => `∂pᵢ/∂zⱼ, at most ${bound} in size`,
  steps: "What the machine computes",
  input: "(z + c)/T",
  exp: "exp(·)",
  expShifted: "exp(· − max)",
  p: "p",
  logP: "ln p",
  logSoftmax: "log-softmax",
  sum: "sum",
  entropy: (h: string, most: string) => `Entropy ${h} of at most ${most} nats`,
};

const zh: typeof en = {
  logits: "logits（可拖动）",
  logitAxis: "logit z",
  handle: (i) => `第 ${i} 个 logit`,
  bars: "概率",
  pAxis: "概率 p",
  classAxis: "类别",
  jacobian: "softmax 的雅可比矩阵",
  jacobianTitle: (bound) => `∂pᵢ/∂zⱼ，绝对值最大 ${bound}`,
  steps: "机器实际算出的数",
  input: "(z + c)/T",
  exp: "exp(·)",
  expShifted: "exp(· − max)",
  p: "p",
  logP: "ln p",
  logSoftmax: "log-softmax",
  sum: "和",
  entropy: (h, most) => `熵 ${h}，上限 ${most} nat`,
};

export const words: Record<Lang, typeof en> = { en, zh };

/** What happened in the chosen format, in one sentence. */
export const verdict: Record<Lang, (m: SoftmaxModel) => string> = {
  en(m) {
    const name = m.format.name.en;
    const limit = fmt(Math.log(m.format.max), 4);
    const largest = fmt(Math.max(...m.trace.logits), 4);
    switch (m.outcome) {
      case "overflow":
        return m.trace.exponentials.includes(Number.POSITIVE_INFINITY)
          ? `Overflow: exp(${largest}) exceeds the largest ${name} (exp overflows above ${limit}), and ∞/∞ is not a number. Subtract the maximum first.`
          : `Overflow: every exponential fits into ${name}, but their sum does not; all p become 0. Subtract the maximum first.`;
      case "vanished":
        return `Underflow: every exponential is rounded to 0 in ${name}, and 0/0 is not a number. Subtract the maximum first.`;
      case "coarse":
        return `No overflow, but the rounding of ${name} shows: p is off by up to ${fmt(worst(m), 2)}.`;
      case "lost":
        return `A probability is rounded to 0 in ${name} and its logarithm is −∞; log-softmax, straight from the logits, keeps it.`;
      case "fine":
        return `No overflow and no underflow in ${name}.`;
    }
  },
  zh(m) {
    const name = m.format.name.zh;
    const limit = fmt(Math.log(m.format.max), 4);
    const largest = fmt(Math.max(...m.trace.logits), 4);
    switch (m.outcome) {
      case "overflow":
        return m.trace.exponentials.includes(Number.POSITIVE_INFINITY)
          ? `上溢：exp(${largest}) 超过 ${name} 的最大值（自变量超过 ${limit} 就上溢），∞/∞ 没有意义。先减去最大值即可。`
          : `上溢：每个指数都放得进 ${name}，加起来却放不下，p 全变成 0。先减去最大值即可。`;
      case "vanished":
        return `下溢：所有指数在 ${name} 中都舍入为 0，0/0 没有意义。先减去最大值即可。`;
      case "coarse":
        return `没有上溢，但 ${name} 的舍入误差已经看得见：p 最多差 ${fmt(worst(m), 2)}。`;
      case "lost":
        return `有一个概率在 ${name} 中舍入为 0，取对数得 −∞；log-softmax 直接由 logits 算，数值还在。`;
      case "fine":
        return `${name} 中没有上溢，也没有下溢。`;
    }
  },
};

const worst = (m: SoftmaxModel) =>
  Math.max(...m.p.map((p, i) => Math.abs(p - (m.exact[i] as number))));
