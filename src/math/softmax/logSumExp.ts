import { argmax, demandLogits } from "./logits.ts";

/**
 * ln Σ exp(zᵢ), shifted by the largest logit; that one's own share, exp(0), goes into log1p, so that a sum barely above 1
 * keeps its digits. −∞ when every logit is −∞.
 */
export function logSumExp(z: ArrayLike<number>): number {
  demandLogits("logSumExp", z, 1);
  const top = argmax(z);
  if (!Number.isFinite(z[top])) return z[top];
  let others = 0;
  for (let i = 0; i < z.length; i++) if (i !== top) others += Math.exp(z[i] - z[top]);
  return z[top] + Math.log1p(others);
}
