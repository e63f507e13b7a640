export { add, divide, multiply, type Operand, subtract } from "./arithmetic.ts";
export { concat } from "./concat.ts";
export {
  abs,
  exp,
  gelu,
  log,
  map,
  negate,
  relu,
  sigmoid,
  sqrt,
  square,
  tanh,
} from "./functions.ts";
export { gradients } from "./gradients.ts";
export { matmul } from "./matmul.ts";
export { type ArrayNode, constant, operation, variable } from "./node.ts";
export { broadcastTo, gather, reshape, slice, take, transpose } from "./rearrange.ts";
export { mean, sum } from "./reduce.ts";
export { logSoftmax, softmax } from "./softmax.ts";
