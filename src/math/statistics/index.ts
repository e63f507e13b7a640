export { flatShare } from "./flatShare.ts";
export { flatStretches } from "./flatStretches.ts";
export { type Bins, outputHistogram } from "./histogram.ts";
export { type OutputStatistics, outputStatistics } from "./output.ts";
export type { NormalInput } from "./quadrature.ts";
export type { ScalarFunction } from "./scalarFunction.ts";
