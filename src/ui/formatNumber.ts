/**
 * Six significant digits at most, whole numbers in full, small ones in the shorter of the two notations,
 * and always in a form that can be typed back: 0.05, 1e-8, 2.51e-4, 4294967295.
 */
export const formatNumber = (x: number): string => {
  if (Number.isSafeInteger(x)) return String(x);
  const rounded = Number(x.toPrecision(6));
  const plain = String(rounded);
  const scientific = rounded.toExponential();
  return Math.abs(x) < 1e-3 && scientific.length < plain.length ? scientific : plain;
};
