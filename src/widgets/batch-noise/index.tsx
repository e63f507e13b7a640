import { defineWidget } from "../widget.ts";
import { checks } from "./checks.ts";
import { describe } from "./describe.ts";
import { batchNoiseModel } from "./model.ts";
import { params } from "./params.ts";
import { table } from "./table.ts";
import { torchScript } from "./torch.ts";
import { BatchNoiseView } from "./View.tsx";

export default defineWidget({
  id: "batch-noise",
  title: { en: "Batch size and gradient noise", zh: "批量大小与梯度噪声" },
  summary: {
    en: "Stochastic, mini-batch and full-batch descent: the noise floor, what removes it, and when a larger batch stops paying.",
    zh: "随机、小批量与全批量梯度下降：噪声下限从哪来、怎样消掉，批量加大到多少就不再划算。",
  },
  topic: "gradient-descent",
  params,
  presets: [
    {
      id: "floor",
      label: { en: "constant rate", zh: "学习率不变" },
      values: {},
      note: {
        en: "Fast at first, then a floor: every sample pulls its own way.",
        zh: "先是很快，然后到了下限：每个样本都往自己那边拉。",
      },
    },
    {
      id: "decay",
      label: { en: "1/t", zh: "1/t" },
      values: { schedule: "inverse", eta: 1 },
      note: {
        en: "With η = 1/t the point is the mean of all samples so far: E x² = 1/t.",
        zh: "取 η = 1/t，点正好是已见样本的平均值：E x² = 1/t。",
      },
    },
    {
      id: "interpolate",
      label: { en: "interpolating data", zh: "可插值的数据" },
      values: { data: "interpolating", eta: 0.2, shuffle: false, steps: 60 },
      note: {
        en: "Batches of one sample, a constant rate, and yet a straight line down.",
        zh: "每批一个样本，学习率不变，却是一条直线降到底。",
      },
    },
    {
      id: "big-batch",
      label: { en: "larger batch", zh: "加大批量" },
      values: { batch: 64 },
      note: {
        en: "The floor sinks as 1/√B. By steps it wins, by epochs it comes late; past the bend below, more only costs.",
        zh: "下限按 1/√B 下降。按步数算它占优，按轮次算它来得晚；过了右下图的拐点，再大就只是多花钱。",
      },
    },
    {
      id: "unshuffled",
      label: { en: "sorted, not shuffled", zh: "有序且不打乱" },
      values: { shuffle: false, sorted: true, steps: 400 },
      note: {
        en: "Consecutive samples agree, and the point swings with the order of the data.",
        zh: "相邻样本方向一致，点随着数据的顺序来回摆。",
      },
    },
    {
      id: "reshuffled",
      label: { en: "each sample once an epoch", zh: "每轮各用一次" },
      values: { batch: 32, replacement: false },
      note: {
        en: "Without replacement the errors of one epoch cancel: better than the formula for independent draws.",
        zh: "无放回抽样，一轮内的误差互相抵消：比独立抽样的公式更好。",
      },
    },
  ],
  predict: true,
  model: batchNoiseModel,
  describe,
  checks,
  table,
  torch: torchScript,
  View: BatchNoiseView,
});
