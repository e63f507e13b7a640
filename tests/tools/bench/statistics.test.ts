import { expect, test } from "vitest";
import { median, medians, quantile } from "../../../tools/bench/statistics.ts";

test("quantiles are values of the sample, by nearest rank", () => {
  const sample = [30, 10, 20, 40, 50];
  expect(quantile(sample, 0)).toBe(10);
  expect(quantile(sample, 0.5)).toBe(30);
  expect(quantile(sample, 0.9)).toBe(50);
  expect(median([3, 1])).toBe(1);
  expect(sample[0]).toBe(30);
  expect(quantile([], 0.5)).toBeNaN();
});

test("rounds are reduced field by field", () => {
  expect(
    medians([
      { a: 1, b: 9 },
      { a: 3, b: 7 },
      { a: 2, b: 8 },
    ]),
  ).toEqual({ a: 2, b: 8 });
});
