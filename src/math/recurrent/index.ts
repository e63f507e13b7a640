export type { Cell, Step, StepGradients } from "./cell.ts";
export { cells } from "./cells.ts";
export { type GruGates, gruUnit } from "./gru.ts";
export {
  gateOf,
  type LayerStart,
  type LayerTrace,
  type LayerWeights,
  recurrentLayer,
} from "./layer.ts";
export {
  type FinalGradients,
  type LayerGradients,
  recurrentLayerBackward,
} from "./layerBackward.ts";
export { type LstmGates, lstmUnit } from "./lstm.ts";
export { normPerStep, recurrentParameterCount, recurrentSpectrum } from "./measures.ts";
export {
  type RecurrentRun,
  type RecurrentStart,
  type RecurrentWeights,
  recurrentNetwork,
} from "./network.ts";
export { type RecurrentGradients, recurrentNetworkBackward } from "./networkBackward.ts";
