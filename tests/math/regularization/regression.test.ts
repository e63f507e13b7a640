import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leastSquares, matvec, qr, transpose } from "../../../src/math/linear/index.ts";
import { normals, rngFor } from "../../../src/math/random/index.ts";
import {
  effectiveDof,
  elasticNet,
  elasticNetProx,
  halfSquaredError,
  hardThreshold,
  largestUsefulLambda,
  lasso,
  lassoObjective,
  lassoPath,
  ridge,
  ridgePath,
  ridgeShrink,
  softThreshold,
} from "../../../src/math/regularization/index.ts";
import { at, type Tensor, tensor } from "../../../src/math/tensor/index.ts";

interface Data {
  readonly x: Tensor;
  readonly y: Float64Array;
  readonly lambda: number;
}

/** Tall and wide data; every other seed repeats a feature, so that the solution is hard to find. */
const anyData: fc.Arbitrary<Data> = fc
  .record({
    seed: fc.nat(1e6),
    n: fc.integer({ min: 1, max: 12 }),
    d: fc.integer({ min: 1, max: 6 }),
    lambda: fc.integer({ min: -30, max: 20 }).map((k) => 10 ** (k / 10)),
  })
  .map(({ seed, n, d, lambda }) => {
    const x = tensor([n, d], normals(rngFor(seed, "x"), n * d));
    if (seed % 2 === 0 && d > 1) for (let i = 0; i < n; i++) x.data[i * d + 1] = x.data[i * d];
    return { x, y: normals(rngFor(seed, "y"), n), lambda };
  });

const downhill = ({ x, y }: Data, w: Float64Array) =>
  matvec(
    transpose(x),
    matvec(x, w).map((fit, i) => y[i] - fit),
  );

describe("ridge", () => {
  it("stands where the slope of its objective is 0", () => {
    fc.assert(
      fc.property(anyData, (data) => {
        const w = ridge(data.x, data.y, data.lambda);
        downhill(data, w).forEach((g, j) => {
          expect(g).toBeCloseTo(data.lambda * w[j], 9);
        });
      }),
    );
  });

  it("shrinks as λ grows, from least squares on; so do its degrees of freedom", () => {
    fc.assert(
      fc.property(anyData, ({ x, y, lambda }) => {
        const norm = (l: number) => Math.hypot(...ridge(x, y, l));
        expect(norm(2 * lambda)).toBeLessThanOrEqual(norm(lambda) * (1 + 1e-12));
        expect(ridge(x, y, 0)).toEqual(leastSquares(x, y));
        expect(effectiveDof(x, 2 * lambda)).toBeLessThan(effectiveDof(x, lambda));
        expect(effectiveDof(x, lambda)).toBeLessThanOrEqual(Math.min(...x.shape));
      }),
    );
  });

  it("has the path that its solutions make", () => {
    const x = tensor([3, 2], [1, 2, 3, 4, 5, 7]);
    const path = ridgePath(x, [1, 0, 2], [0.5, 2]);
    expect([at(path, 1, 0), at(path, 1, 1)]).toEqual([...ridge(x, [1, 0, 2], 2)]);
    expect(effectiveDof(tensor([2, 2]), 0)).toBe(0);
  });

  it("says what does not fit", () => {
    const x = tensor([2, 2]);
    expect(() => ridge(x, [1], 1)).toThrow(/x must have shape \[1, d\]/);
    expect(() => ridge(x, [1, 2], -1)).toThrow(/lambda must be a finite number from 0 up, got -1/);
    expect(() => halfSquaredError(x, [1, 2], [1])).toThrow(/x must have shape \[2, 1\]/);
  });
});

