import { fmt } from "../viz/index.ts";
import type widget from "../widgets/batch-noise/index.tsx";
import type { BatchNoiseModel } from "../widgets/batch-noise/model.ts";
import { closest } from "./closest.ts";
import { predictionsOf } from "./prediction.ts";

const end = (m: BatchNoiseModel): number => m.rms[m.values.steps] as number;
const half = (m: BatchNoiseModel): number => m.rms[m.values.steps / 2] as number;

export default predictionsOf<typeof widget>([
  {
    id: "P-GD-04",
    values: { data: "interpolating", eta: 0.2, shuffle: false, steps: 60 },
    before: { data: "noisy" },
    ask: {
      en: "Batches of one sample, a constant rate. Now every sample is best served by the same point: the data can be interpolated. What does the distance from that point do?",
      zh: "每批一个样本，学习率不变。现在换成可插值的数据：同一个点对每个样本都是最优。到这个点的距离会怎样变化？",
    },
    options: [
      {
        id: "floor",
        text: { en: "It falls, then stays at a floor", zh: "先下降，然后停在一个下限" },
      },
      {
        id: "falls",
        text: { en: "It goes on falling by a constant factor", zh: "一直按固定的倍数下降" },
      },
      { id: "grows", text: { en: "It grows", zh: "变大" } },
    ],
    answer(m) {
      if (end(m) > m.start) return "grows";
      return end(m) < half(m) / 100 ? "falls" : "floor";
    },
    why: {
      en: (m) =>
        `From ${fmt(m.start)} to ${fmt(end(m))} in ${m.values.steps} steps. The samples agree about the minimum, so their disagreement, which is the noise, dies out with the distance.`,
      zh: (m) =>
        `${m.values.steps} 步里从 ${fmt(m.start)} 降到 ${fmt(end(m))}。所有样本的最小点重合，越靠近它，样本之间的分歧（也就是噪声）越小。`,
    },
  },
  {
    id: "P-GD-05",
    values: { schedule: "inverse", eta: 1 },
    before: { schedule: "constant", eta: 0.1 },
    ask: {
      en: "Noisy data, one sample a step, standard deviation 1. The rate is now ηₜ = 1/t. How far from the minimum is the point after 200 steps, as a root mean square?",
      zh: "有噪声的数据，标准差为 1，每步一个样本。学习率改为 ηₜ = 1/t。200 步后，点到最小点的均方根距离大约是多少？",
    },
    options: [
      { id: "root", text: { en: "About 0.07, which is 1/√200", zh: "约 0.07，即 1/√200" } },
      { id: "inverse", text: { en: "0.005, which is 1/200", zh: "0.005，即 1/200" } },
      { id: "floor", text: { en: "About 0.2: noise sets a floor", zh: "约 0.2：噪声决定了下限" } },
    ],
    answer: (m) => closest(end(m), { root: 1 / Math.sqrt(200), inverse: 1 / 200, floor: 0.2 }),
    why: {
      en: (m) =>
        `${fmt(end(m))} in these runs, ${fmt(m.predicted[m.values.steps])} expected. With ηₜ = 1/t the point is the mean of all samples so far, and a mean of t samples is off by 1/√t.`,
      zh: (m) =>
        `这些运行里是 ${fmt(end(m))}，期望值是 ${fmt(m.predicted[m.values.steps])}。取 ηₜ = 1/t，点正好是已见样本的平均值，而 t 个样本的平均值误差是 1/√t。`,
    },
  },
  {
    id: "P-GD-06",
    values: { shuffle: false, sorted: true, steps: 400 },
    before: { shuffle: true, sorted: false, steps: 200 },
    ask: {
      en: "Shuffled, the distance settles near 0.23. Now the samples come sorted: first 128 that pull to −1, then 128 that pull to +1, and so on. How far does the point stay away?",
      zh: "打乱时，距离停在 0.23 左右。现在按序取样本：先是 128 个往 −1 拉，再是 128 个往 +1 拉，周而复始。点会离最小点多远？",
    },
    options: [
      { id: "less", text: { en: "Nearer: the pulls cancel", zh: "更近：两边的拉力互相抵消" } },
      { id: "same", text: { en: "The same: the samples are the same", zh: "一样：样本没有变" } },
      { id: "more", text: { en: "Several times as far", zh: "远好几倍" } },
    ],
    answer: (m) => closest(m.settled / (m.floor ?? Number.NaN), { less: 0.3, same: 1, more: 3 }),
    why: {
      en: (m) =>
        `${fmt(m.settled)} in the second half of the run. For half an epoch all samples agree, so the point follows them nearly all the way to −1 and then to +1.`,
      zh: (m) =>
        `后半程是 ${fmt(m.settled)}。半轮之内所有样本方向一致，点就跟着它们几乎走到 −1，接着又走到 +1。`,
    },
  },
]);
