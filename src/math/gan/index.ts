export {
  type BilinearRule,
  type BilinearUpdate,
  type BilinearUpdateId,
  bilinearPath,
  bilinearUpdates,
  type Players,
} from "./bilinear.ts";
export { type Discriminator, optimalCritic, optimalDiscriminator } from "./discriminator.ts";
export { generatedBy, generatorGradient, type NormalGenerator } from "./generatorGradient.ts";
export { type GeneratorLoss, type GeneratorLossId, generatorLosses } from "./generatorLosses.ts";
export { type Grid, gridFor } from "./grid.ts";
export {
  bestAccuracy,
  densityJensenShannon,
  discriminatorAccuracy,
  discriminatorValue,
  wassersteinDistance,
} from "./measures.ts";
export { type Mixture, mixture, type NormalPart, normalMixture } from "./mixture.ts";
