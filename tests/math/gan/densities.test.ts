import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bestAccuracy,
  densityJensenShannon,
  discriminatorAccuracy,
  discriminatorValue,
  generatedBy,
  generatorGradient,
  generatorLosses,
  gridFor,
  type Mixture,
  mixture,
  normalMixture,
  optimalCritic,
  optimalDiscriminator,
  wassersteinDistance,
} from "../../../src/math/gan/index.ts";
import { normalCdf, sigmoid } from "../../../src/math/special/index.ts";

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const anyNormal = fc.record({
  mean: between(-4, 4),
  std: between(0.3, 3),
  weight: between(0.2, 1),
});
const anyMixture = fc.array(anyNormal, { minLength: 1, maxLength: 3 }).map(mixture);
const runs = { numRuns: 25 };

const standard = normalMixture(0, 1);

describe("a mixture", () => {
  it("has a density that adds up to its distribution function, and a score that is its slope", () => {
    fc.assert(
      fc.property(anyMixture, between(-6, 6), (m, x) => {
        const h = 1e-5;
        const close = (got: number, want: number) =>
          expect(Math.abs(got - want)).toBeLessThan(1e-7 * (1 + Math.abs(want)));
        close((m.cdf(x + h) - m.cdf(x - h)) / (2 * h), Math.exp(m.logDensity(x)));
        close((m.logDensity(x + h) - m.logDensity(x - h)) / (2 * h), m.score(x));
        close((m.cdfIntegral(x + h) - m.cdfIntegral(x - h)) / (2 * h), m.cdf(x));
      }),
      runs,
    );
  });

  it("is known by its logarithm far beyond where the density is 0", () => {
    expect(standard.logDensity(100)).toBeCloseTo(-5000 - Math.log(2 * Math.PI) / 2, 9);
    expect(standard.score(100)).toBe(-100);
  });

  it.each([
    [[]],
    [[{ weight: 0, mean: 0, std: 1 }]],
    [[{ weight: 1, mean: 0, std: 0 }]],
    [[{ weight: 1, mean: Number.NaN, std: 1 }]],
    [[{ weight: 1, mean: 0, std: Number.POSITIVE_INFINITY }]],
  ])("needs proper parts: %j", (parts) => {
    expect(() => mixture(parts)).toThrow("parts must have positive weights and stds");
  });

  it("gets a grid that is fine for its narrowest part, up to a limit", () => {
    expect(gridFor(standard, normalMixture(5, 0.5)).step).toBeLessThanOrEqual(0.5 / 16);
    expect(gridFor(standard, normalMixture(0, 1e-6)).x).toHaveLength(2 ** 15);
  });
});

describe("the best discriminator", () => {
  const js = (a: Mixture, b: Mixture) => densityJensenShannon(a, b);

  it("of means 0 and 1 is right 69 % of the time at a divergence of .111", () => {
    const fake = normalMixture(1, 1);
    expect(js(standard, fake)).toBeCloseTo(0.111, 3);
    expect(bestAccuracy(standard, fake)).toBeCloseTo(normalCdf(0.5), 12);
    expect(Math.round(100 * bestAccuracy(standard, fake))).toBe(69);
  });

  it("far away is all but certain: the divergence stands at log 2", () => {
    expect(js(standard, normalMixture(5, 1))).toBeCloseTo(0.676, 3);
    const far = normalMixture(8, 1);
    const value = discriminatorValue(standard, far, optimalDiscriminator(standard, far));
    expect(-value / 2).toBeCloseTo(9e-5, 5);
    expect(js(standard, far)).toBeCloseTo(Math.LN2 - 9e-5, 5);
    // 1 − JS/log 2 could not be told from 0 by a difference here.
    const farther = normalMixture(40, 1);
    const left =
      -discriminatorValue(standard, farther, optimalDiscriminator(standard, farther)) / 2;
    expect(left).toBeGreaterThan(1e-100);
    expect(left).toBeLessThan(1e-80);
  });

  it("at a point is D* = p/(p + q)", () => {
    const d = optimalDiscriminator(standard, normalMixture(1, 2));
    const [p, q] = [
      Math.exp(standard.logDensity(0.7)),
      Math.exp(normalMixture(1, 2).logDensity(0.7)),
    ];
    expect(sigmoid(d.logit(0.7))).toBeCloseTo(p / (p + q), 14);
  });

  it("has the value −log 4 + 2 JS, from −log 4 for the same density, and none has more", () => {
    fc.assert(
      fc.property(anyMixture, anyMixture, between(-1, 1), between(-1, 1), (real, fake, a, b) => {
        const best = optimalDiscriminator(real, fake);
        const value = discriminatorValue(real, fake, best);
        expect(value).toBeCloseTo(-Math.log(4) + 2 * js(real, fake), 10);
        expect(value).toBeGreaterThanOrEqual(-Math.log(4) - 1e-10);
        expect(value).toBeLessThanOrEqual(0);
        const other = { logit: (x: number) => best.logit(x) + a + b * x };
        expect(discriminatorValue(real, fake, other)).toBeLessThanOrEqual(value + 1e-10);
        const right = bestAccuracy(real, fake);
        expect(discriminatorAccuracy(real, fake, other)).toBeLessThanOrEqual(right + 1e-9);
        // Pinsker's inequality: total variation is at most √(2 JS), and at least JS/log 2.
        expect(2 * right - 1).toBeLessThanOrEqual(Math.sqrt(2 * js(real, fake)) + 1e-7);
        expect(2 * right - 1).toBeGreaterThanOrEqual(js(real, fake) / Math.LN2 - 1e-7);
      }),
      runs,
    );
    expect(discriminatorValue(standard, standard, { logit: () => 0 })).toBeCloseTo(
      -Math.log(4),
      13,
    );
    expect(bestAccuracy(standard, standard)).toBeCloseTo(0.5, 13);
    expect(js(standard, standard)).toBeLessThan(1e-13);
  });
});

