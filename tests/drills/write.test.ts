import { expect, test } from "vitest";
import { equals, factor, matrix, plus, products, sum, tex, tuple } from "../../src/drills/write.ts";

test.each([
  [tex(0.1 + 0.2), "0.3"],
  [tex(-0), "0"],
  [tex(0.25 ** 5), "9.76563\\times 10^{-4}"],
  [tex(1 / 3, 3), "0.333"],
  [factor(-2), "(-2)"],
  [factor(2), "2"],
  [tuple([1, -2, 0.5]), "(1, -2, 0.5)"],
  [plus(-2), "- 2"],
  [plus(0.5), "+ 0.5"],
  [equals(0.1 + 0.2), "= 0.3"],
  [equals(1 / 3), "\\approx 0.33333"],
  [equals(-7), "= -7"],
  [equals(1234567), "= 1234567"],
])("%s", (written, wanted) => {
  expect(written).toBe(wanted);
});

test("a sum carries the signs of its numbers", () => {
  expect(sum([-2, -3, 0.5])).toBe("-2 - 3 + 0.5");
});

test("products of two lists, added up", () => {
  expect(products([2, -3], [-1, 4])).toBe("2\\cdot (-1) + (-3)\\cdot 4");
});

test("a matrix row by row, at most so many digits", () => {
  expect(matrix([1, 2, 1 / 3, -4], 2, 3)).toBe("[[1, 2], [0.333, -4]]");
});
