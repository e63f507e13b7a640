import { floorKnob, rateKnob, totalKnob, warmupKnob } from "./knobs.ts";
import { defineSchedule, within } from "./schedule.ts";
import { between, cosineFall, linearFall, progress } from "./shapes.ts";

interface Warmup {
  readonly warmupSteps: number;
  readonly totalSteps: number;
}

/** With no steps left to fall on, the rate drops from the top at the end of the warmup. */
const drop = ({ warmupSteps, totalSteps }: Warmup, until: number): readonly number[] =>
  totalSteps <= warmupSteps ? within([warmupSteps], until) : [];

export const warmupCosine = defineSchedule({
  name: { en: "Warmup, then cosine", zh: "预热后余弦退火" },
  formula: String.raw`\begin{cases} \eta_0\,t/W & t<W \\ \eta_{\min}+\tfrac12(\eta_0-\eta_{\min})\bigl(1+\cos(\pi\tfrac{t-W}{n-W})\bigr) & t\ge W \end{cases}`,
  params: {
    eta: rateKnob(),
    warmupSteps: warmupKnob(),
    totalSteps: totalKnob(60),
    etaMin: floorKnob(),
  },
  rate: (t, { eta, warmupSteps, totalSteps, etaMin }) =>
    t < warmupSteps
      ? (eta * t) / warmupSteps
      : between(eta, etaMin, cosineFall(progress(t, warmupSteps, totalSteps))),
  jumps: drop,
  source: "linear-scaling",
});

export const warmupLinear = defineSchedule({
  name: { en: "Warmup, then linear", zh: "预热后线性衰减" },
  formula: String.raw`\begin{cases} \eta_0\,t/W & t<W \\ \eta_0\,\tfrac{n-t}{n-W} & W\le t<n \\ 0 & t\ge n \end{cases}`,
  params: { eta: rateKnob(), warmupSteps: warmupKnob(), totalSteps: totalKnob(60) },
  rate: (t, { eta, warmupSteps, totalSteps }) =>
    t < warmupSteps
      ? (eta * t) / warmupSteps
      : eta * linearFall(progress(t, warmupSteps, totalSteps)),
  jumps: drop,
  source: "bert",
});