describe("the Wasserstein distance", () => {
  it("of shifted copies is the shift, of widened ones the mean of |z| times what was added", () => {
    expect(wassersteinDistance(standard, normalMixture(8, 1))).toBeCloseTo(8, 10);
    const want = Math.sqrt(2 / Math.PI) * 2;
    expect(wassersteinDistance(standard, normalMixture(0, 3))).toBeCloseTo(want, 10);
  });

  it("is what its critic of slope 1 tells", () => {
    fc.assert(
      fc.property(anyNormal, anyNormal, (a, b) => {
        const [real, fake] = [mixture([a]), mixture([b])];
        const grid = gridFor(real, fake);
        const critic = optimalCritic(real, fake);
        let told = 0;
        for (const x of grid.x) {
          const more = Math.exp(real.logDensity(x)) - Math.exp(fake.logDensity(x));
          told += grid.step * more * critic.logit(x);
          expect(Math.abs(critic.slope(x))).toBeLessThanOrEqual(1);
        }
        expect(told).toBeCloseTo(wassersteinDistance(real, fake), 2);
      }),
      { numRuns: 8 },
    );
  });
});

describe("the generator's losses", () => {
  it("have slopes −D and −(1 − D) in the logit", () => {
    const logit = Math.log(0.01 / 0.99);
    expect(generatorLosses.saturating.slope(logit)).toBeCloseTo(-0.01, 15);
    expect(generatorLosses.nonSaturating.slope(logit)).toBeCloseTo(-0.99, 15);
    expect(generatorLosses.wasserstein.slope()).toBe(-1);
  });

  it.each(Object.entries(generatorLosses))("%s: the slope is that of the value", (_, loss) => {
    for (const a of [-30, -2, 0, 1.5, 30]) {
      const h = 1e-5;
      expect((loss.value(a + h) - loss.value(a - h)) / (2 * h)).toBeCloseTo(loss.slope(a), 8);
    }
  });

  it("have, as gradient, the change of the expected loss while D stands still", () => {
    fc.assert(
      fc.property(
        anyMixture,
        between(-3, 3),
        between(0.5, 2),
        fc.constantFrom(generatorLosses.saturating, generatorLosses.nonSaturating),
        (real, mean, std, loss) => {
          const d = optimalDiscriminator(real, generatedBy({ mean, std }));
          const { x: zs, step } = gridFor(standard);
          const expected = (m: number, s: number) =>
            zs.reduce(
              (sum, z) =>
                sum + step * Math.exp(standard.logDensity(z)) * loss.value(d.logit(m + s * z)),
              0,
            );
          const h = 1e-4;
          const got = generatorGradient(loss, { mean, std }, d);
          const byMean = (expected(mean + h, std) - expected(mean - h, std)) / (2 * h);
          const byStd = (expected(mean, std + h) - expected(mean, std - h)) / (2 * h);
          expect(Math.abs(got.mean - byMean)).toBeLessThan(1e-5 * (1 + Math.abs(byMean)));
          expect(Math.abs(got.std - byStd)).toBeLessThan(1e-5 * (1 + Math.abs(byStd)));
        },
      ),
      { numRuns: 12 },
    );
  });

  it("pull a far generator home, except the saturating one, whose gradient is gone", () => {
    const far = { mean: 8, std: 1 };
    const d = optimalDiscriminator(standard, generatedBy(far));
    expect(Math.abs(generatorGradient(generatorLosses.saturating, far, d).mean)).toBeLessThan(1e-3);
    expect(generatorGradient(generatorLosses.nonSaturating, far, d).mean).toBeGreaterThan(1);
    const critic = optimalCritic(standard, generatedBy(far));
    expect(generatorGradient(generatorLosses.wasserstein, far, critic).mean).toBeCloseTo(1, 6);
  });

  it("leave a narrow generator on one of two modes", () => {
    const real = mixture([
      { weight: 1, mean: -3, std: 0.5 },
      { weight: 1, mean: 3, std: 0.5 },
    ]);
    const pull = (mean: number) => {
      const g = { mean, std: 0.5 };
      const d = optimalDiscriminator(real, generatedBy(g));
      return -generatorGradient(generatorLosses.nonSaturating, g, d).mean;
    };
    expect(pull(2.5)).toBeGreaterThan(0);
    expect(pull(3.5)).toBeLessThan(0);
    expect(Math.abs(pull(3))).toBeLessThan(1e-3);
  });
});
