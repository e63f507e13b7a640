import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Hyper, optimizers, usual } from "../../../src/math/optimizers/index.ts";
import { normals, rngFor } from "../../../src/math/random/index.ts";
import {
  clipByNorm,
  clipByValue,
  decayRun,
  earlyStopping,
  logisticRegression,
  optimalLogitGap,
  smoothedMinimum,
  smoothLabels,
  totalNorm,
} from "../../../src/math/regularization/index.ts";
import { softmax } from "../../../src/math/softmax/index.ts";
import { tensor } from "../../../src/math/tensor/index.ts";

const number = fc.integer({ min: -500, max: 500 }).map((n) => n / 100);

describe("earlyStopping", () => {
  const eigenvalues = fc.array(
    fc.integer({ min: 0, max: 90 }).map((n) => n / 10),
    { minLength: 1, maxLength: 4 },
  );

  it("is where the steps of gradient descent lead, and where L2 with the equivalent α leads", () => {
    fc.assert(
      fc.property(eigenvalues, fc.integer({ min: 1, max: 40 }), (lambdas, steps) => {
        const target = lambdas.map((_, i) => i - 1.5);
        const stop = earlyStopping(lambdas, target, 0.1, steps);
        lambdas.forEach((lambda, i) => {
          let w = 0;
          for (let t = 0; t < steps; t++) w -= 0.1 * lambda * (w - target[i]);
          expect(stop.w[i]).toBeCloseTo(w, 10);
          const alpha = stop.equivalentAlpha[i];
          expect((lambda / (lambda + alpha)) * target[i]).toBeCloseTo(w, 10);
          expect(alpha).toBeLessThanOrEqual(stop.ruleOfThumb * (1 + 1e-12));
        });
      }),
    );
  });

  it("comes close to the rule of thumb while little has moved", () => {
    const { equivalentAlpha, ruleOfThumb, w, atRuleOfThumb } = earlyStopping([1e-9], [1], 0.1, 10);
    expect(equivalentAlpha[0] / ruleOfThumb).toBeCloseTo(1, 8);
    expect(w[0] / 1e-9).toBeCloseTo(1, 8);
    expect(atRuleOfThumb[0] / 1e-9).toBeCloseTo(1, 8);
  });

  it("is an infinite penalty before the first step", () => {
    const { w, equivalentAlpha, ruleOfThumb, atRuleOfThumb } = earlyStopping(
      [2, 0],
      [1, 1],
      0.1,
      0,
    );
    expect([...w, ...atRuleOfThumb].map(Math.abs)).toEqual([0, 0, 0, 0]);
    expect([...equivalentAlpha, ruleOfThumb]).toEqual(new Array(3).fill(Number.POSITIVE_INFINITY));
  });

  it("has no penalty for a direction that overshoots", () => {
    expect(earlyStopping([15], [1], 0.1, 1).equivalentAlpha[0]).toBeLessThan(0);
  });

  it("says what does not fit", () => {
    expect(() => earlyStopping([1, 2], [1], 0.1, 1)).toThrow(/target must hold 2 numbers/);
    expect(() => earlyStopping([1], [1], 0.1, -1)).toThrow(/steps 0 or more, got 0.1 and -1/);
  });
});

describe("label smoothing", () => {
  const share = fc.integer({ min: 1, max: 90 }).map((n) => n / 100);
  const kinds = fc.constantFrom("all" as const, "others" as const);

  it("spreads ε and keeps the sum", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9 }), share, kinds, (classes, epsilon, kind) => {
        const target = smoothLabels(classes, 1, epsilon, kind);
        expect(target.reduce((a, b) => a + b)).toBeCloseTo(1, 14);
        const lost = kind === "all" ? (epsilon * (classes - 1)) / classes : epsilon;
        expect(1 - target[1]).toBeCloseTo(lost, 14);
      }),
    );
  });

  it("is met exactly by logits with the optimal gap", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9 }), share, kinds, (classes, epsilon, kind) => {
        const target = smoothLabels(classes, 0, epsilon, kind);
        const z = target.map((_, k) => (k === 0 ? optimalLogitGap(classes, epsilon, kind) : 0));
        softmax(z).forEach((p, k) => {
          expect(p).toBeCloseTo(target[k], 13);
        });
        expect(smoothedMinimum(target)).toBeGreaterThan(0);
      }),
    );
    expect(optimalLogitGap(3, 0)).toBe(Number.POSITIVE_INFINITY);
  });

  it("says what does not fit", () => {
    expect(() => smoothLabels(1, 0, 0.1)).toThrow(/classes must be whole and at least 2, got 1/);
    expect(() => smoothLabels(3, 3, 0.1)).toThrow(/label must be from 0 to 2, got 3/);
    expect(() => smoothLabels(3, 0, 1.5)).toThrow(/epsilon must be from 0 to 1, got 1.5/);
  });
});

