/** Six significant digits at most, in a form that can be typed back: 0.05, 1e-8, 128. */
export const formatNumber = (x: number): string => String(Number(x.toPrecision(6)));
