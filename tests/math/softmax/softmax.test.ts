import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  entropy,
  logSoftmax,
  logSoftmaxJacobian,
  logSumExp,
  softmax,
  softmaxJacobian,
} from "../../../src/math/softmax/index.ts";
import { sigmoid } from "../../../src/math/special/index.ts";

const logits = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), {
  minLength: 1,
  maxLength: 8,
});
const temperature = fc.double({ min: 0.1, max: 10, noNaN: true });
const sum = (xs: Float64Array) => xs.reduce((a, b) => a + b, 0);

/** Largest difference between two arrays. */
const gap = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Math.max(...Array.from(a, (x, i) => Math.abs(x - b[i])));

describe("softmax", () => {
  it("gives probabilities", () => {
    fc.assert(
      fc.property(logits, temperature, (z, t) => {
        const p = softmax(z, t);
        expect(sum(p)).toBeCloseTo(1, 12);
        expect(p.every((x) => x >= 0 && x <= 1)).toBe(true);
      }),
    );
  });

  it("does not see a constant added to every logit, even a huge one", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1 }), (z) => {
        const shifted = z.map((zi) => zi + 1e6);
        expect(softmax(shifted)).toEqual(softmax(z));
        expect(logSumExp(shifted)).toBeCloseTo(logSumExp(z) + 1e6, 8);
      }),
    );
  });

  it("of two logits is the sigmoid of their difference", () => {
    fc.assert(
      fc.property(fc.double({ min: -300, max: 300, noNaN: true }), (d) => {
        expect(Math.abs(softmax([d, 0])[0] / sigmoid(d) - 1)).toBeLessThan(1e-14);
      }),
    );
  });

  it("has the logarithm that logSoftmax computes without it", () => {
    fc.assert(
      fc.property(logits, temperature, (z, t) => {
        const lp = logSoftmax(z, t);
        expect(gap(lp.map(Math.exp), softmax(z, t))).toBeLessThan(1e-12);
        const direct = z.map((zi) => zi / t - logSumExp(z.map((x) => x / t)));
        expect(gap(lp, direct)).toBeLessThan(1e-9);
      }),
    );
  });

  it("keeps logarithms where probabilities are gone", () => {
    expect(softmax([0, -1000])[1]).toBe(0);
    expect(logSoftmax([0, -1000])[1]).toBe(-1000);
    expect(logSoftmax([40, 0])[0]).toBeCloseTo(-Math.exp(-40), 32);
    expect(logSumExp([40, 0]) - 40).toBeGreaterThanOrEqual(0);
  });

  it("gives a masked logit no share", () => {
    const masked = Number.NEGATIVE_INFINITY;
    expect(softmax([1, masked, 1])).toEqual(Float64Array.of(0.5, 0, 0.5));
    expect(logSoftmax([0, masked])[1]).toBe(masked);
    expect(logSumExp([masked, masked])).toBe(masked);
  });

  it("flattens when hot and picks the largest when cold", () => {
    expect(gap(softmax([1, 2, 3], 1e6), [1 / 3, 1 / 3, 1 / 3])).toBeLessThan(1e-6);
    expect(softmax([1, 2, 3], 0.01)[2]).toBeCloseTo(1, 12);
    fc.assert(
      fc.property(logits, temperature, (z, t) => {
        expect(entropy(softmax(z, 1.5 * t))).toBeGreaterThanOrEqual(entropy(softmax(z, t)) - 1e-9);
      }),
    );
  });

  it("refuses no logits and no temperature", () => {
    expect(() => softmax([])).toThrow(/at least one logit/);
    expect(() => logSumExp([])).toThrow(/at least one logit/);
    expect(() => logSoftmax([1], 0)).toThrow(/temperature must be positive, got 0/);
  });
});

describe("Jacobians", () => {
  it.each([
    ["softmax", softmax, softmaxJacobian],
    ["log-softmax", logSoftmax, logSoftmaxJacobian],
  ] as const)("of %s agree with differences", (_, f, jacobian) => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 1, maxLength: 5 }),
        fc.double({ min: 0.5, max: 5, noNaN: true }),
        (z, t) => {
          const n = z.length;
          const exact = jacobian(z, t);
          for (let j = 0; j < n; j++) {
            const moved = (h: number) =>
              f(
                z.map((zi, i) => (i === j ? zi + h : zi)),
                t,
              );
            const [up, down] = [moved(1e-5), moved(-1e-5)];
            for (let i = 0; i < n; i++) {
              expect(exact[i * n + j]).toBeCloseTo((up[i] - down[i]) / 2e-5, 6);
            }
          }
        },
      ),
    );
  });

  it("of softmax are symmetric, with rows that add up to nothing", () => {
    fc.assert(
      fc.property(logits, temperature, (z, t) => {
        const n = z.length;
        const jacobian = softmaxJacobian(z, t);
        for (let i = 0; i < n; i++) {
          expect(sum(jacobian.subarray(i * n, (i + 1) * n))).toBeCloseTo(0, 12);
          for (let j = 0; j < i; j++) expect(jacobian[i * n + j]).toBe(jacobian[j * n + i]);
        }
      }),
    );
  });

  it("of softmax keep a slope of 1e-40 beside a probability of 1", () => {
    expect(softmaxJacobian([92, 0])[0] / Math.exp(-92)).toBeCloseTo(1, 12);
  });
});

describe("entropy", () => {
  it("is ln n for n equal shares, nothing for certainty", () => {
    expect(entropy([0.25, 0.25, 0.25, 0.25])).toBeCloseTo(Math.log(4), 14);
    expect(entropy([0, 1, 0])).toBe(0);
  });
});
