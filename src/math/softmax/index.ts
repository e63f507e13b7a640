export { entropy } from "./entropy.ts";
export { type SoftmaxTrace, softmaxInFormat } from "./inFormat.ts";
export { logSoftmaxJacobian, probabilityJacobian, softmaxJacobian } from "./jacobian.ts";
export { logSumExp } from "./logSumExp.ts";
export { logSoftmax, softmax } from "./softmax.ts";