describe("clipping", () => {
  const gradients = fc.array(fc.array(number, { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 3,
  });
  const power = fc.constantFrom(1, 2, 3, Number.POSITIVE_INFINITY);

  it("by norm keeps the direction and leaves at most the norm", () => {
    fc.assert(
      fc.property(gradients, fc.integer({ min: 0, max: 40 }), power, (g, max, p) => {
        const { totalNorm: norm, factor, gradients: clipped } = clipByNorm(g, max / 10, { p });
        expect(totalNorm(clipped, p)).toBeLessThanOrEqual((max / 10) * (1 + 1e-12) + 1e-15);
        if (norm <= max / 10) expect(clipped.map((c) => [...c])).toEqual(g);
        clipped.forEach((c, i) => {
          c.forEach((x, j) => {
            expect(x).toBe(g[i][j] * factor);
          });
        });
      }),
    );
  });

  it("by value leaves every entry within the limit, its sign kept", () => {
    fc.assert(
      fc.property(gradients, fc.integer({ min: 0, max: 40 }), (g, limit) => {
        const flat = clipByValue(g, limit / 10).flatMap((c) => [...c]);
        g.flat().forEach((x, i) => {
          expect(Math.abs(flat[i])).toBe(Math.min(Math.abs(x), limit / 10));
          expect(flat[i] * x).toBeGreaterThanOrEqual(0);
        });
      }),
    );
  });

  it("norms neither overflow nor vanish", () => {
    expect(totalNorm([[3e200], [4e200]]) / 1e200).toBeCloseTo(5, 14);
    expect(totalNorm([[3e-200], [4e-200]]) / 1e-200).toBeCloseTo(5, 14);
    expect(totalNorm([[0], [0]])).toBe(0);
    expect(clipByNorm([[0]], 0).factor).toBe(1);
  });

  it("says what does not fit", () => {
    expect(() => totalNorm([[1]], 0.5)).toThrow(/p must be 1 or more, got 0.5/);
    expect(() => clipByNorm([[1]], -1)).toThrow(/maxNorm must be 0 or more, got -1/);
    expect(() => clipByValue([[1]], -1)).toThrow(/limit must be 0 or more, got -1/);
  });
});

describe("weight decay on a logistic regression", () => {
  const x = tensor([8, 3], normals(rngFor(1, "x"), 24));
  const y = Array.from(normals(rngFor(2, "y"), 8), (t) => (t > 0 ? 1 : 0));
  const objective = logisticRegression(x, y);
  const start = [1, -2, 0.5];

  it("has the gradient of its loss", () => {
    fc.assert(
      fc.property(fc.tuple(number, number, number), (w) => {
        const at = Float64Array.from(w);
        objective.gradient(at).forEach((g, j) => {
          const h = 1e-5;
          const loss = (by: number) => objective.loss(at.map((wk, k) => (k === j ? wk + by : wk)));
          expect((loss(h) - loss(-h)) / (2 * h)).toBeCloseTo(g, 8);
        });
      }),
    );
  });

  it("lowers the loss without decay, and leads nearer to 0 with it", () => {
    const last = (weightDecay: number) => {
      const hyper = usual(optimizers.adamw, { eta: 0.05, weightDecay });
      const path = decayRun(optimizers.adamw, hyper, objective, start, 50);
      expect([...path.data.subarray(0, 3)]).toEqual(start);
      return path.data.slice(150);
    };
    expect(objective.loss(last(0))).toBeLessThan(objective.loss(Float64Array.from(start)));
    expect(Math.hypot(...last(1))).toBeLessThan(Math.hypot(...last(0)));
  });

  it("asks for the gradient where the method wants it", () => {
    const rule = optimizers.nagLookahead;
    const hyper = usual(rule, { eta: 0.1, beta: 0.5 }) as Hyper;
    const path = decayRun(rule, hyper, objective, start, 2);
    const first = objective.gradient(Float64Array.from(start)).map((g) => -0.1 * g);
    const one = first.map((v, i) => start[i] + v);
    const ahead = objective.gradient(one.map((w, i) => w + 0.5 * first[i]));
    const two = one.map((w, i) => w + 0.5 * first[i] - 0.1 * ahead[i]);
    two.forEach((w, i) => {
      expect(path.data[6 + i]).toBeCloseTo(w, 14);
    });
  });

  it("says what does not fit", () => {
    const hyper = usual(optimizers.sgd);
    expect(() => decayRun(optimizers.sgd, hyper, objective, [1], 1)).toThrow(/start must hold 3/);
    expect(() =>
      decayRun(optimizers.newton, usual(optimizers.newton), objective, start, 1),
    ).toThrow(/wants a Hessian/);
    expect(() => logisticRegression(x, [1])).toThrow(/x must have shape \[1, d\]/);
  });
});
