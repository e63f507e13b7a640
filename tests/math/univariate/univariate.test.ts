import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { descend, optimizers, usual } from "../../../src/math/optimizers/index.ts";
import { alongX, univariates } from "../../../src/math/univariate/index.ts";

describe.each(Object.entries(univariates))("%s", (_, u) => {
  const away = fc
    .double({ min: u.domain[0], max: u.domain[1], noNaN: true })
    .filter((x) => u.critical.every((c) => Math.abs(x - c) > 1e-3));

  it("has the slope and the curvature of its differences", () =>
    fc.assert(
      fc.property(away, (x) => {
        const h = 1e-5;
        expect((u.f(x + h) - u.f(x - h)) / (2 * h)).toBeCloseTo(u.slope(x), 6);
        expect((u.slope(x + h) - u.slope(x - h)) / (2 * h)).toBeCloseTo(u.curvature(x), 6);
      }),
    ));

  it("has slope 0 at its critical points, and higher ground on both sides of its minima", () => {
    for (const c of u.critical) expect(Math.abs(u.slope(c))).toBe(0);
    for (const c of u.critical) {
      const lowest = u.f(c - 0.1) > u.f(c) && u.f(c + 0.1) > u.f(c);
      expect(u.minima.includes(c)).toBe(lowest);
    }
  });

  it("descends like a function of two variables that ignores the second", () => {
    const run = descend(
      optimizers.sgd,
      usual(optimizers.sgd, { eta: 0.1 / u.unit }),
      alongX(u),
      [0.7, 0.4],
      { steps: 20 },
    );
    let x = 0.7;
    for (let t = 1; t <= 20; t++) {
      x -= (0.1 / u.unit) * u.slope(x);
      expect(run.path[2 * t]).toBe(x);
      expect(run.path[2 * t + 1]).toBe(0.4);
    }
  });
});

it("measures by the curvature at a minimum, or at 1", () => {
  expect(univariates.doubleWell.curvature(1)).toBe(univariates.doubleWell.unit);
  expect(univariates.cubic.curvature(1)).toBe(univariates.cubic.unit);
});
