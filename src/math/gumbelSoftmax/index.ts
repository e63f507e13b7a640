export {
  exactGradient,
  type GradientEstimator,
  type GradientEstimatorId,
  gradientEstimators,
} from "./estimators.ts";
export { type EstimatorMoments, estimatorMoments } from "./moments.ts";
export { linearObjective, type Objective, oneHot, squaredDistance } from "./objective.ts";
export { type RelaxedSample, relaxedSample } from "./sample.ts";
