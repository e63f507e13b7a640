import { entropy } from "../softmax/index.ts";

/** Where the share ε goes: evenly to all classes, the right one included, or to the others only. */
export type Smoothing = "all" | "others";

/** Target distribution for `label` of `classes` ≥ 2, with ε spread. Throws for what is out of range. Source: inception-v3. */
export function smoothLabels(
  classes: number,
  label: number,
  epsilon: number,
  kind: Smoothing = "all",
): Float64Array {
  if (!(Number.isInteger(classes) && classes >= 2)) {
    throw new Error(`smoothLabels: classes must be whole and at least 2, got ${classes}`);
  }
  if (!(Number.isInteger(label) && label >= 0 && label < classes)) {
    throw new Error(`smoothLabels: label must be from 0 to ${classes - 1}, got ${label}`);
  }
  if (!(epsilon >= 0 && epsilon <= 1)) {
    throw new Error(`smoothLabels: epsilon must be from 0 to 1, got ${epsilon}`);
  }
  const rest = kind === "all" ? epsilon / classes : epsilon / (classes - 1);
  const right = kind === "all" ? 1 - epsilon + rest : 1 - epsilon;
  return Float64Array.from({ length: classes }, (_, k) => (k === label ? right : rest));
}

/** What the best logits can reach: the cross-entropy is then the entropy of the target, not 0. */
export const smoothedMinimum = (target: ArrayLike<number>): number => entropy(target);

/**
 * By how much the right logit then exceeds the others, all of which are equal: ln of the ratio of the probabilities. Infinite
 * without smoothing.
 */
export const optimalLogitGap = (
  classes: number,
  epsilon: number,
  kind: Smoothing = "all",
): number => {
  const [right, rest] = smoothLabels(classes, 0, epsilon, kind);
  return Math.log(right / rest);
};
