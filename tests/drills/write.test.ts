import { expect, test } from "vitest";
import {
  comesTo,
  equals,
  factor,
  formula,
  matrix,
  plus,
  products,
  rough,
  sum,
  tex,
  tuple,
} from "../../src/drills/write.ts";

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

test.each([
  [0.000999999995, "0.001"],
  [0.0000999999995, "1\\times 10^{-4}"],
  [-0.00012345678, "-1.23457\\times 10^{-4}"],
  [1e-9, "1\\times 10^{-9}"],
  [0.1 + 0.2, "0.3"],
  [235146, "235146"],
])("writes %d", (value, text) => {
  expect(tex(value)).toBe(text);
});

test.each([
  [0, "0"],
  [0.0123456, "0.01235"],
  [-2.5, "-2.5"],
  [999999, "1\\times 10^{6}"],
  [123456, "123500"],
  [2 ** 40, "1.1\\times 10^{12}"],
  [1e-50, "1\\times 10^{-50}"],
  [0.00097656, "9.766\\times 10^{-4}"],
])("writes %d roughly", (value, text) => {
  expect(rough(value)).toBe(text);
});

test.each([
  [0.1 + 0.2, "= 0.3"],
  [-0.5, "= -0.5"],
  [1 / 3, "\\approx 0.3333"],
  [0, "= 0"],
  [1234567, "\\approx 1.235\\times 10^{6}"],
])("ends a chain with %d", (value, text) => {
  expect(comesTo(value)).toBe(text);
});

test("ends a formula as each language does", () => {
  expect(formula("x = 1")).toEqual({ en: "$x = 1$.", zh: "$x = 1$。" });
});
