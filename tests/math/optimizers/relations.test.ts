import fc from "fast-check";
import { expect, it } from "vitest";
import { descend, onSequence, optimizers, usual } from "../../../src/math/optimizers/index.ts";
import { quadratic } from "./settings.ts";

const {
  adam,
  lion,
  lookahead,
  momentum,
  momentumEma,
  nagLookahead,
  nesterov,
  newton,
  absNewton,
  sgd,
} = optimizers;

const ravine = quadratic(1, 30);
const gradients = fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { maxLength: 40 });

it("Adam's steps do not change when all gradients are multiplied by one number", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0.01, max: 10, noNaN: true }), { minLength: 1, maxLength: 40 }),
      fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
      (gs, c) => {
        const hyper = usual(adam, { eps: 0 });
        const a = onSequence(adam, hyper, gs).relative;
        const b = onSequence(
          adam,
          hyper,
          gs.map((g) => c * g),
        ).relative;
        a.forEach((step, k) => {
          expect(b[k]).toBeCloseTo(step, 12);
        });
      },
    ),
  );
});

it("the two forms of momentum agree once the learning rate is multiplied by 1 − β", () => {
  fc.assert(
    fc.property(gradients, fc.double({ min: 0, max: 0.99, noNaN: true }), (gs, beta) => {
      const ema = onSequence(momentumEma, usual(momentumEma, { eta: 0.3, beta }), gs).position;
      const eta = 0.3 * (1 - beta);
      onSequence(momentum, usual(momentum, { eta, beta }), gs).position.forEach((x, k) => {
        expect(x).toBeCloseTo(ema[k], 9);
      });
    }),
  );
});

it("the framework's Nesterov walks on the look-ahead points of the other form", () => {
  const hyper = { eta: 0.02, beta: 0.9 };
  const { path } = descend(nagLookahead, hyper, ravine, [-3, 1], { steps: 60 });
  const other = descend(nesterov, usual(nesterov, hyper), ravine, [-3, 1], { steps: 60 });
  for (let k = 2; k < path.length; k++) {
    expect(path[k] + 0.9 * (path[k] - path[k - 2])).toBeCloseTo(other.path[k], 10);
  }
});

it("momentum without memory is gradient descent, and so is Lookahead that follows entirely", () => {
  const plain = descend(sgd, usual(sgd, { eta: 0.05 }), ravine, [-3, 1], { steps: 50 });
  const none = usual(momentum, { eta: 0.05, beta: 0 });
  expect(descend(momentum, none, ravine, [-3, 1], { steps: 50 }).path).toEqual(plain.path);
  const whole = usual(lookahead, { eta: 0.05, beta: 0, alpha: 1 });
  descend(lookahead, whole, ravine, [-3, 1], { steps: 50 }).path.forEach((x, k) => {
    expect(x).toBeCloseTo(plain.path[k], 12);
  });
});

it("Newton's method solves a quadratic in one step, the |H| form only if it opens upwards", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.1, max: 100, noNaN: true }),
      fc.double({ min: 0.1, max: 100, noNaN: true }),
      fc.double({ min: -0.9, max: 0.9, noNaN: true }),
      (a, c, r) => {
        const f = quadratic(a, c, r * Math.sqrt(a * c), [2, -1]);
        for (const optimizer of [newton, absNewton]) {
          const { path } = descend(optimizer, usual(optimizer), f, [5, 3], { steps: 1 });
          expect(path[2]).toBeCloseTo(2, 8);
          expect(path[3]).toBeCloseTo(-1, 8);
        }
      },
    ),
  );
});

it("from (1, 0.1) on x² − y², Newton jumps to the saddle and |H| away from it", () => {
  const saddle = quadratic(2, -2);
  expect([...descend(newton, usual(newton), saddle, [1, 0.1], { steps: 1 }).path]).toEqual([
    1, 0.1, 0, 0,
  ]);
  const [, , x, y] = descend(absNewton, usual(absNewton), saddle, [1, 0.1], { steps: 1 }).path;
  expect(x).toBeCloseTo(0, 14);
  expect(y).toBeCloseTo(0.2, 14);
});

it("Newton on a singular Hessian diverges instead of throwing", () => {
  const trough = quadratic(1, 0);
  const tilted = {
    ...trough,
    gradient: (_x: number, _y: number, out: Float64Array) => void out.fill(1),
  };
  expect(descend(newton, usual(newton), tilted, [1, 1], { steps: 3 })).toMatchObject({
    status: "diverged",
    atStep: 1,
    cause: { kind: "not-finite", which: "x" },
  });
});

it("Lion's steps all have the length η", () => {
  const { relative } = onSequence(lion, usual(lion), [0.001, 5, -300, 2, 7]);
  for (const step of relative) expect(Math.abs(step)).toBeCloseTo(1, 12);
});

it("asks for a Hessian in words when there is none", () => {
  const { hessian: _, ...blind } = ravine;
  expect(() => descend(newton, usual(newton), blind, [1, 1], { steps: 1 })).toThrow(/hessian/);
  expect(() => onSequence(newton, usual(newton), [1])).toThrow(/first-order/);
});
