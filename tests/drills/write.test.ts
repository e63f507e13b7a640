import { expect, test } from "vitest";
import { equals, matrix, products, sum } from "../../src/drills/write.ts";

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
  [0.1 + 0.2, "= 0.3"],
  [1 / 3, "\\approx 0.3333"],
  [0.12345, "\\approx 0.1235"],
  [235146, "= 235146"],
  [0, "= 0"],
])("%f is said to be equal only where it is", (value, text) => {
  expect(equals(value)).toBe(text);
});
