import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Format, formats } from "../../../src/math/precision/index.ts";

const { float16, bfloat16, float32 } = formats;

/** All positive finite values of a narrow format, ascending. */
const values = ({ minPositive, minNormal, precision, max }: Format): number[] => {
  const found: number[] = [];
  for (let x = minPositive; x < minNormal; x += minPositive) found.push(x);
  for (let e = minNormal; e <= max; e *= 2) {
    const step = e * 2 ** (1 - precision);
    for (let x = e; x < 2 * e; x += step) found.push(x);
  }
  return found;
};

describe.each([
  ["float16", float16, 31_743],
  ["bfloat16", bfloat16, 32_639],
] as const)("%s", (_, format, count) => {
  const all = values(format);

  it("keeps every value it has", () => {
    expect(all).toHaveLength(count);
    expect(all.at(-1)).toBe(format.max);
    expect(all.every((x) => format.round(x) === x && format.round(-x) === -x)).toBe(true);
  });

  it("rounds to the nearest value, and halfway to the even one", () => {
    const wrong = all.filter((x, i) => {
      const next = all[i + 1] ?? Number.POSITIVE_INFINITY;
      const gap = i + 1 < all.length ? next - x : x - all[i - 1];
      const middle = x + gap / 2;
      // The values are counted from the smallest, number 1: an odd index is an even significand.
      const even = i % 2 === 1 ? x : next;
      return !(
        format.round(middle) === even &&
        format.round(middle - gap / 1000) === x &&
        format.round(middle + gap / 1000) === next
      );
    });
    expect(wrong).toEqual([]);
  });

  it("loses what is below half its smallest value, but not the sign", () => {
    expect(format.round(format.minPositive / 2)).toBe(0);
    expect(format.round(-format.minPositive / 2)).toBe(-0);
    expect(format.round(format.minPositive * 0.501)).toBe(format.minPositive);
  });
});

describe("number formats", () => {
  it("know where float16 ends", () => {
    expect(float16.max).toBe(65504);
    expect(float16.round(65519.99)).toBe(65504);
    expect(float16.round(65520)).toBe(Number.POSITIVE_INFINITY);
    expect(float16.round(-1e300)).toBe(Number.NEGATIVE_INFINITY);
    expect([float16.round(2049), float16.round(2051)]).toEqual([2048, 2052]);
    expect(float16.round(Number.NaN)).toBeNaN();
  });

  it("describe float32 as the machine has it", () => {
    expect(Math.fround(float32.max)).toBe(float32.max);
    expect(Math.fround(float32.max * (1 + 2 ** -24))).toBe(Number.POSITIVE_INFINITY);
    expect(Math.fround(float32.minPositive)).toBe(float32.minPositive);
    expect(Math.fround(float32.minPositive / 2)).toBe(0);
  });

  it("never turn the order of two numbers around, and round only once", () => {
    const x = fc.double({ noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(formats)), x, x, ({ round }, a, b) => {
        expect(round(Math.min(a, b))).toBeLessThanOrEqual(round(Math.max(a, b)));
        expect(round(round(a))).toBe(round(a));
      }),
    );
  });
});
