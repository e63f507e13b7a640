import type { AnyDrill } from "./drill.ts";
import { adaptiveSteps } from "./optimizers/adaptiveSteps.ts";
import { convertRate } from "./optimizers/convertRate.ts";
import { decoupledDecay } from "./optimizers/decoupledDecay.ts";
import { memory } from "./optimizers/memory.ts";
import { momentumForms } from "./optimizers/momentumForms.ts";
import { movingAverage } from "./optimizers/movingAverage.ts";
import { parameters } from "./perceptron-mlp/parameters.ts";

export type { Answer, AnyDrill, Drill, Field, Slip, Task, Tolerance } from "./drill.ts";
export { type FieldVerdict, grade, type Verdict } from "./grade.ts";
export { instance } from "./instance.ts";

/** Every drill, by the id under which its answers are kept. */
export const drills: Readonly<Record<string, AnyDrill>> = {
  "N-02": parameters,
  "N-25": movingAverage,
  "N-26": momentumForms,
  "N-27": convertRate,
  "N-28": adaptiveSteps,
  "N-29": decoupledDecay,
  "N-30": memory,
};
