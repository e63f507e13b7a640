export { at, offsetOf, stridesOf } from "./entries.ts";
export { expectShape } from "./expectShape.ts";
export { reshape, showShape, sizeOf, type Tensor, tensor, zerosLike } from "./tensor.ts";
