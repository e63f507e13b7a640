import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  convergenceRate,
  meanSquareAfter,
  mode,
  noiseBall,
  quadraticMethods,
  stepsTo,
} from "../../../src/math/quadratic/index.ts";
import { normals, rngFor } from "../../../src/math/random/index.ts";

const { gradientDescent, heavyBall, nesterov } = quadraticMethods;
const curvatures = fc
  .tuple(
    fc.double({ min: 0.01, max: 1, noNaN: true }),
    fc.double({ min: 1.5, max: 1e3, noNaN: true }),
  )
  .map(([mu, kappa]) => [mu, mu * kappa] as const);

describe.each(Object.entries(quadraticMethods))("%s", (_, method) => {
  it("has the rate that it states at its best settings", () => {
    fc.assert(
      fc.property(curvatures, ([mu, L]) => {
        const best = method.best(mu, L);
        // At the best settings eigenvalues meet, and a double root is only known to √ε.
        expect(convergenceRate(method, best, mu, L)).toBeCloseTo(best.rate, 6);
      }),
    );
  });

  it("is slowest at an end of the range of curvatures", () => {
    fc.assert(
      fc.property(
        curvatures,
        fc.double({ min: 0.05, max: 2, noNaN: true }),
        fc.double({ min: 0, max: 0.98, noNaN: true }),
        ([mu, L], share, beta) => {
          const tuning = { eta: share / L, beta };
          const worst = convergenceRate(method, tuning, mu, L);
          for (let k = 0; k <= 40; k++) {
            const lambda = mu + ((L - mu) * k) / 40;
            expect(mode(method, lambda, tuning).radius).toBeLessThanOrEqual(worst + 1e-9);
          }
        },
      ),
    );
  });

  it("iterates as its matrix says", () => {
    const tuning = { eta: 0.1, beta: 0.8 };
    const { matrix, radius } = mode(method, 3, tuning);
    let [x, before] = [1, 1];
    for (let t = 0; t < 400; t++) {
      [x, before] = [matrix[0] * x + matrix[1] * before, matrix[2] * x + matrix[3] * before];
    }
    const size = Math.hypot(x, before);
    expect(Math.log(size) / 400).toBeCloseTo(Math.log(radius), 1);
  });
});

it("no other settings are faster than the best ones", () => {
  for (const method of [gradientDescent, heavyBall, quadraticMethods.nesterovTuned]) {
    const { rate } = method.best(0.01, 1);
    for (let i = 1; i <= 40; i++) {
      for (let j = 0; j < 40; j++) {
        const tuning = { eta: (4 * i) / 40, beta: j / 40 };
        expect(convergenceRate(method, tuning, 0.01, 1)).toBeGreaterThan(rate - 1e-6);
      }
    }
  }
});

it("heavy ball: 0.818 against 0.980 at condition number 100, complex roots of modulus √β", () => {
  expect(heavyBall.best(1, 100).rate).toBeCloseTo(0.818, 3);
  expect(gradientDescent.best(1, 100).rate).toBeCloseTo(0.98, 3);
  const { eigenvalues } = mode(heavyBall, 2, { eta: 0.1, beta: 0.81 });
  for (const { re, im } of eigenvalues) {
    expect(im).not.toBe(0);
    expect(Math.hypot(re, im)).toBeCloseTo(0.9, 12);
  }
});

it("gradient descent converges below 2/λ and not above", () => {
  expect(mode(gradientDescent, 4, { eta: 0.499, beta: 0 }).radius).toBeLessThan(1);
  expect(mode(gradientDescent, 4, { eta: 0.501, beta: 0 }).radius).toBeGreaterThan(1);
  expect(mode(nesterov, 0.01, nesterov.best(0.01, 1)).radius).toBeCloseTo(0.9, 6);
});

it("counts steps", () => {
  expect(stepsTo(1e-6 / Math.SQRT2, gradientDescent.best(0.01, 1).rate)).toBe(709);
  expect(stepsTo(0.1, 1)).toBe(Number.POSITIVE_INFINITY);
});

describe("noise ball", () => {
  const simulated = (eta: number, lambda: number, s: number, beta: number) => {
    const n = 400_000;
    const noise = normals(rngFor(5, "gradient"), n, 0, s);
    let [x, v, sum] = [0, 0, 0];
    for (let t = 0; t < n; t++) {
      v = beta * v + lambda * x + noise[t];
      x -= eta * v;
      sum += x * x;
    }
    return sum / n;
  };
  it.each([
    [0.1, 1, 1, 0],
    [1.5, 1, 0.3, 0],
    [0.1, 2, 1, 0.9],
  ])("η %d, λ %d, s %d, β %d: formula and simulation agree", (eta, lambda, s, beta) => {
    const expected = noiseBall(eta, lambda, s, beta);
    expect(simulated(eta, lambda, s, beta) / expected).toBeGreaterThan(0.95);
    expect(simulated(eta, lambda, s, beta) / expected).toBeLessThan(1.05);
  });

  it("is where the mean square ends up, and infinite where it does not", () => {
    expect(meanSquareAfter(500, 3, 0.1, 1, 1)).toBeCloseTo(noiseBall(0.1, 1, 1), 12);
    expect(meanSquareAfter(0, 3, 0.1, 1, 1)).toBe(9);
    expect(meanSquareAfter(7, 0, 1, 2, 0.5)).toBeCloseTo(7 * 0.25, 12);
    expect(noiseBall(2, 1, 1)).toBe(Number.POSITIVE_INFINITY);
  });
});
