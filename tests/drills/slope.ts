/** f′(x) from five values of f: exact for polynomials up to the fourth degree, else to about twelve digits. */
export const slope = (f: (x: number) => number, x: number, h = 1e-3): number =>
  (f(x - 2 * h) - 8 * f(x - h) + 8 * f(x + h) - f(x + 2 * h)) / (12 * h);
