import { expect, it } from "vitest";
import {
  descend,
  gradientNoise,
  inspect,
  optimizers,
  usual,
} from "../../../src/math/optimizers/index.ts";
import { rngFor } from "../../../src/math/random/index.ts";
import { everyOptimizer, quadratic } from "./settings.ts";

const f = quadratic(1, 9);

it("shows Adam's second step as worked out by hand", () => {
  const { adam } = optimizers;
  const hyper = usual(adam, { eta: 0.1 });
  const seen = inspect(adam, hyper, quadratic(1, 1), [1, 0], undefined, 2);
  const value = Object.fromEntries((seen?.terms ?? []).map(({ id, values }) => [id, values[0]]));
  // g₁ = 1 moves x by −0.1, so g₂ = 0.9; m = 0.9·0.1 + 0.1·0.9, v = 0.999·0.001 + 0.001·0.81.
  expect(value.x).toBeCloseTo(0.9, 7);
  expect(value.g).toBeCloseTo(0.9, 7);
  expect(value.m).toBeCloseTo(0.18, 7);
  expect(value.v).toBeCloseTo(0.001809, 9);
  expect(value.mHat).toBeCloseTo(0.18 / 0.19, 6);
  expect(value.vHat).toBeCloseTo(0.001809 / 0.001999, 6);
  expect(value.delta).toBeCloseTo((-0.1 * (0.18 / 0.19)) / Math.sqrt(0.001809 / 0.001999), 6);
  expect(seen?.substituted[0]).toBe(String.raw`-0.1\cdot\frac{0.9474}{\sqrt{0.905}+10^{-8}}`);
});

it.each(everyOptimizer)("%s: shows the step that the descent took", (_, optimizer) => {
  const hyper = usual(optimizer, { eta: 0.01 });
  const noise = gradientNoise(rngFor(1, "gradient"), 12, 0.1);
  const { path, gradients } = descend(optimizer, hyper, f, [2, -1], { steps: 12, noise });
  for (const step of [1, 5, 12]) {
    const terms = inspect(optimizer, hyper, f, [2, -1], noise, step)?.terms ?? [];
    expect(terms.map(({ id }) => id)).toEqual(expect.arrayContaining(["g", "x", "delta"]));
    for (const { id, values } of terms) {
      if (id === "g") expect([...gradients.slice(2 * step - 2, 2 * step)]).toEqual([...values]);
      if (id === "x") expect([...path.slice(2 * step - 2, 2 * step)]).toEqual([...values]);
      if (id === "delta") {
        expect(path[2 * step]).toBe(path[2 * step - 2] + values[0]);
        expect(path[2 * step + 1]).toBe(path[2 * step - 1] + values[1]);
      }
    }
  }
  expect(inspect(optimizer, hyper, f, [2, -1], noise, 0)).toBeUndefined();
});
