import type { Lang } from "../../params/index.ts";
import { fmt, percent } from "../../viz/index.ts";
import { geluGaps } from "./gelu.ts";
import { type ActivationModel, type Focus, flatBelow, type LineId } from "./model.ts";
import { zhName } from "./words.ts";

/** N(μ, σ²) with numbers. */
export const normalName = (mean: number, std: number): string =>
  `N(${fmt(mean)}, ${std === 1 ? "1" : `${fmt(std, 4)}²`})`;

const finite = ({ output }: Focus) =>
  Number.isFinite(output.mean) &&
  Number.isFinite(output.variance) &&
  Number.isFinite(output.meanSlope);

/** Shares that would be printed as 0 %. */
const none = (share: number) => share < 5e-4;
const share = (p: number) => percent(p, p < 0.1 ? 1 : 0);

const saturation: Record<Lang, (focus: Focus) => string> = {
  en({ saturated, dead }) {
    if (none(saturated)) return `Hardly any input lies where |f′| < ${flatBelow}.`;
    if (none(dead)) return `${share(saturated)} of the inputs lie where |f′| < ${flatBelow}.`;
    const all = `At ${share(dead)} of the inputs the slope is exactly 0 and no gradient passes`;
    return saturated - dead < 0.005
      ? `${all}.`
      : `${all}; at ${share(saturated)} it is below ${flatBelow}.`;
  },
  zh({ saturated, dead }) {
    if (none(saturated)) return `几乎没有输入落在 |f′| < ${flatBelow} 的饱和区。`;
    if (none(dead)) return `${share(saturated)} 的输入落在 |f′| < ${flatBelow} 的饱和区。`;
    const all = `${share(dead)} 的输入处斜率恰为 0，梯度无法通过`;
    return saturated - dead < 0.005
      ? `${all}。`
      : `${all}；斜率小于 ${flatBelow} 的共占 ${share(saturated)}。`;
  },
};

const approximations: Record<Lang, () => string> = {
  en() {
    const { geluTanh, geluSigmoid } = geluGaps();
    return ` Against exact GELU the tanh form is off by at most ${fmt(geluTanh.gap)}, the sigmoid form by at most ${fmt(geluSigmoid.gap)}.`;
  },
  zh() {
    const { geluTanh, geluSigmoid } = geluGaps();
    return `与精确的 GELU 相比，tanh 近似的最大误差为 ${fmt(geluTanh.gap)}，sigmoid 近似为 ${fmt(geluSigmoid.gap)}。`;
  },
};
const threeGelus: readonly LineId[] = ["gelu", "geluTanh", "geluSigmoid"];

const sentence: Record<Lang, (m: ActivationModel, focus: Focus) => string> = {
  en({ values: { mean, std } }, focus) {
    const name = focus.line.name.en;
    const input = `Inputs from ${normalName(mean, std)}`;
    if (!finite(focus))
      return `${input} reach where ${name} is undefined or beyond every number, so its output has no mean.`;
    const { output } = focus;
    return `${input} leave ${name} with mean ${fmt(output.mean)} and variance ${fmt(output.variance)}; its slope averages ${fmt(output.meanSlope)}. ${saturation.en(focus)}`;
  },
  zh({ values: { mean, std } }, focus) {
    const name = zhName(focus.line.name.zh);
    const input = `输入服从 ${normalName(mean, std)} 时`;
    if (!finite(focus))
      return `${input}，部分输入处 ${name}没有定义或超出数的范围，因此输出没有均值。`;
    const { output } = focus;
    return `${input}，${name}的输出均值为 ${fmt(output.mean)}，方差为 ${fmt(output.variance)}，平均斜率为 ${fmt(output.meanSlope)}。${saturation.zh(focus)}`;
  },
};

const empty = {
  en: "No function is shown: choose some, or type your own f(x).",
  zh: "还没有选择函数：请勾选几个，或者输入自定义 f(x)。",
};

export function describe(model: ActivationModel, lang: Lang): string {
  if (!model.focus) return empty[lang];
  const all = threeGelus.every((id) => model.lines.some((l) => l.id === id));
  return sentence[lang](model, model.focus) + (all ? approximations[lang]() : "");
}
