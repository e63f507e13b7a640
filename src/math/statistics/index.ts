export { flatShare } from "./flatShare.ts";
export { flatStretches } from "./flatStretches.ts";
export { type Bins, outputHistogram } from "./histogram.ts";
export { type OutputStatistics, outputStatistics } from "./output.ts";
export type { NormalInput } from "./quadrature.ts";
export { sameSignLimit, sameSignShare } from "./sameSign.ts";
export type { ScalarFunction } from "./scalarFunction.ts";
