import { same, type Text } from "../../params/index.ts";

/** A binary floating-point format, by what it does to the exact result of one operation. */
export interface Format {
  readonly name: Text;
  /** Bits of the significand, the hidden one included. */
  readonly precision: number;
  /** Largest finite value. */
  readonly max: number;
  /** Smallest positive normal value. */
  readonly minNormal: number;
  /** Smallest positive value at all. */
  readonly minPositive: number;
  /** The nearest value of the format, half to even; beyond the largest, infinity. */
  round(x: number): number;
}

/** 1.5·2⁵²: adding and subtracting it leaves a smaller double rounded to a whole number, half to even. */
const rounder = 1.5 * 2 ** 52;

/**
 * A format narrower than double: `precision` bits of significand and exponents from `minExponent` to `maxExponent` (both of
 * the normal numbers 1.f·2ᵉ), with subnormals. Rounding the double result of +, −, ·, / or a root is the same as rounding the
 * exact one as long as `precision` ≤ 25.
 */
function narrow(name: string, precision: number, minExponent: number, maxExponent: number): Format {
  const round = (x: number): number => {
    if (x === 0 || !Number.isFinite(x)) return x;
    // A wrong exponent, one off just beside a power of two, does no harm: x rounds to that power on either grid.
    const exponent = Math.max(minExponent, Math.floor(Math.log2(Math.abs(x))));
    if (exponent > maxExponent) return x > 0 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
    const step = 2 ** (exponent - precision + 1);
    const rounded = (x / step + rounder - rounder) * step;
    if (Math.abs(rounded) >= 2 ** maxExponent * 2) return Math.sign(x) * Number.POSITIVE_INFINITY;
    // Rounding to zero keeps the sign.
    return rounded === 0 ? 0 * x : rounded;
  };
  return {
    name: same(name),
    precision,
    max: (2 - 2 ** (1 - precision)) * 2 ** maxExponent,
    minNormal: 2 ** minExponent,
    minPositive: 2 ** (minExponent - precision + 1),
    round,
  };
}

export const formats = {
  float64: {
    name: same("float64"),
    precision: 53,
    max: Number.MAX_VALUE,
    minNormal: 2 ** -1022,
    minPositive: Number.MIN_VALUE,
    round: (x) => x,
  },
  float32: { ...narrow("float32", 24, -126, 127), round: Math.fround },
  bfloat16: narrow("bfloat16", 8, -126, 127),
  float16: narrow("float16", 11, -14, 15),
} satisfies Record<string, Format>;

export type FormatId = keyof typeof formats;
