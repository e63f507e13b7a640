/** A number as Python reads it. */
export const pythonNumber = (x: number): string =>
  Number.isFinite(x)
    ? Number.isInteger(x) && Math.abs(x) < 1e15
      ? `${x}.0`
      : String(x)
    : `float("${Number.isNaN(x) ? "nan" : x > 0 ? "inf" : "-inf"}")`;
