import { type ActivationId, activations } from "../../math/activations/index.ts";
import {
  choice,
  flag,
  number,
  option,
  type Param,
  type Params,
  subset,
  text,
} from "../../params/index.ts";
import { activationMark } from "../../viz/index.ts";

export const ids = Object.keys(activations) as ActivationId[];

const options = ids.map((id) => {
  const { color, dash } = activationMark(id);
  return option(id, activations[id].name, color, dash);
});

/** For knobs of functions: of no use while none of them is shown. */
const shows =
  (...of: ActivationId[]) =>
  (values: Readonly<Record<string, unknown>>) =>
    of.some((id) => (values.show as readonly string[]).includes(id));

const shape = { en: "Shape of the functions", zh: "函数的形状" };
const input = { en: "Input distribution", zh: "输入分布" };

/** The core's own knob of a function, shown while the function is. */
const of = <P extends Param>(param: P, ...functions: ActivationId[]): P => ({
  ...param,
  place: "panel",
  group: shape,
  when: shows(...functions),
});

const { leakyRelu, prelu, rrelu, elu, hardtanh, softshrink, maxout } = activations;

export const params = {
  show: subset({
    label: { en: "Functions", zh: "函数" },
    options,
    initial: ["sigmoid", "tanh", "relu"],
    atLeast: 0,
  }),
  formula: text({
    label: { en: "Your own f(x)", zh: "自定义 f(x)" },
    initial: "",
  }),
  second: flag({
    label: { en: "Second derivative f″", zh: "二阶导数 f″" },
    initial: false,
  }),
  focus: choice({
    label: { en: "Distribution through", zh: "考察的函数" },
    options: [
      option("auto", { en: "the first shown", zh: "显示的第一个" }),
      ...options,
      option("own", { en: "your own", zh: "自定义函数" }),
    ],
    initial: "auto",
    group: input,
  }),
  mean: number({
    label: { en: "Input mean", zh: "输入均值" },
    symbol: "\\mu",
    min: -3,
    max: 3,
    step: 0.1,
    initial: 0,
    group: input,
  }),
  std: number({
    label: { en: "Input standard deviation", zh: "输入标准差" },
    symbol: "\\sigma",
    min: 0.1,
    max: 5,
    step: 0.1,
    initial: 1,
    group: input,
  }),
  slope: of(
    { ...leakyRelu.params.slope, label: { en: "Leaky ReLU: slope", zh: "Leaky ReLU 的斜率" } },
    "leakyRelu",
  ),
  a: of({ ...prelu.params.a, label: { en: "PReLU: slope", zh: "PReLU 的斜率" } }, "prelu"),
  lower: of(
    { ...rrelu.params.lower, label: { en: "RReLU: smallest slope", zh: "RReLU 的最小斜率" } },
    "rrelu",
  ),
  upper: of(
    { ...rrelu.params.upper, label: { en: "RReLU: largest slope", zh: "RReLU 的最大斜率" } },
    "rrelu",
  ),
  alpha: of(
    { ...elu.params.alpha, label: { en: "ELU, CELU: depth", zh: "ELU、CELU 的负饱和值" } },
    "elu",
    "celu",
  ),
  beta: of(
    number({
      label: { en: "Softplus, Swish: sharpness", zh: "Softplus、Swish 的陡峭程度" },
      symbol: "\\beta",
      min: 0.1,
      max: 10,
      step: 0.1,
      initial: 1,
    }),
    "softplus",
    "swish",
  ),
  floor: of(
    { ...hardtanh.params.min, label: { en: "Hardtanh: floor", zh: "Hardtanh 的下限" } },
    "hardtanh",
  ),
  ceiling: of(
    { ...hardtanh.params.max, label: { en: "Hardtanh: ceiling", zh: "Hardtanh 的上限" } },
    "hardtanh",
  ),
  lambda: of(
    {
      ...softshrink.params.lambda,
      label: { en: "Shrink functions: threshold", zh: "收缩函数的阈值" },
    },
    "softshrink",
    "hardshrink",
  ),
  w: of({ ...maxout.params.w, label: { en: "Maxout: slopes", zh: "Maxout 各段斜率" } }, "maxout"),
  b: of(
    { ...maxout.params.b, label: { en: "Maxout: intercepts", zh: "Maxout 各段截距" } },
    "maxout",
  ),
  x: number({
    label: { en: "Cursor", zh: "游标" },
    symbol: "x",
    min: -12,
    max: 12,
    step: 0.05,
    initial: 1,
    place: "more",
  }),
  reach: number({
    label: { en: "Half-width of the axis", zh: "横轴半宽" },
    min: 2,
    max: 12,
    step: 0.5,
    initial: 6,
    place: "more",
  }),
} satisfies Params;

/** Knobs that shape functions, with the functions they shape. */
export const shapes: Readonly<Record<string, (id: string) => boolean>> = Object.fromEntries(
  Object.entries(params as Params)
    .filter(([, p]) => p.group === shape)
    .map(([knob, p]) => [knob, (id: string) => p.when?.({ show: [id] }) ?? false]),
);
