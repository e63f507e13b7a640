import { attentionByHand } from "./attention-transformer/attentionByHand.ts";
import { blockCosts } from "./attention-transformer/blockCosts.ts";
import { kvCache } from "./attention-transformer/kvCache.ts";
import { scoreSpread } from "./attention-transformer/scoreSpread.ts";
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
import { affineQuantization } from "./model-compression/affineQuantization.ts";
import { channelPruning } from "./model-compression/channelPruning.ts";
import { lowRankShare } from "./model-compression/lowRankShare.ts";
import { softTargets } from "./model-compression/softTargets.ts";
import { parameters } from "./perceptron-mlp/parameters.ts";
import { gatedStep } from "./rnn/gatedStep.ts";
import { gateMemory } from "./rnn/gateMemory.ts";
import { recurrentParameters } from "./rnn/recurrentParameters.ts";
import { kMax } from "./text-classification/kMax.ts";
import { textCnn } from "./text-classification/textCnn.ts";

export type { Answer, AnyDrill, Drill, Field, Slip, Task, Tolerance } from "./drill.ts";
export { type FieldVerdict, grade, type Verdict } from "./grade.ts";
export { instance } from "./instance.ts";

/** Every drill, by the id under which its answers are kept. */
export const drills: Readonly<Record<string, AnyDrill>> = {
  "N-02": parameters,
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
