import { expect, it } from "vitest";
import { descent } from "../../../src/math/mlp/index.ts";
import { descend, type Optimizer, optimizers, usual } from "../../../src/math/optimizers/index.ts";

const bowl = {
  f: (x: number, y: number) => x * x + 3 * y * y,
  gradient: (x: number, y: number, out: Float64Array) => {
    out[0] = 2 * x;
    out[1] = 6 * y;
  },
};

const all: readonly (readonly [string, Optimizer])[] = Object.entries(optimizers);

it.each(all.filter(([, o]) => !o.usesHessian))("%s takes the steps of a race", (_, optimizer) => {
  const hyper = usual(optimizer, { eta: 0.05 });
  const wanted = descend(optimizer, hyper, bowl, [1, -2], { steps: 10 });
  const parameters = Float64Array.of(1, -2);
  const gradient = new Float64Array(2);
  const run = descent(optimizer, hyper, parameters, gradient);
  for (let t = 1; t <= 10; t++) {
    const at = run.aim();
    bowl.gradient(at[0], at[1], gradient);
    run.move(t);
    expect([...parameters]).toEqual([...wanted.path.subarray(2 * t, 2 * t + 2)]);
  }
});

it("refuses a rule that needs a Hessian", () => {
  const { newton } = optimizers;
  const zero = new Float64Array(2);
  expect(() => descent(newton, usual(newton), zero, zero)).toThrow(/first-order/);
});
