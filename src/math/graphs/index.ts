export { gcnLayer, gcnLayerBackward } from "./gcnLayer.ts";
export { adjacencyOf, degreesOf, type Graph } from "./graph.ts";
export { karateClub, karateFactions } from "./karateClub.ts";
export {
  type GraphNormalization,
  gcnRule,
  type PropagationRule,
  propagationMatrix,
} from "./normalization.ts";
export { pathGraph, starGraph, twoCommunities } from "./presets.ts";
export { propagationSteps } from "./propagation.ts";
export {
  componentsOf,
  distanceFromRankOne,
  smoothedLimit,
  smoothingDistance,
} from "./smoothing.ts";
export { graphSpectrum } from "./spectrum.ts";
export {
  type TwoLayerGcn,
  type TwoLayerGradients,
  type TwoLayerOutput,
  twoLayerGcn,
  twoLayerGcnBackward,
} from "./twoLayerGcn.ts";
