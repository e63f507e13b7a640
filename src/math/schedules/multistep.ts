import { list } from "../../params/index.ts";
import { gammaKnob, rateKnob } from "./knobs.ts";
import { defineSchedule, within } from "./schedule.ts";

export const multistep = defineSchedule({
  name: { en: "Milestones", zh: "里程碑衰减" },
  formula: String.raw`\eta_0\,\gamma^{\#\{i:\,m_i\le t\}}`,
  params: {
    eta: rateKnob(),
    milestones: list({
      label: { en: "Milestones", zh: "里程碑" },
      symbol: "m_i",
      min: 0,
      max: 200,
      step: 1,
      minLength: 1,
      maxLength: 6,
      initial: [20, 40],
    }),
    gamma: gammaKnob(0.1, 0.05, 0.05),
  },
  rate: (t, { eta, milestones, gamma }) => eta * gamma ** milestones.filter((m) => m <= t).length,
  jumps: ({ milestones }, until) =>
    within(
      [...new Set(milestones)].sort((a, b) => a - b),
      until,
    ),
  source: "resnet",
});
