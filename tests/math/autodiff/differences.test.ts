import { describe, expect, it } from "vitest";
import { centralDifferences, relativeError } from "../../../src/math/autodiff/index.ts";
import { tensor } from "../../../src/math/tensor/index.ts";

describe("central differences", () => {
  const at = tensor([2], [3, -2]);

  it("are exact for a quadratic but for rounding", () => {
    const g = centralDifferences(({ data: [x, y] }) => x * x * 2 + x * y, at, 0.5);
    expect([...g.data]).toEqual([10, 3]);
    expect([...at.data]).toEqual([3, -2]);
  });

  it("err most for steps that are far too large or far too small", () => {
    const exact = tensor([1], [Math.exp(1)]);
    const error = (step: number) =>
      relativeError(
        centralDifferences(({ data }) => Math.exp(data[0]), tensor([1], [1]), step),
        exact,
      );
    expect(error(1e-5)).toBeLessThan(1e-9);
    expect(error(1e-1)).toBeGreaterThan(1e-4);
    expect(error(1e-12)).toBeGreaterThan(1e-6);
  });

  it("want a positive step", () => {
    expect(() => centralDifferences(() => 0, at, 0)).toThrow(
      "centralDifferences: step must be positive, got 0",
    );
  });

  it("compare by the larger of both", () => {
    expect(relativeError(tensor([2], [3, 4]), tensor([2], [3, 3]))).toBe(0.2);
    expect(relativeError(tensor([1]), tensor([1]))).toBe(0);
    expect(relativeError(tensor([1], [1e-300]), tensor([1], [2e-300]))).toBe(0.5);
  });
});
