/** `n` times the gradient `g`. */
export const constant = (n: number, g = 1): Float64Array => new Float64Array(n).fill(g);

/** A gradient of 1 at step `n`, nothing before. */
export const loneSpike = (n: number): Float64Array => {
  const gradients = new Float64Array(n);
  gradients[n - 1] = 1;
  return gradients;
};

/** The value at step t = 1, 2, … of a run. */
export const at = (values: ArrayLike<number>, t: number): number => values[t - 1] as number;
