export { findKinks } from "./findKinks.ts";
export { type Break, type SampledCurve, sampleCurve } from "./sampleCurve.ts";
