export * from "./distillation.ts";
export * from "./lowRank.ts";
export * from "./prune.ts";
export * from "./quantize.ts";
export * from "./roundHalfEven.ts";
export * from "./shareWeights.ts";
