import { describe, expect, it } from "vitest";
import { descend, onSequence, optimizers, usual } from "../../../src/math/optimizers/index.ts";
import { quadraticMethods } from "../../../src/math/quadratic/index.ts";
import { normals, rngFor } from "../../../src/math/random/index.ts";
import { quadratic } from "./settings.ts";

const { adadelta, adagrad, adam, adamL2, adamw, amsgrad } = optimizers;
const { momentum, momentumEma, nagLookahead, rmsprop, sgd, sgdw } = optimizers;

const constant = (n: number, g = 1) => new Float64Array(n).fill(g);
const adamSteps = (gs: ArrayLike<number>, changed: Parameters<typeof usual<typeof adam>>[1] = {}) =>
  onSequence(adam, usual(adam, changed), gs).relative;
const mean = (xs: readonly number[]) => xs.reduce((a, b) => a + b, 0) / xs.length;

it("E-040: the two forms of momentum differ tenfold at β = 0.9", () => {
  const classical = onSequence(momentum, usual(momentum, { eta: 0.1 }), constant(100));
  const ema = onSequence(momentumEma, usual(momentumEma, { eta: 0.1 }), constant(100));
  expect(-classical.position[99]).toBeCloseTo(91.0, 1);
  expect(-ema.position[99]).toBeCloseTo(9.1, 2);
  expect(-classical.delta[99]).toBeCloseTo(1, 3);
  expect(-ema.delta[99]).toBeCloseTo(0.1, 4);
});

describe("E-041: momentum accelerates, not only damps", () => {
  const f = quadratic(0.01, 1);
  const stepsUntilSmall = (path: Float64Array) => {
    for (let t = 0; 2 * t < path.length; t++) {
      if (Math.hypot(path[2 * t], path[2 * t + 1]) < 1e-6) return t;
    }
    return undefined;
  };
  it.each([
    [709, "gradientDescent", sgd],
    [158, "nesterov", nagLookahead],
    [95, "heavyBall", momentum],
  ] as const)("%i steps of %s", (steps, method, optimizer) => {
    const { eta, beta } = quadraticMethods[method].best(0.01, 1);
    const { path } = descend(optimizer, { ...usual(optimizer), eta, beta }, f, [1, 1], {
      steps: 800,
    });
    expect(stepsUntilSmall(path)).toBe(steps);
  });
});

it("E-042: RMSProp remembers about 1/(1−β) steps", () => {
  for (const beta of [0.9, 0.99, 0.999]) {
    const memory = Math.round(1 / (1 - beta));
    const { terms } = onSequence(rmsprop, usual(rmsprop, { beta }), constant(memory));
    expect(terms.v[memory - 1]).toBeGreaterThan(1 - 1 / Math.E - 0.001);
    expect(terms.v[memory - 1]).toBeLessThan(0.66);
  }
});

it("E-043: with tiny gradients the place of ε decides", () => {
  const gs = constant(5, 1e-6);
  expect(-adamSteps(gs, { epsPlace: "outside" })[4]).toBeCloseTo(0.99, 2);
  expect(-adamSteps(gs, { epsPlace: "inside" })[4]).toBeCloseTo(0.01, 4);
});

it("E-044, E-045: AdaGrad's rate falls like 1/√t although the gradient does not", () => {
  const eta = 0.01;
  const { rate } = onSequence(adagrad, usual(adagrad, { eta }), constant(10000)).terms;
  expect(rate[99] / eta).toBeCloseTo(0.1, 8);
  expect(rate[9999] / eta).toBeCloseTo(0.01, 8);
  expect(rate[999] / eta).toBeCloseTo(0.032, 3);
  const other = onSequence(rmsprop, usual(rmsprop, { eta }), constant(1000)).terms.rate;
  expect(other[999] / eta).toBeCloseTo(1, 6);
});

it("E-046: a gradient of 1 once and of 0.1 a hundred times leave the same sum of squares", () => {
  const once = onSequence(adagrad, usual(adagrad), [1]).terms.sum[0];
  const often = onSequence(adagrad, usual(adagrad), constant(100, 0.1)).terms.sum[99];
  expect(often).toBeCloseTo(once, 12);
});

it("E-047: Adadelta's first steps are 0.0045 whatever the scale of the gradient", () => {
  for (const scale of [1, 100, 10000]) {
    const run = onSequence(adadelta, usual(adadelta, { rho: 0.95 }), constant(5, scale));
    expect(-run.delta[0]).toBeCloseTo(0.0045, 4);
  }
});

it("E-048: what the bias corrections do to Adam's first step", () => {
  const steps = (correction: "both" | "second" | "none") =>
    adamSteps(constant(60), { correction }).map((s) => -s);
  expect(steps("both")[0]).toBeCloseTo(1, 7);
  expect(steps("second")[0]).toBeCloseTo(0.1, 7);
  const none = steps("none");
  expect(none[0]).toBeCloseTo(3.16, 2);
  expect(Math.max(...none)).toBeCloseTo(6.57, 2);
  expect(none.indexOf(Math.max(...none)) + 1).toBe(12);
});

