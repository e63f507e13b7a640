/** Throws unless there is at least one logit and the temperature is positive. */
export const demandLogits = (caller: string, z: ArrayLike<number>, temperature: number): void => {
  if (z.length === 0) throw new Error(`${caller}: z must hold at least one logit, got none`);
  if (!(temperature > 0)) {
    throw new Error(`${caller}: temperature must be positive, got ${temperature}`);
  }
};

/** The first of the largest. */
export const argmax = (z: ArrayLike<number>): number => {
  let best = 0;
  for (let i = 1; i < z.length; i++) if (z[i] > z[best]) best = i;
  return best;
};
