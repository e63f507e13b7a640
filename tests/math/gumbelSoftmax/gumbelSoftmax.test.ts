import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  estimatorMoments,
  exactGradient,
  gradientEstimators,
  linearObjective,
  type Objective,
  oneHot,
  relaxedSample,
  squaredDistance,
} from "../../../src/math/gumbelSoftmax/index.ts";
import { gumbels, rngFor } from "../../../src/math/random/index.ts";
import { softmax } from "../../../src/math/softmax/index.ts";
import { expectNear } from "../tensor/random.ts";

const probabilities = [0.5, 0.3, 0.2];
const logits = probabilities.map(Math.log);
const noiseFor = (samples: number, seed = 1) => gumbels(rngFor(seed, "gumbel"), 3 * samples);
const { relaxed, straightThrough, scoreFunction } = gradientEstimators;
const curved = squaredDistance([0.2, 0.9, 0.1]);

/** A logit may be −∞: a category of probability 0. */
const anyLogits = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), {
  minLength: 2,
  maxLength: 5,
});

describe("a relaxed sample", () => {
  it("lies on the simplex, and its largest entry is the category that wins", () => {
    fc.assert(
      fc.property(
        anyLogits,
        fc.double({ min: 0.05, max: 5, noNaN: true }),
        fc.nat(1e6),
        (z, tau, seed) => {
          const { soft, hard } = relaxedSample(z, gumbels(rngFor(seed, "g"), z.length), tau);
          expect(soft.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
          expect(soft[hard]).toBe(Math.max(...soft));
        },
      ),
    );
  });

  it("is nearly one-hot when cold and nearly even when hot", () => {
    const noise = [0.1, 0.9, -0.4];
    const { soft, hard } = relaxedSample(logits, noise, 0.01);
    expect(soft[hard]).toBeGreaterThan(0.999);
    expectNear(relaxedSample(logits, noise, 1e9).soft, [1 / 3, 1 / 3, 1 / 3], 1e-8);
  });

  it("never wins for a category of probability 0", () => {
    const { soft, hard } = relaxedSample([Number.NEGATIVE_INFINITY, 0], [30, -3], 1);
    expect([soft[0], hard]).toEqual([0, 1]);
  });

  it("needs a noise for each logit and a temperature", () => {
    expect(() => relaxedSample(logits, [1], 1)).toThrow(
      "noise must hold one number a logit, got 1 for 3",
    );
    expect(() => relaxedSample(logits, [1, 2, 3], 0)).toThrow("temperature");
  });
});

describe("the winner", () => {
  it.each([0.1, 1, 5])("has the given probabilities at temperature %f", (tau) => {
    const n = 20_000;
    const { frequencies } = estimatorMoments(relaxed, logits, tau, curved, noiseFor(n));
    frequencies.forEach((share, k) => {
      const p = probabilities[k];
      // Four standard errors.
      expect(Math.abs(share - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / n));
    });
  });
});

describe("gradients", () => {
  it("of an objective are those of finite differences", () => {
    for (const objective of [linearObjective([1, -2, 3]), curved]) {
      const y = [0.2, 0.5, 0.3];
      const h = 1e-6;
      const numeric = y.map((_, k) => {
        const at = (by: number) => objective.value(y.map((v, j) => (j === k ? v + by : v)));
        return (at(h) - at(-h)) / (2 * h);
      });
      expectNear(objective.gradient(y), numeric, 1e-8);
    }
  });

  it("of the expectation are those of finite differences, and add up to 0", () => {
    fc.assert(
      fc.property(anyLogits, (z) => {
        const objective = squaredDistance(z.map((_, k) => k / 3));
        const expected = (at: readonly number[]) =>
          softmax(at).reduce((sum, p, k) => sum + p * objective.value(oneHot(k, z.length)), 0);
        const h = 1e-5;
        const got = exactGradient(z, objective);
        const numeric = z.map(
          (v, k) => (expected(z.with(k, v + h)) - expected(z.with(k, v - h))) / (2 * h),
        );
        expectNear(got, numeric, 1e-7);
        expect(got.reduce((a, b) => a + b, 0)).toBeCloseTo(0, 12);
      }),
    );
  });

  it("of a relaxed sample are those of finite differences", () => {
    const noise = [0.4, -0.3, 1.1];
    const tau = 0.7;
    const h = 1e-5;
    const value = (z: number[]) => curved.value(relaxedSample(z, noise, tau).soft);
    const numeric = logits.map(
      (v, k) => (value(logits.with(k, v + h)) - value(logits.with(k, v - h))) / (2 * h),
    );
    expectNear(
      relaxed.gradient(relaxedSample(logits, noise, tau), logits, tau, curved),
      numeric,
      1e-8,
    );
  });

  it("straight through are the relaxed ones where the objective has one slope everywhere", () => {
    const sample = relaxedSample(logits, [0.4, -0.3, 1.1], 0.7);
    const of = (objective: Objective) =>
      [relaxed, straightThrough].map((e) => e.gradient(sample, logits, 0.7, objective));
    const [a, b] = of(linearObjective([1, 2, 5]));
    expect(a).toEqual(b);
    const [c, d] = of(curved);
    expect(c).not.toEqual(d);
  });
});

describe("estimators", () => {
  const samples = 20_000;
  const moments = (estimator: keyof typeof gradientEstimators, tau: number) =>
    estimatorMoments(gradientEstimators[estimator], logits, tau, curved, noiseFor(samples));
  /** Largest bias, in standard errors, and absolutely. */
  const bias = ({ mean, exact, variance }: ReturnType<typeof moments>) => {
    const off = mean.map((m, k) => Math.abs(m - exact[k]));
    const errors = off.map((x, k) => x / Math.sqrt(variance[k] / samples));
    return { off: Math.max(...off), errors: Math.max(...errors) };
  };
  const spread = ({ variance }: ReturnType<typeof moments>) => Math.max(...variance);

  it("by the score function are right on average", () => {
    expect(bias(moments("scoreFunction", 1)).errors).toBeLessThan(4);
  });

  it("by relaxation trade bias for variance: colder is right and noisy, hotter wrong and calm", () => {
    const [cold, warm, hot] = [0.1, 1, 5].map((tau) => moments("relaxed", tau));
    expect(bias(hot).errors).toBeGreaterThan(10);
    expect(bias(cold).off).toBeLessThan(bias(warm).off);
    expect(spread(cold)).toBeGreaterThan(spread(warm));
    expect(spread(warm)).toBeGreaterThan(spread(hot));
  });

  it("have the mean and variance of their samples", () => {
    const noise = noiseFor(3, 9);
    const { mean, variance } = estimatorMoments(scoreFunction, logits, 1, curved, noise);
    const each = [0, 1, 2].map((n) => {
      const sample = relaxedSample(logits, noise.subarray(3 * n, 3 * n + 3), 1);
      return scoreFunction.gradient(sample, logits, 1, curved);
    });
    const want = each[0].map((_, k) => (each[0][k] + each[1][k] + each[2][k]) / 3);
    expectNear(mean, want);
    expectNear(
      variance,
      want.map((m, k) => each.reduce((sum, g) => sum + (g[k] - m) ** 2, 0) / 2),
    );
    const one = estimatorMoments(scoreFunction, logits, 1, curved, noise.subarray(0, 3));
    expect(one.variance[0]).toBeNaN();
  });

  it("need whole samples of noise", () => {
    for (const length of [0, 4]) {
      expect(() => estimatorMoments(relaxed, logits, 1, curved, new Float64Array(length))).toThrow(
        `noise must hold a multiple of 3 numbers, got ${length}`,
      );
    }
  });
});
