export {
  type LayerNorm,
  type LayerNormGradients,
  type LayerNormOptions,
  layerNorm,
  layerNormBackward,
} from "./layerNorm.ts";
