import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eigenvalues2, spectralRadius, symmetricEigen } from "../../../src/math/linear/index.ts";

const entry = fc.double({ min: -1e3, max: 1e3, noNaN: true });

describe("eigenvalues2", () => {
  it("has the trace as sum and the determinant as product", () => {
    fc.assert(
      fc.property(fc.tuple(entry, entry, entry, entry), ([a, b, c, d]) => {
        const [p, q] = eigenvalues2([a, b, c, d]);
        const size = Math.max(1e-300, ...[a, b, c, d].map(Math.abs));
        expect(Math.abs(p.re + q.re - (a + d)) / size).toBeLessThan(1e-14);
        const product = p.im === 0 ? p.re * q.re : p.re * q.re + p.im * p.im;
        expect(Math.abs(product - (a * d - b * c)) / size / size).toBeLessThan(1e-13);
        expect(p.im).toBe(-q.im + 0);
      }),
    );
  });

  it("agrees with the symmetric case", () => {
    fc.assert(
      fc.property(entry, entry, entry, (a, b, d) => {
        const want = symmetricEigen([a, b, d]).values;
        const size = Math.max(1e-300, Math.abs(want[0]), Math.abs(want[1]));
        eigenvalues2([a, b, b, d]).forEach(({ re, im }, i) => {
          expect(im).toBe(0);
          expect(Math.abs(re - want[i]) / size).toBeLessThan(1e-14);
        });
      }),
    );
  });

  it("finds the pair of a rotation", () => {
    const [p, q] = eigenvalues2([0.6, -0.8, 0.8, 0.6]);
    expect([p.re, p.im, q.re, q.im].map((x) => +x.toFixed(14))).toEqual([0.6, 0.8, 0.6, -0.8]);
    expect(spectralRadius([0.6, -0.8, 0.8, 0.6])).toBeCloseTo(1, 14);
  });

  it("takes a double eigenvalue for real", () => {
    expect(eigenvalues2([1, 1, 0, 1])).toEqual([
      { re: 1, im: 0 },
      { re: 1, im: 0 },
    ]);
  });

  it("spectral radius of heavy-ball momentum at the edge is √β", () => {
    const [beta, step] = [0.81, 0.5];
    expect(spectralRadius([1 + beta - step, -beta, 1, 0])).toBeCloseTo(0.9, 14);
  });
});
