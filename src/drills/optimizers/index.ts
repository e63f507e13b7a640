import type { AnyDrill } from "../drill.ts";
import { adaptiveSteps } from "./adaptiveSteps.ts";
import { convertRate } from "./convertRate.ts";
import { decoupledDecay } from "./decoupledDecay.ts";
import { memory } from "./memory.ts";
import { momentumForms } from "./momentumForms.ts";
import { movingAverage } from "./movingAverage.ts";

/** The drills of the topic, by id. */
export const drills: Readonly<Record<string, AnyDrill>> = {
  "N-25": movingAverage,
  "N-26": momentumForms,
  "N-27": convertRate,
  "N-28": adaptiveSteps,
  "N-29": decoupledDecay,
  "N-30": memory,
};
