import { choice, flag, logNumber, option } from "../../params/index.ts";
import { linearOption, momentumKnobs, rateKnob, shareKnob, totalKnob } from "./knobs.ts";
import { defineSchedule, never } from "./schedule.ts";
import { between, cosineFall, linearFall, progress } from "./shapes.ts";

interface Phases {
  readonly totalSteps: number;
  readonly pctStart: number;
  readonly threePhase: boolean;
}

/** Last step of each phase. PyTorch counts so: the peak is reached at step p·n − 1, not at p·n. */
const ends = ({ totalSteps: n, pctStart: p, threePhase }: Phases): readonly number[] =>
  threePhase ? [p * n - 1, 2 * p * n - 2, n - 1] : [p * n - 1, n - 1];

/** Which phase t lies in, and how far along it is. */
function place(t: number, phases: Phases): readonly [phase: number, x: number] {
  const borders = ends(phases);
  const found = borders.findIndex((end) => t <= end);
  const phase = found < 0 ? borders.length - 1 : found;
  return [phase, progress(t, phase === 0 ? 0 : borders[phase - 1], borders[phase])];
}

/** Up to a peak and down again, far below the start; the momentum does the opposite. After the last step it rests. */
export const oneCycle = defineSchedule({
  name: { en: "One cycle", zh: "单周期策略" },
  formula: String.raw`\tfrac{\eta_{\max}}{d}\ \to\ \eta_{\max}\ \to\ \tfrac{\eta_{\max}}{d\,d_{\mathrm{end}}}`,
  params: {
    maxRate: rateKnob({ en: "Peak rate", zh: "峰值学习率" }, "\\eta_{\\max}"),
    totalSteps: totalKnob(60),
    pctStart: shareKnob({ en: "Share of the rise", zh: "上升阶段占比" }, "p", 0.3, 0.5),
    divFactor: logNumber({
      label: { en: "Peak over start", zh: "峰值与起点之比" },
      symbol: "d",
      min: 1,
      max: 100,
      initial: 25,
    }),
    finalDivFactor: logNumber({
      label: { en: "Start over end", zh: "起点与终点之比" },
      symbol: "d_{\\mathrm{end}}",
      min: 1,
      max: 1e5,
      initial: 1e4,
    }),
    anneal: choice({
      label: { en: "Shape", zh: "形状" },
      options: [option("cos", { en: "cosine", zh: "余弦" }), linearOption],
      initial: "cos",
    }),
    threePhase: flag({
      label: { en: "Third phase for the end", zh: "末段单独一阶段" },
      initial: false,
      place: "more",
    }),
    ...momentumKnobs(0.85, 0.95),
  },
  rate: (t, p) => {
    const [phase, x] = place(t, p);
    const start = p.maxRate / p.divFactor;
    const end = start / p.finalDivFactor;
    const stops = p.threePhase ? [start, p.maxRate, start, end] : [start, p.maxRate, end];
    return between(
      stops[phase],
      stops[phase + 1],
      p.anneal === "cos" ? cosineFall(x) : linearFall(x),
    );
  },
  momentum: (t, p) => {
    const [phase, x] = place(t, p);
    const { baseMomentum: low, maxMomentum: high } = p;
    const stops = [high, low, high, high];
    return between(
      stops[phase],
      stops[phase + 1],
      p.anneal === "cos" ? cosineFall(x) : linearFall(x),
    );
  },
  // With a rise of no length the peak is where it starts.
  jumps: never,
});
