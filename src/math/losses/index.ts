export { type CrossEntropyOptions, crossEntropy, type RowLosses } from "./crossEntropy.ts";
export { type FocalOptions, focalMulticlass } from "./focalMulticlass.ts";
export { crossEntropyOf, jensenShannon, relativeEntropy } from "./information.ts";
export { type KlDivergence, klDivergence } from "./klDivergence.ts";
export { type LogitLossId, logitLosses } from "./logit/index.ts";
export { type MarginLossId, marginLosses } from "./margin/index.ts";
export { type ResidualLossId, residualLosses } from "./residual/index.ts";
export type { ScalarLoss } from "./scalarLoss.ts";
export type { Targets } from "./targets.ts";