describe("lasso and elastic net", () => {
  it("meet the conditions of optimality, with exact zeros", () => {
    fc.assert(
      fc.property(anyData, fc.constantFrom(0.2, 0.5, 1), (data, ratio) => {
        const w = elasticNet(data.x, data.y, data.lambda, ratio);
        const l1 = data.lambda * ratio;
        const slack = 1e-9 * (1 + largestUsefulLambda(data.x, data.y));
        downhill(data, w).forEach((g, j) => {
          const pull = g - (data.lambda - l1) * w[j];
          if (w[j] === 0) expect(Math.abs(pull)).toBeLessThanOrEqual(l1 + slack);
          else expect(Math.abs(pull - l1 * Math.sign(w[j]))).toBeLessThanOrEqual(slack);
        });
      }),
    );
  });

  it("nobody beats the lasso by a small move", () => {
    fc.assert(
      fc.property(anyData, fc.nat(1e6), (data, seed) => {
        const w = lasso(data.x, data.y, data.lambda);
        const move = normals(rngFor(seed, "move"), w.length, 0, 0.01);
        const there = w.map((wj, j) => wj + move[j]);
        const best = lassoObjective(data.x, data.y, w, data.lambda);
        const other = lassoObjective(data.x, data.y, there, data.lambda);
        expect(other).toBeGreaterThanOrEqual(best - 1e-12 * (1 + best));
      }),
    );
  });

  it("is all zeros from the largest useful λ on, and not just below", () => {
    fc.assert(
      fc.property(anyData, ({ x, y }) => {
        const top = largestUsefulLambda(x, y);
        expect([...lasso(x, y, top * (1 + 1e-12))].every((w) => w === 0)).toBe(true);
        expect([...lasso(x, y, top * 0.99)].some((w) => w !== 0)).toBe(true);
      }),
    );
  });

  it("thresholds each coefficient on its own where the features are orthonormal", () => {
    const { q } = qr(tensor([6, 3], normals(rngFor(3, "x"), 18)));
    const y = normals(rngFor(4, "y"), 6);
    const free = leastSquares(q, y);
    lasso(q, y, 0.3).forEach((w, j) => {
      expect(w).toBeCloseTo(softThreshold(free[j], 0.3), 12);
    });
    ridge(q, y, 0.3).forEach((w, j) => {
      expect(w).toBeCloseTo(ridgeShrink(free[j], 0.3), 12);
    });
    elasticNet(q, y, 0.6, 0.5).forEach((w, j) => {
      expect(w).toBeCloseTo(elasticNetProx(free[j], 0.3, 0.3), 12);
    });
  });

  it("have ridge regression and least squares as their ends", () => {
    fc.assert(
      fc.property(anyData, ({ x, y, lambda }) => {
        expect(elasticNet(x, y, lambda, 0)).toEqual(ridge(x, y, lambda));
        expect(lasso(x, y, 0)).toEqual(leastSquares(x, y));
      }),
    );
  });

  it("leaves a feature of zeros alone", () => {
    const x = tensor([2, 2], [1, 0, 2, 0]);
    const w = lasso(x, [1, 2], 0.1);
    expect(w[0]).toBeCloseTo(0.98, 14);
    expect(w[1]).toBe(0);
  });

  it("has a path that agrees with single solutions", () => {
    fc.assert(
      fc.property(anyData, ({ x, y, lambda }) => {
        const d = x.shape[1];
        const path = lassoPath(x, y, [4 * lambda, 2 * lambda, lambda, 0]);
        const last = path.data.subarray(2 * d, 3 * d);
        expect(path.data.slice(3 * d)).toEqual(leastSquares(x, y));
        // A repeated feature leaves the weights open; the objective is not.
        expect(lassoObjective(x, y, last.slice(), lambda)).toBeCloseTo(
          lassoObjective(x, y, lasso(x, y, lambda), lambda),
          10,
        );
      }),
    );
  });

  it("say what does not fit", () => {
    const x = tensor([2, 2]);
    expect(() => lasso(x, [1], 1)).toThrow(/x must have shape \[1, d\]/);
    expect(() => elasticNet(x, [1, 2], 1, 2)).toThrow(/l1Ratio must be from 0 to 1, got 2/);
    expect(() => elasticNet(x, [1, 2], Number.POSITIVE_INFINITY, 1)).toThrow(/got Infinity/);
    expect(() => lassoPath(x, [1, 2], [1, -1])).toThrow(/every lambda must be a finite.*got -1/);
  });
});

describe("proximal steps", () => {
  const x = fc.integer({ min: -500, max: 500 }).map((n) => n / 100);
  const weight = fc.integer({ min: 0, max: 300 }).map((n) => n / 100);

  it("minimize what they say", () => {
    fc.assert(
      fc.property(x, x, weight, weight, (at0, other, l1, l2) => {
        const cost = (penalty: (u: number) => number) => (u: number) =>
          (u - at0) ** 2 / 2 + penalty(u);
        const pairs = [
          [softThreshold(at0, l1), cost((u) => l1 * Math.abs(u))],
          [hardThreshold(at0, l1), cost((u) => (u === 0 ? 0 : (l1 * l1) / 2))],
          [ridgeShrink(at0, l2), cost((u) => (l2 * u * u) / 2)],
          [elasticNetProx(at0, l1, l2), cost((u) => l1 * Math.abs(u) + (l2 * u * u) / 2)],
        ] as const;
        for (const [best, of] of pairs) {
          expect(of(best)).toBeLessThanOrEqual(of(other) + 1e-12);
          expect(of(best)).toBeLessThanOrEqual(of(0) + 1e-12);
        }
      }),
    );
  });
});
