/** σ(x) = 1/(1+e^(−x)), relatively precise in the left tail and never overflowing. */
export const sigmoid = (x: number): number => {
  if (x >= 0) return 1 / (1 + Math.exp(-x));
  const e = Math.exp(x);
  return e / (1 + e);
};

/** σ′(x) = σ(x)·σ(−x), relatively precise in both tails. */
export const sigmoidSlope = (x: number): number => sigmoid(x) * sigmoid(-x);

/** σ″(x) = σ(x)·σ(−x)·(σ(−x) − σ(x)). */
export const sigmoidCurvature = (x: number): number => -sigmoidSlope(x) * Math.tanh(x / 2);

/** log(1+eˣ), relatively precise everywhere: no threshold beyond which it would be called linear. */
export const log1pexp = (x: number): number =>
  x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));

/** 1 − tanh²(x), relatively precise in both tails. */
export const sechSquared = (x: number): number => 4 * sigmoidSlope(2 * x);
