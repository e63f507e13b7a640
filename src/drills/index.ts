import { convCost } from "./cnn/convCost.ts";
import { outputSize } from "./cnn/outputSize.ts";
import { receptiveField } from "./cnn/receptiveField.ts";
import type { AnyDrill } from "./drill.ts";
import { signalGrowth } from "./initialization-and-gradient-flow/signalGrowth.ts";
import { skipProduct } from "./initialization-and-gradient-flow/skipProduct.ts";
import { weightScale } from "./initialization-and-gradient-flow/weightScale.ts";
import { batchForward } from "./normalization/batchForward.ts";
import { foldNorm } from "./normalization/foldNorm.ts";
import { runningMean } from "./normalization/runningMean.ts";
import { statisticCounts } from "./normalization/statisticCounts.ts";
import { adaptiveSteps } from "./optimizers/adaptiveSteps.ts";
import { convertRate } from "./optimizers/convertRate.ts";
import { decoupledDecay } from "./optimizers/decoupledDecay.ts";
import { memory } from "./optimizers/memory.ts";
import { momentumForms } from "./optimizers/momentumForms.ts";
import { movingAverage } from "./optimizers/movingAverage.ts";
import { parameters } from "./perceptron-mlp/parameters.ts";
import { decayStep } from "./regularization/decayStep.ts";
import { dropoutMoments } from "./regularization/dropoutMoments.ts";
import { labelSmoothing } from "./regularization/labelSmoothing.ts";
import { shrunkMinimum } from "./regularization/shrunkMinimum.ts";
import { clipping } from "./schedules-and-training-tricks/clipping.ts";
import { linearScaling } from "./schedules-and-training-tricks/linearScaling.ts";
import { warmupCosine } from "./schedules-and-training-tricks/warmupCosine.ts";

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
  "N-31": warmupCosine,
  "N-32": linearScaling,
  "N-33": clipping,
  "N-34": weightScale,
  "N-35": signalGrowth,
  "N-36": skipProduct,
  "N-37": batchForward,
  "N-38": statisticCounts,
  "N-39": runningMean,
  "N-40": foldNorm,
  "N-41": decayStep,
  "N-42": shrunkMinimum,
  "N-43": dropoutMoments,
  "N-44": labelSmoothing,
  "N-45": outputSize,
  "N-46": convCost,
  "N-47": receptiveField,
};
