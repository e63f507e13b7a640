import { integer } from "../../params/index.ts";
import { floorKnob, rateKnob, stepsKnob } from "./knobs.ts";
import { defineSchedule, within } from "./schedule.ts";
import { between, cosineFall } from "./shapes.ts";

/** Start and length of the cycle that t lies in. */
function cycleAt(
  t: number,
  first: number,
  growth: number,
): readonly [start: number, length: number] {
  if (growth === 1) return [Math.floor(t / first) * first, first];
  let start = 0;
  let length = first;
  while (t >= start + length) {
    start += length;
    length *= growth;
  }
  return [start, length];
}

export const cosineWarmRestarts = defineSchedule({
  name: { en: "Cosine with warm restarts", zh: "带热重启的余弦退火" },
  formula: String.raw`\eta_{\min}+\tfrac12(\eta_0-\eta_{\min})\bigl(1+\cos(\pi\,T_{\mathrm{cur}}/T_i)\bigr),\qquad T_{i+1}=r\,T_i`,
  params: {
    eta: rateKnob(),
    firstPeriod: stepsKnob({ en: "Length of the first cycle", zh: "首个周期长度" }, "T_0", 10),
    growth: integer({
      label: { en: "Growth of the cycles", zh: "周期增长倍数" },
      symbol: "r",
      min: 1,
      max: 4,
      initial: 2,
    }),
    etaMin: floorKnob(),
  },
  rate: (t, { eta, firstPeriod, growth, etaMin }) => {
    const [start, length] = cycleAt(t, firstPeriod, growth);
    return between(eta, etaMin, cosineFall((t - start) / length));
  },
  jumps: ({ firstPeriod, growth }, until) => {
    const restarts: number[] = [];
    for (let t = firstPeriod, length = firstPeriod; t <= until; t += length) {
      restarts.push(t);
      length *= growth;
    }
    return within(restarts, until);
  },
  source: "sgdr",
});
