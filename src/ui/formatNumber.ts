/** Six significant digits at most, whole numbers in full, in a form that can be typed back: 0.05, 1e-8, 4294967295. */
export const formatNumber = (x: number): string =>
  String(Number.isSafeInteger(x) ? x : Number(x.toPrecision(6)));
