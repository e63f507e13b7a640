export {
  type Affine,
  type AffineGradients,
  affine,
  affineBackward,
  affineParameterCount,
} from "./affine.ts";
