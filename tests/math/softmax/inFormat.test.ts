import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formats } from "../../../src/math/precision/index.ts";
import { logSoftmax, softmax, softmaxInFormat } from "../../../src/math/softmax/index.ts";

const { float16, bfloat16, float32, float64 } = formats;
const logits = fc.array(fc.double({ min: -60, max: 60, noNaN: true }), {
  minLength: 1,
  maxLength: 8,
});

describe("softmax in a number format", () => {
  it("overflows as printed: at 12 in float16, 89 in float32 and bfloat16, 710 in float64", () => {
    for (const [format, z] of [
      [float16, 12],
      [float32, 89],
      [bfloat16, 89],
      [float64, 710],
    ] as const) {
      const trace = softmaxInFormat([z, z - 1, 0], format, false);
      expect(trace.exponentials[0]).toBe(Number.POSITIVE_INFINITY);
      expect(trace.probabilities[0]).toBeNaN();
      expect(softmaxInFormat([z - 1, z - 2, 0], format, false).exponentials[0]).not.toBe(
        Number.POSITIVE_INFINITY,
      );
    }
  });

  it("has 0/0 when every exponential underflows", () => {
    const { sum, probabilities, logSumExp } = softmaxInFormat([-110, -111], float32, false);
    expect(sum).toBe(0);
    expect([...probabilities]).toEqual([Number.NaN, Number.NaN]);
    expect(logSumExp).toBe(Number.NEGATIVE_INFINITY);
  });

  it("is right to the format's precision once shifted", () => {
    fc.assert(
      fc.property(fc.constantFrom(float32, float16, bfloat16), logits, (format, z) => {
        const { logits: held, probabilities } = softmaxInFormat(z, format, true);
        const exact = softmax(held);
        // One rounding of a difference of up to 120 moves its exponential most.
        const slack = 200 * 2 ** -format.precision;
        probabilities.forEach((p, i) => {
          expect(Math.abs(p - exact[i])).toBeLessThan(slack * exact[i] + format.minPositive * 2);
        });
      }),
    );
  });

  it("loses the logarithm of a vanished probability, but not the log-softmax", () => {
    const trace = softmaxInFormat([0, -30], float16, true);
    expect(trace.probabilities[1]).toBe(0);
    expect(trace.logOfProbabilities[1]).toBe(Number.NEGATIVE_INFINITY);
    expect(trace.logSoftmax[1]).toBe(-30);
  });

  it("leaves only values that the format has", () => {
    fc.assert(
      fc.property(fc.constantFrom(float16, bfloat16), fc.boolean(), logits, (format, shift, z) => {
        const trace = softmaxInFormat(z, format, shift);
        for (const x of [...trace.exponentials, ...trace.probabilities, ...trace.logSoftmax]) {
          expect(format.round(x)).toBe(x);
        }
      }),
    );
  });

  it("in float64 is what the core computes", () => {
    fc.assert(
      fc.property(logits, (z) => {
        const trace = softmaxInFormat(z, float64, true);
        expect([...trace.probabilities]).toEqual([...softmax(z)]);
        const core = logSoftmax(z);
        trace.logSoftmax.forEach((lp, i) => {
          expect(lp).toBeCloseTo(core[i], 12);
        });
      }),
    );
  });
});
