/** Reverse-mode differentiation of small tensors. */
export * as arrays from "./array/index.ts";
export { centralDifferences, relativeError } from "./differences.ts";
/** The same of single numbers, with every product of the chain rule kept for a drawing. */
export * as scalars from "./scalar/index.ts";
