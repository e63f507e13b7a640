import { reluMoments } from "./activations/reluMoments.ts";
import { slopeProduct } from "./activations/slopeProduct.ts";
import { softmaxOfThree } from "./activations/softmaxOfThree.ts";
import { softmaxSlope } from "./activations/softmaxSlope.ts";
import { valueAndSlope } from "./activations/valueAndSlope.ts";
import { graph } from "./backpropagation/graph.ts";
import { shapes } from "./backpropagation/shapes.ts";
import { twoLayers } from "./backpropagation/twoLayers.ts";
import type { AnyDrill } from "./drill.ts";
import { bestRate } from "./gradient-descent/bestRate.ts";
import { newtonStep } from "./gradient-descent/newtonStep.ts";
import { noiseBall } from "./gradient-descent/noiseBall.ts";
import { stepsOnParabola } from "./gradient-descent/stepsOnParabola.ts";
import { updates } from "./gradient-descent/updates.ts";
import { entropies } from "./losses/entropies.ts";
import { huber } from "./losses/huber.ts";
import { initialLoss } from "./losses/initialLoss.ts";
import { logitGradients } from "./losses/logitGradients.ts";
import { marginLosses } from "./losses/marginLosses.ts";
import { softmaxCrossEntropy } from "./losses/softmaxCrossEntropy.ts";
import { deltaRule } from "./perceptron-mlp/deltaRule.ts";
import { parameters } from "./perceptron-mlp/parameters.ts";
import { perceptronStep } from "./perceptron-mlp/perceptronStep.ts";
import { tentMap } from "./perceptron-mlp/tentMap.ts";
import { unit } from "./perceptron-mlp/unit.ts";

export type { Answer, AnyDrill, Drill, Field, Slip, Task, Tolerance } from "./drill.ts";
export { type FieldVerdict, grade, type Verdict } from "./grade.ts";
export { instance } from "./instance.ts";

/** Every drill, by the id under which its answers are kept. */
export const drills: Readonly<Record<string, AnyDrill>> = {
  "N-01": unit,
  "N-02": parameters,
  "N-03": deltaRule,
  "N-04": perceptronStep,
  "N-05": tentMap,
  "N-06": graph,
  "N-07": twoLayers,
  "N-08": shapes,
  "N-09": valueAndSlope,
  "N-10": slopeProduct,
  "N-11": reluMoments,
  "N-12": softmaxOfThree,
  "N-13": softmaxSlope,
  "N-14": softmaxCrossEntropy,
  "N-15": entropies,
  "N-16": marginLosses,
  "N-17": huber,
  "N-18": logitGradients,
  "N-19": initialLoss,
  "N-20": stepsOnParabola,
  "N-21": bestRate,
  "N-22": updates,
  "N-23": noiseBall,
  "N-24": newtonStep,
};
