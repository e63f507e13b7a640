import { integer, logNumber } from "../../params/index.ts";
import { stepsKnob } from "./knobs.ts";
import { defineSchedule, never } from "./schedule.ts";

/** Rises in proportion to s = t + 1 up to the end of the warmup, then falls as 1/√s. */
export const noam = defineSchedule({
  name: { en: "Inverse square root with warmup", zh: "带预热的平方根倒数衰减" },
  formula: String.raw`a\,d^{-1/2}\min\bigl(s^{-1/2},\;s\,W^{-3/2}\bigr),\qquad s=t+1`,
  params: {
    dModel: integer({
      label: { en: "Width of the model", zh: "模型宽度" },
      symbol: "d",
      min: 64,
      max: 1024,
      step: 64,
      initial: 512,
    }),
    warmupSteps: stepsKnob({ en: "Warmup steps", zh: "预热步数" }, "W", 20),
    factor: logNumber({
      label: { en: "Factor", zh: "系数" },
      symbol: "a",
      min: 0.1,
      max: 10,
      initial: 1,
    }),
  },
  rate: (t, { dModel, warmupSteps, factor }) =>
    (factor / Math.sqrt(dModel)) * Math.min((t + 1) ** -0.5, (t + 1) * warmupSteps ** -1.5),
  jumps: never,
  source: "transformer",
});
