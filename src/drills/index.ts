import { reluMoments } from "./activations/reluMoments.ts";
import { slopeProduct } from "./activations/slopeProduct.ts";
import { softmaxOfThree } from "./activations/softmaxOfThree.ts";
import { softmaxSlope } from "./activations/softmaxSlope.ts";
import { valueAndSlope } from "./activations/valueAndSlope.ts";
import { attentionByHand } from "./attention-transformer/attentionByHand.ts";
import { blockCosts } from "./attention-transformer/blockCosts.ts";
import { kvCache } from "./attention-transformer/kvCache.ts";
import { scoreSpread } from "./attention-transformer/scoreSpread.ts";
import { graph } from "./backpropagation/graph.ts";
import { shapes } from "./backpropagation/shapes.ts";
import { twoLayers } from "./backpropagation/twoLayers.ts";
import { convCost } from "./cnn/convCost.ts";
import { outputSize } from "./cnn/outputSize.ts";
import { receptiveField } from "./cnn/receptiveField.ts";
import { samePadding } from "./cnn/samePadding.ts";
import { sliding } from "./cnn/sliding.ts";
import { transposedSize } from "./cnn/transposedSize.ts";
import { denseChannels } from "./cnn-architectures/denseChannels.ts";
import { layerSavings } from "./cnn-architectures/layerSavings.ts";
import { residualPaths } from "./cnn-architectures/residualPaths.ts";
import type { AnyDrill } from "./drill.ts";
import { bestDiscriminator } from "./gan/bestDiscriminator.ts";
import { discriminatorValue } from "./gan/discriminatorValue.ts";
import { generatorGradients } from "./gan/generatorGradients.ts";
import { propagation } from "./gcn/propagation.ts";
import { reach } from "./gcn/reach.ts";
import { secondMode } from "./gcn/secondMode.ts";
import { bestRate } from "./gradient-descent/bestRate.ts";
import { newtonStep } from "./gradient-descent/newtonStep.ts";
import { noiseBall } from "./gradient-descent/noiseBall.ts";
import { stepsOnParabola } from "./gradient-descent/stepsOnParabola.ts";
import { updates } from "./gradient-descent/updates.ts";
import { signalGrowth } from "./initialization-and-gradient-flow/signalGrowth.ts";
import { skipProduct } from "./initialization-and-gradient-flow/skipProduct.ts";
import { weightScale } from "./initialization-and-gradient-flow/weightScale.ts";
import { entropies } from "./losses/entropies.ts";
import { huber } from "./losses/huber.ts";
import { initialLoss } from "./losses/initialLoss.ts";
import { logitGradients } from "./losses/logitGradients.ts";
import { marginLosses } from "./losses/marginLosses.ts";
import { softmaxCrossEntropy } from "./losses/softmaxCrossEntropy.ts";
import { affineQuantization } from "./model-compression/affineQuantization.ts";
import { channelPruning } from "./model-compression/channelPruning.ts";
import { lowRankShare } from "./model-compression/lowRankShare.ts";
import { softTargets } from "./model-compression/softTargets.ts";
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
import { deltaRule } from "./perceptron-mlp/deltaRule.ts";
import { parameters } from "./perceptron-mlp/parameters.ts";
import { perceptronStep } from "./perceptron-mlp/perceptronStep.ts";
import { tentMap } from "./perceptron-mlp/tentMap.ts";
import { unit } from "./perceptron-mlp/unit.ts";
import { decayStep } from "./regularization/decayStep.ts";
import { dropoutMoments } from "./regularization/dropoutMoments.ts";
import { labelSmoothing } from "./regularization/labelSmoothing.ts";
import { shrunkMinimum } from "./regularization/shrunkMinimum.ts";
import { gatedStep } from "./rnn/gatedStep.ts";
import { gateMemory } from "./rnn/gateMemory.ts";
import { recurrentParameters } from "./rnn/recurrentParameters.ts";
import { clipping } from "./schedules-and-training-tricks/clipping.ts";
import { linearScaling } from "./schedules-and-training-tricks/linearScaling.ts";
import { warmupCosine } from "./schedules-and-training-tricks/warmupCosine.ts";
import { kMax } from "./text-classification/kMax.ts";
import { textCnn } from "./text-classification/textCnn.ts";

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
  "N-48": sliding,
  "N-49": samePadding,
  "N-50": transposedSize,
  "N-51": layerSavings,
  "N-52": denseChannels,
  "N-53": residualPaths,
  "N-54": recurrentParameters,
  "N-55": gatedStep,
  "N-56": gateMemory,
  "N-57": attentionByHand,
  "N-58": blockCosts,
  "N-59": kvCache,
  "N-60": scoreSpread,
  "N-61": bestDiscriminator,
  "N-62": discriminatorValue,
  "N-63": generatorGradients,
  "N-64": propagation,
  "N-65": textCnn,
  "N-66": kMax,
  "N-67": softTargets,
  "N-68": lowRankShare,
  "N-69": affineQuantization,
  "N-70": channelPruning,
  "N-71": reach,
  "N-72": secondMode,
};
