import { expect, it } from "vitest";
import { logGrid, optimizers, sweep, usual } from "../../../src/math/optimizers/index.ts";
import { quadratic } from "./settings.ts";

it("finds the largest stable learning rate of gradient descent, 2/λ", () => {
  const { sgd } = optimizers;
  const etas = logGrid(0.01, 10, 61);
  const points = sweep(sgd, usual(sgd), quadratic(2, 1), [1, 1], { steps: 4000 }, etas);
  for (const { eta, loss, divergedAt } of points) {
    if (eta < 0.99) expect(loss).toBeLessThan(1e-12);
    if (eta > 1.01) expect(divergedAt).toBeGreaterThan(0);
    expect(loss === null).toBe(divergedAt !== null);
  }
});

it("spaces a logarithmic grid evenly, ends exact", () => {
  const grid = logGrid(1e-3, 10, 5);
  expect(grid[0]).toBe(1e-3);
  expect(grid[4]).toBe(10);
  for (let i = 1; i < 5; i++) expect(grid[i] / grid[i - 1]).toBeCloseTo(10, 10);
  expect(() => logGrid(0, 1, 5)).toThrow(/positive/);
});
