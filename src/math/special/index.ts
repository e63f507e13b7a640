export { erf, erfc, erfcx } from "./erf.ts";
export { log1pexp, sechSquared, sigmoid, sigmoidCurvature, sigmoidSlope } from "./logistic.ts";
export { normalCdf, normalDensity } from "./normal.ts";
