/**
 * base^exponent for an exponent that varies with x or y: defined for bases that are not negative, since between whole
 * exponents a negative base has no real power.
 */
export const varyingPower = (base: number, exponent: number): number =>
  base < 0 ? Number.NaN : base ** exponent;

/** base^n and its first two derivatives in the base, for a fixed n. */
export const fixedPower = (n: number) => ({
  f: n === 2 ? (u: number) => u * u : (u: number) => u ** n,
  df: n === 0 ? () => 0 : n === 2 ? (u: number) => 2 * u : (u: number) => n * u ** (n - 1),
  d2f: n === 0 || n === 1 ? () => 0 : (u: number) => n * (n - 1) * u ** (n - 2),
});

/**
 * Factor times derivative, where a derivative of exactly 0 stands for "does not vary": an infinite or undefined factor
 * is then of no account (∂/∂y √x at x = 0 is 0).
 */
export const times = (factor: number, derivative: number): number =>
  derivative === 0 ? 0 : factor * derivative;
