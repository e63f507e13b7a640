import { softmax } from "../softmax/index.ts";

/** One relaxed draw of a category. */
export interface RelaxedSample {
  /** softmax((logits + noise)/τ): on the simplex, nearer to a corner the smaller τ. */
  readonly soft: Float64Array;
  /** The category that wins: distributed as softmax(logits), whatever τ. */
  readonly hard: number;
}

/**
 * Perturbs logits (ln π, up to a constant) with Gumbel noise. Throws unless there is one noise a logit, a logit, and τ > 0. Source:
 * gumbel-softmax.
 */
export function relaxedSample(
  logits: ArrayLike<number>,
  noise: ArrayLike<number>,
  temperature: number,
): RelaxedSample {
  if (noise.length !== logits.length) {
    throw new Error(
      `relaxedSample: noise must hold one number a logit, got ${noise.length} for ${logits.length}`,
    );
  }
  const perturbed = Float64Array.from(logits, (z, k) => z + noise[k]);
  let hard = 0;
  for (let k = 1; k < perturbed.length; k++) if (perturbed[k] > perturbed[hard]) hard = k;
  return { soft: softmax(perturbed, temperature), hard };
}