it("E-049: half of a squared gradient is forgotten after 693 steps, or 6931", () => {
  for (const [beta2, half] of [
    [0.999, 693],
    [0.9999, 6931],
  ] as const) {
    const spike = constant(half + 2, 0);
    spike[0] = 1;
    const { v } = onSequence(adam, usual(adam, { beta2 }), spike).terms;
    expect(v[half - 1] / v[0]).toBeGreaterThan(0.5);
    expect(v[half + 1] / v[0]).toBeLessThan(0.5);
  }
});

it("E-050: Adam walks to the worst point of a convex problem, SGD and AMSGrad to the best", () => {
  const gs = Float64Array.from({ length: 3000 }, (_, k) => ((k + 1) % 3 === 1 ? 3 : -1));
  const options = { rate: (t: number) => 0.5 / Math.sqrt(t), interval: [-1, 1] } as const;
  const moments = { beta1: 0, beta2: 0.1 };
  const end = (run: { position: Float64Array }) => mean([...run.position.slice(-3)]);
  expect(end(onSequence(adam, usual(adam, moments), gs, options))).toBeGreaterThan(0.95);
  expect(end(onSequence(amsgrad, usual(amsgrad, moments), gs, options))).toBeLessThan(-0.95);
  expect(end(onSequence(sgd, usual(sgd), gs, options))).toBeLessThan(-0.95);
});

it("E-051: a lone spike gives 3.16η, growing gradients more than the stated bound", () => {
  const spike = constant(20001, 0);
  spike[20000] = 1;
  expect(-adamSteps(spike)[20000]).toBeCloseTo(3.16, 2);
  // From so low that 6500 steps of growth do not overflow when squared.
  const growing = (n: number) => Float64Array.from({ length: n }, (_, k) => 1e-150 * 1.11 ** k);
  expect(-adamSteps(growing(300), { eps: 0 })[299]).toBeCloseTo(3.7, 2);
  expect(-adamSteps(growing(6500))[6499]).toBeCloseTo(7.27, 1);
});

it("E-052: among pure noise Adam still moves 0.18η a step", () => {
  const steps = adamSteps(normals(rngFor(1, "gradients"), 60000)).subarray(10000);
  expect(mean([...steps].map(Math.abs))).toBeCloseTo(
    Math.sqrt(2 / Math.PI) * Math.sqrt(0.1 / 1.9),
    2,
  );
});

describe("E-053: decay inside Adam's fraction and beside it", () => {
  const flat = quadratic(0, 0);
  const steps = 2000;
  const left = (optimizer: typeof adamw) => {
    const ends = Array.from({ length: 40 }, (_, seed) => {
      const noise = normals(rngFor(seed, "noise"), 2 * steps).map(
        (z, k) => z * (k % 2 === 0 ? 10 : 0.1),
      );
      const hyper = usual(optimizer, { eta: 1e-3, weightDecay: 0.1 });
      return descend(optimizer, hyper, flat, [1, 1], { steps, noise }).path.slice(-2);
    });
    return [mean(ends.map(([x]) => x)), mean(ends.map(([, y]) => y))];
  };
  it("L2 hardly shrinks the noisy weight", () => {
    const [noisy, quiet] = left(adamL2);
    expect(noisy).toBeCloseTo(0.98, 1);
    expect(quiet).toBeCloseTo(0.19, 1);
    expect(noisy).toBeGreaterThan(0.95);
    expect(quiet).toBeLessThan(0.25);
  });
  it("AdamW shrinks both by e^−0.2", () => {
    for (const w of left(adamw)) expect(Math.abs(w - Math.exp(-0.2))).toBeLessThan(0.03);
  });
  it("with momentum and no noise, L2 works ten times as strongly", () => {
    const l2 = usual(momentum, { eta: 0.01, weightDecay: 0.1 });
    const beside = usual(sgdw, { eta: 0.01, weightDecay: 0.1 });
    expect(descend(momentum, l2, flat, [1, 1], { steps: 200 }).path[400]).toBeCloseTo(0.12, 3);
    expect(descend(sgdw, beside, flat, [1, 1], { steps: 200 }).path[400]).toBeCloseTo(0.819, 3);
  });
});

it("E-054: rates of RMSProp and Adam rise when gradients shrink, AdaGrad's never does", () => {
  const gs = Float64Array.from({ length: 2000 }, (_, k) => (k < 50 ? 1 : 0.01));
  const rises = (rate: Float64Array) => rate[1999] > 1.5 * rate[49];
  expect(rises(onSequence(rmsprop, usual(rmsprop), gs).terms.rate)).toBe(true);
  expect(rises(onSequence(adam, usual(adam), gs).terms.rate)).toBe(true);
  const { rate } = onSequence(adagrad, usual(adagrad), gs).terms;
  const { vMax } = onSequence(amsgrad, usual(amsgrad), gs).terms;
  for (let k = 1; k < 2000; k++) {
    expect(rate[k]).toBeLessThanOrEqual(rate[k - 1]);
    expect(vMax[k]).toBeGreaterThanOrEqual(vMax[k - 1]);
  }
});
