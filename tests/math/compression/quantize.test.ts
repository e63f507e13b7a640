import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quantizationError, quantize, roundHalfEven } from "../../../src/math/compression/index.ts";
import { normals, rngFor } from "../../../src/math/random/index.ts";
import { tensor } from "../../../src/math/tensor/index.ts";

const setting = fc.record({
  seed: fc.nat(1e6),
  shift: fc.integer({ min: -30, max: 30 }).map((n) => n / 10),
  bits: fc.integer({ min: 2, max: 10 }),
  symmetric: fc.boolean(),
  axis: fc.constantFrom(null, 0, 1, 2),
});
const weights = (seed: number, shift: number) =>
  tensor([2, 3, 4], normals(rngFor(seed, "w"), 24, shift));
/** Which scale belongs to entry k of a tensor of that shape. */
const groupOf = (k: number, axis: number | null) =>
  axis === null ? 0 : Math.floor(k / [12, 4, 1][axis]) % [2, 3, 4][axis];

describe("quantize", () => {
  it("is off by half a scale at most, on whole numbers within the range", () => {
    fc.assert(
      fc.property(setting, ({ seed, shift, ...options }) => {
        const w = weights(seed, shift);
        const { q, scale, zeroPoint, dequantized, qMin, qMax } = quantize(w, options);
        expect(scale.length).toBe(options.axis === null ? 1 : w.shape[options.axis]);
        w.data.forEach((x, k) => {
          const g = groupOf(k, options.axis);
          expect(Math.abs(x - dequantized.data[k])).toBeLessThanOrEqual(
            (scale[g] / 2) * (1 + 1e-9),
          );
          expect(Number.isInteger(q.data[k])).toBe(true);
          expect(q.data[k]).toBeGreaterThanOrEqual(qMin);
          expect(q.data[k]).toBeLessThanOrEqual(qMax);
          expect(dequantized.data[k]).toBe((q.data[k] - zeroPoint[g]) * scale[g]);
        });
      }),
    );
  });

  it("leaves its own output as it is, and 0 at 0", () => {
    fc.assert(
      fc.property(setting, ({ seed, shift, ...options }) => {
        const w = weights(seed, shift);
        w.data[7] = 0;
        const first = quantize(w, options);
        expect(Math.abs(first.dequantized.data[7])).toBe(0);
        const second = quantize(first.dequantized, options);
        if (options.symmetric) expect(second.q).toEqual(first.q);
      }),
    );
  });

  it("loses less with a scale for each row, and some 6 dB less noise with each bit", () => {
    const w = tensor(
      [4, 64],
      normals(rngFor(1, "w"), 256).map((x, k) => x * 4 ** Math.floor(k / 64)),
    );
    const error = (bits: number, axis: number | null) =>
      quantizationError(w, quantize(w, { bits, symmetric: true, axis }));
    expect(error(8, 0).mse).toBeLessThan(error(8, null).mse);
    const gain = error(12, null).sqnrDb - error(8, null).sqnrDb;
    expect(gain / 4).toBeGreaterThan(5.5);
    expect(gain / 4).toBeLessThan(6.5);
    expect(error(8, null).maxAbs).toBeGreaterThan(0);
  });

  it("has scale 1 for zeros, and no noise there", () => {
    for (const symmetric of [true, false]) {
      const result = quantize(tensor([3]), { bits: 8, symmetric });
      expect([...result.scale]).toEqual([1]);
      const { mse, sqnrDb } = quantizationError(tensor([3]), result);
      expect([mse, sqnrDb]).toEqual([0, Number.POSITIVE_INFINITY]);
    }
  });

  it("extends a range that lies on one side of 0", () => {
    const { scale, zeroPoint } = quantize(tensor([2], [5.1, 2]), { bits: 8, symmetric: false });
    expect(scale[0]).toBeCloseTo(0.02, 15);
    expect(zeroPoint[0]).toBe(-128);
  });

  it("says what does not fit", () => {
    const w = tensor([2, 2]);
    expect(() => quantize(w, { bits: 1, symmetric: true })).toThrow(/bits must be .* got 1/);
    expect(() => quantize(w, { bits: 8, symmetric: true, axis: 2 })).toThrow(
      /axis must be null.*got 2/,
    );
  });
});

describe("roundHalfEven", () => {
  it.each([
    [0.5, 0],
    [1.5, 2],
    [2.5, 2],
    [-0.5, 0],
    [-1.5, -2],
    [-2.5, -2],
    [0.49999999999999994, 0],
    [2.4, 2],
    [-2.6, -3],
    [2 ** 52 + 1, 2 ** 52 + 1],
  ])("%f → %f", (x, want) => expect(roundHalfEven(x) + 0).toBe(want));

  it("is odd and never off by more than a half", () => {
    fc.assert(
      fc.property(fc.integer({ min: -4000, max: 4000 }), (n) => {
        const x = n / 8;
        expect(roundHalfEven(-x) + 0).toBe(-roundHalfEven(x) + 0);
        expect(Math.abs(roundHalfEven(x) - x)).toBeLessThanOrEqual(0.5);
      }),
    );
  });
});
