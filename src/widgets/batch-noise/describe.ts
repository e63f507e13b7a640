import type { Lang } from "../../params/index.ts";
import { fmt } from "../../viz/index.ts";
import { type BatchNoiseModel, expectedFactor } from "./model.ts";

interface Numbers {
  readonly batch: string;
  readonly eta: string;
  readonly steps: number;
  readonly floor: string;
  readonly settled: string;
  readonly last: string;
  readonly expected: string;
  readonly start: string;
  readonly factor: string;
}

interface Language {
  /** Data that disagree, rate constant: by how the batches come. */
  floor: Record<"replacement" | "reshuffled" | "alternating" | "sorted", (n: Numbers) => string>;
  /** The start has not faded yet. */
  underWay(n: Numbers): string;
  inverse(n: Numbers): string;
  cosine(n: Numbers): string;
  /** Said after a decaying schedule when the data come in stored order. */
  stored(n: Numbers): string;
  interpolates(n: Numbers): string;
  grows(n: Numbers): string;
}

const languages: Record<Lang, Language> = {
  en: {
    floor: {
      replacement: (n) =>
        `With B = ${n.batch} and a constant η = ${n.eta} the point comes no nearer than a noise ball of radius √(ηs²/(B(2 − η))) = ${n.floor}; in the second half of these runs the rms distance is ${n.settled}. Half of it costs four times the batch or about a quarter of η.`,
      reshuffled: (n) =>
        `Every sample is used once an epoch, so the errors within an epoch cancel in part: the rms distance settles at ${n.settled}, where independent draws would give ${n.floor}.`,
      alternating: (n) =>
        `Stored in turns, −1 after +1, the pulls cancel at once: the rms distance settles at ${n.settled}, while independent draws would give ${n.floor}. No real data set is so kind.`,
      sorted: (n) =>
        `Sorted and not shuffled: for half an epoch every sample pulls to −1, then for half an epoch to +1, and the point follows. The rms distance in the second half is ${n.settled}; shuffled it would be ${n.floor}.`,
    },
    underWay: (n) =>
      `After ${n.steps} steps the rms distance is ${n.last} and still falling: a rate of η = ${n.eta} forgets the start slowly. The noise ball waits at √(ηs²/(B(2 − η))) = ${n.floor}; take more steps or a larger η to reach it.`,
    inverse: (n) =>
      `With η falling as 1/t there is no floor: after ${n.steps} steps the rms distance is ${n.last}, expected ${n.expected}. It falls as 1/√t, which is slow, but it goes on.`,
    cosine: (n) =>
      `The cosine takes η to zero at step ${n.steps}, and the noise ball shrinks with it: the rms distance ends at ${n.last}, expected ${n.expected}.`,
    stored: () =>
      "The batches come in stored order, so the expectation for random draws does not bind them.",
    interpolates: (n) =>
      `One point is best for every sample, so the noise dies out with the distance and there is no floor: from ${n.start} to ${n.last} in ${n.steps} steps. With a constant η this is a straight line on the log axis; random draws are expected to keep ${n.factor} of the rms distance a step.`,
    grows: (n) =>
      `For random draws the mean square grows by a factor of ${n.factor}² a step: η = ${n.eta} is too much for the samples with curvature 4, although a single run may still come down (here ${n.last} after ${n.steps} steps). Lower η or take a larger batch.`,
  },
  zh: {
    floor: {
      replacement: (n) =>
        `B = ${n.batch}、η = ${n.eta} 保持不变时，点只能走到半径 √(ηs²/(B(2 − η))) = ${n.floor} 的噪声球里；这些运行的后半程均方根距离是 ${n.settled}。想减半，批量要放大到 4 倍，或者把 η 降到约四分之一。`,
      reshuffled: (n) =>
        `每轮每个样本恰好用一次，一轮之内误差互相抵消一部分：均方根距离停在 ${n.settled}，独立抽样则是 ${n.floor}。`,
      alternating: (n) =>
        `−1 和 +1 交替存放，一来一回立刻抵消：均方根距离停在 ${n.settled}，独立抽样则是 ${n.floor}。真实数据不会这么凑巧。`,
      sorted: (n) =>
        `按序存放又不打乱：前半轮所有样本都往 −1 拉，后半轮都往 +1 拉，点就跟着来回跑。后半程均方根距离是 ${n.settled}；打乱以后是 ${n.floor}。`,
    },
    underWay: (n) =>
      `${n.steps} 步后均方根距离是 ${n.last}，还在下降：η = ${n.eta} 忘掉起点要很久。噪声球的半径是 √(ηs²/(B(2 − η))) = ${n.floor}，多走几步或加大 η 才到得了。`,
    inverse: (n) =>
      `η 按 1/t 减小，下限就消失了：${n.steps} 步后均方根距离为 ${n.last}，期望值 ${n.expected}。它按 1/√t 下降，慢，但不会停。`,
    cosine: (n) =>
      `余弦调度让 η 在第 ${n.steps} 步降到零，噪声球随之缩小：最后的均方根距离为 ${n.last}，期望值 ${n.expected}。`,
    stored: () => "这里按存放顺序取批量，随机抽样的期望值管不到它。",
    interpolates: (n) =>
      `有一个点对所有样本都是最优，越靠近它噪声越小，因此没有下限：${n.steps} 步里从 ${n.start} 降到 ${n.last}。η 不变时，在对数轴上就是一条直线；随机抽样时，均方根距离每步预期剩下 ${n.factor} 倍。`,
    grows: (n) =>
      `随机抽样时均方每步放大到 ${n.factor}² 倍：对曲率为 4 的样本来说 η = ${n.eta} 太大，不过单次运行仍可能降下来（这里 ${n.steps} 步后为 ${n.last}）。减小 η，或加大批量。`,
  },
};

export function describe(m: BatchNoiseModel, lang: Lang): string {
  const say = languages[lang];
  const { values, rms, predicted } = m;
  const n: Numbers = {
    batch: String(values.batch),
    eta: fmt(values.eta),
    steps: values.steps,
    floor: fmt(m.floor),
    settled: fmt(m.settled),
    last: fmt(rms[values.steps]),
    expected: fmt(predicted[values.steps]),
    start: fmt(m.start),
    factor: fmt(expectedFactor(m), 4),
  };
  if (values.data === "interpolating")
    return expectedFactor(m) > 1 && values.schedule === "constant"
      ? say.grows(n)
      : say.interpolates(n);
  if (values.schedule === "constant") {
    const middle = predicted[Math.ceil(values.steps / 2)] as number;
    if (middle > 1.3 * (m.floor as number) && m.draw !== "stored") return say.underWay(n);
    const order = m.draw === "stored" ? (values.sorted ? "sorted" : "alternating") : m.draw;
    return say.floor[order](n);
  }
  const space = lang === "en" ? " " : "";
  const main = values.schedule === "inverse" ? say.inverse(n) : say.cosine(n);
  return m.draw === "stored" ? `${main}${space}${say.stored(n)}` : main;
}
