export { erf, erfc, erfcx } from "./erf.ts";
export { fastExp, fastSigmoid, fastTanh, tanhBound, tanhDensity, tanhTable } from "./fast.ts";
export { log1pexp, sechSquared, sigmoid, sigmoidCurvature, sigmoidSlope } from "./logistic.ts";
export { normalCdf, normalDensity } from "./normal.ts";
