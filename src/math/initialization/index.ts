export { type Fans, fansOf } from "./fans.ts";
export { type Gain, type GainId, gains } from "./gains.ts";
export { orthogonal } from "./orthogonal.ts";
export { type DeepStack, type Propagation, propagate } from "./propagation.ts";
export { kaimingStd, type Scheme, type SchemeId, schemes, uniformBound } from "./schemes.ts";
export type { LayerSignal } from "./signal.ts";
export { drawWeights, type WeightLaw } from "./weights.ts";
