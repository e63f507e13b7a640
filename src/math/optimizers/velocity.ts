import type { TakenStep } from "./optimizer.ts";

/** v ← βv + share·(g + λθ): the velocity of momentum, SGDW and Nesterov. */
export function gatherVelocity(
  v: Float64Array,
  g: Float64Array,
  position: Float64Array,
  beta: number,
  share: number,
  weightDecay: number,
): void {
  for (let i = 0; i < v.length; i++) {
    v[i] = beta * v[i] + share * (g[i] + weightDecay * position[i]);
  }
}

export const velocityTerms = (
  { gradient, position, before, after }: TakenStep<{ v: Float64Array }>,
  { weightDecay }: { readonly weightDecay: number },
  i: number,
) => ({
  decayed: gradient[i] + weightDecay * position[i],
  vOld: before.v[i],
  v: after.v[i],
});
