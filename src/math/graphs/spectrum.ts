import { jacobiEigen } from "../linear/index.ts";
import type { Tensor } from "../tensor/index.ts";
import { gcnRule, type PropagationRule, propagationMatrix } from "./normalization.ts";

/**
 * Eigenvalues of the propagation matrix, descending. Those of the row normalization are found from the symmetric one, to
 * which it is similar, so they are real.
 */
export function graphSpectrum(adjacency: Tensor, rule: PropagationRule = gcnRule): Float64Array {
  const normalization = rule.normalization === "row" ? "symmetric" : rule.normalization;
  return jacobiEigen(propagationMatrix(adjacency, { ...rule, normalization })).values.toReversed();
}
