import type { AnyDrill } from "./drill.ts";

type Drills = Readonly<Record<string, AnyDrill>>;

/** The drills of each topic, loaded when a reader comes to them: a page needs those of one topic. */
export const topics = {
  "perceptron-mlp": () => import("./perceptron-mlp/index.ts"),
  backpropagation: () => import("./backpropagation/index.ts"),
  activations: () => import("./activations/index.ts"),
  losses: () => import("./losses/index.ts"),
  "gradient-descent": () => import("./gradient-descent/index.ts"),
  optimizers: () => import("./optimizers/index.ts"),
  "schedules-and-training-tricks": () => import("./schedules-and-training-tricks/index.ts"),
  "initialization-and-gradient-flow": () => import("./initialization-and-gradient-flow/index.ts"),
  normalization: () => import("./normalization/index.ts"),
  regularization: () => import("./regularization/index.ts"),
  cnn: () => import("./cnn/index.ts"),
  "cnn-architectures": () => import("./cnn-architectures/index.ts"),
  rnn: () => import("./rnn/index.ts"),
  "attention-transformer": () => import("./attention-transformer/index.ts"),
  gan: () => import("./gan/index.ts"),
  gcn: () => import("./gcn/index.ts"),
  "text-classification": () => import("./text-classification/index.ts"),
  "model-compression": () => import("./model-compression/index.ts"),
} as const satisfies Readonly<Record<string, () => Promise<{ readonly drills: Drills }>>>;

export type DrillTopic = keyof typeof topics;
