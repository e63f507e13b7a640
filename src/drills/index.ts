import { drills as activations } from "./activations/index.ts";
import { drills as attentionTransformer } from "./attention-transformer/index.ts";
import { drills as backpropagation } from "./backpropagation/index.ts";
import { drills as cnn } from "./cnn/index.ts";
import { drills as cnnArchitectures } from "./cnn-architectures/index.ts";
import type { AnyDrill } from "./drill.ts";
import { drills as gan } from "./gan/index.ts";
import { drills as gcn } from "./gcn/index.ts";
import { drills as gradientDescent } from "./gradient-descent/index.ts";
import { drills as initializationAndGradientFlow } from "./initialization-and-gradient-flow/index.ts";
import { drills as losses } from "./losses/index.ts";
import { drills as modelCompression } from "./model-compression/index.ts";
import { drills as normalization } from "./normalization/index.ts";
import { drills as optimizers } from "./optimizers/index.ts";
import { drills as perceptronMlp } from "./perceptron-mlp/index.ts";
import { drills as regularization } from "./regularization/index.ts";
import { drills as rnn } from "./rnn/index.ts";
import { drills as schedulesAndTrainingTricks } from "./schedules-and-training-tricks/index.ts";
import { drills as textClassification } from "./text-classification/index.ts";

export type { Answer, AnyDrill, Drill, Field, Slip, Task, Tolerance } from "./drill.ts";
export { type FieldVerdict, grade, type Verdict } from "./grade.ts";
export { instance } from "./instance.ts";

/** Every drill, by the id under which its answers are kept. */
export const drills: Readonly<Record<string, AnyDrill>> = {
  ...perceptronMlp,
  ...backpropagation,
  ...activations,
  ...losses,
  ...gradientDescent,
  ...optimizers,
  ...schedulesAndTrainingTricks,
  ...initializationAndGradientFlow,
  ...normalization,
  ...regularization,
  ...cnn,
  ...cnnArchitectures,
  ...rnn,
  ...attentionTransformer,
  ...gan,
  ...gcn,
  ...textClassification,
  ...modelCompression,
};
