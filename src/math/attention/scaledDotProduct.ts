import { expectShape, type Tensor } from "../tensor/index.ts";
import { type Attention, type AttentionGradients, attend, attendBackward } from "./attend.ts";
import { type AttentionMask, visibleOf } from "./mask.ts";

export const scaledDotProductFormula = String.raw`\operatorname{softmax}\Bigl(\frac{QK^\top}{\sqrt d}\Bigr)V`;

/**
 * softmax(q kᵀ/√d) v for q [N, Lq, d], k [N, Lk, d], v [N, Lk, dv]; gives y [N, Lq, dv]. Masked scores count as −∞; a query
 * that may see no key at all gets zeros. Source: transformer.
 */
export function scaledDotProduct(
  q: Tensor,
  k: Tensor,
  v: Tensor,
  mask: AttentionMask = {},
): Attention {
  const where = "scaledDotProduct";
  expectShape(where, "q", q, ["N", "Lq", "d"]);
  const [samples, queries, d] = q.shape;
  if (d < 1) throw new Error(`${where}: q must have at least one component, got none`);
  expectShape(where, "k", k, [samples, "Lk", d]);
  const keys = k.shape[1];
  expectShape(where, "v", v, [samples, keys, "dv"]);
  return attend(q, k, v, visibleOf(where, mask, [samples, queries, keys]));
}

/** Gradients of Σ gy·y, from what `scaledDotProduct` gave for the same q, k and v. */
export function scaledDotProductBackward(
  q: Tensor,
  k: Tensor,
  v: Tensor,
  attention: Attention,
  gy: Tensor,
): AttentionGradients {
  expectShape("scaledDotProductBackward", "gy", gy, attention.y.shape);
  return attendBackward(q, k, v, attention, gy);
}
