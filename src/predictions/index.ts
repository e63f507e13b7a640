import type { WidgetId } from "../widgets/index.ts";
import type { AnyPrediction } from "./prediction.ts";

/** The questions of every drawing that has some, loaded when they are asked. To add some: a file, and a line here. */
export const predictions = {
  "activation-explorer": () => import("./activation-explorer.ts"),
  "zero-centring": () => import("./zero-centring.ts"),
  "dying-relu": () => import("./dying-relu.ts"),
  "softmax-lab": () => import("./softmax-lab.ts"),
  "step-size": () => import("./step-size.ts"),
  "batch-noise": () => import("./batch-noise.ts"),
  saddles: () => import("./saddles.ts"),
  "optimizer-race": () => import("./optimizer-race.ts"),
  "momentum-analysis": () => import("./momentum-analysis.ts"),
  "gradient-sequence": () => import("./gradient-sequence.ts"),
  "decay-or-l2": () => import("./decay-or-l2.ts"),
} satisfies Partial<Record<WidgetId, () => Promise<{ default: readonly AnyPrediction[] }>>>;
