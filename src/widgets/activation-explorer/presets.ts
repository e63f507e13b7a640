import type { Preset } from "../widget.ts";
import type { params } from "./params.ts";

export const presets: readonly Preset<typeof params>[] = [
  {
    id: "narrow",
    label: { en: "sigmoid, narrow input", zh: "Sigmoid，输入窄" },
    values: { show: ["sigmoid"], std: 1, reach: 12 },
    note: {
      en: "All inputs lie where the curve is steep: the mean slope is 0.207, not far below its maximum 0.25.",
      zh: "输入都落在曲线较陡的地方：平均斜率 0.207，离最大值 0.25 不远。",
    },
  },
  {
    id: "wide",
    label: { en: "sigmoid, wide input", zh: "Sigmoid，输入宽" },
    values: { show: ["sigmoid"], std: 5, reach: 12 },
    note: {
      en: "The function is the same, the inputs are not: 36 % of them now saturate it and the mean slope falls to 0.075. Drag the ring on the bell narrower.",
      zh: "函数没有变，变的是输入：36% 的输入落进饱和区，平均斜率降到 0.075。把钟形曲线上的圆环往里拖试试。",
    },
  },
  {
    id: "relu-moments",
    label: { en: "ReLU, N(0, 1)", zh: "ReLU，N(0, 1)" },
    values: { show: ["relu"], std: 1, reach: 4 },
    note: {
      en: "The output is not centred: mean 1/√(2π) = 0.399, variance 0.341. Half of it sits on 0.",
      zh: "输出不以零为中心：均值 1/√(2π) = 0.399，方差 0.341，一半的概率集中在 0 上。",
    },
  },
  {
    id: "he-moments",
    label: { en: "ReLU, N(0, 2)", zh: "ReLU，N(0, 2)" },
    values: { show: ["relu"], std: Math.SQRT2, reach: 4 },
    note: {
      en: "He initialization gives inputs of variance 2: the mean output is 1/√π = 0.564.",
      zh: "He 初始化使输入方差为 2：输出均值为 1/√π = 0.564。",
    },
  },
  {
    id: "gelu-three",
    label: { en: "three GELUs", zh: "三种 GELU" },
    values: { show: ["gelu", "geluTanh", "geluSigmoid"], x: -2.2, reach: 4 },
    note: {
      en: "Only the sigmoid form can be told from the others by eye, near |x| = 2.2. All dip below 0, the exact one to −0.170 at x = −0.752.",
      zh: "只有 sigmoid 近似在 |x| = 2.2 附近看得出差别。三条都会降到 0 以下，精确的那条在 x = −0.752 处降到 −0.170。",
    },
  },
  {
    id: "leaky-family",
    label: { en: "leaky rectifiers", zh: "带泄漏的 ReLU" },
    values: {
      show: ["relu", "leakyRelu", "prelu", "rrelu"],
      slope: 0.1,
      focus: "leakyRelu",
      reach: 4,
    },
    note: {
      en: "Fixed slope, learned slope, slope drawn at random and averaged: they differ in where the left slope comes from.",
      zh: "固定的斜率、学到的斜率、随机抽取后取平均的斜率：区别只在左侧的斜率从哪里来。",
    },
  },
  {
    id: "smooth",
    label: { en: "smooth ReLUs", zh: "平滑的 ReLU" },
    values: { show: ["elu", "gelu", "silu", "mish"], second: true, focus: "gelu", reach: 5 },
    note: {
      en: "No corner at 0; GELU, SiLU and Mish fall before they rise, so their slope is negative for a while.",
      zh: "在 0 处没有折角；GELU、SiLU 和 Mish 先降后升，斜率有一段是负的。",
    },
  },
  {
    id: "own",
    label: { en: "your own", zh: "自定义" },
    values: { show: ["relu"], formula: "max(0,x)^2", focus: "own", reach: 3 },
    note: {
      en: "Squared ReLU: no corner, but the slope grows without bound. Type another f(x).",
      zh: "平方 ReLU：没有折角，但斜率无限增大。换一个 f(x) 试试。",
    },
  },
];
