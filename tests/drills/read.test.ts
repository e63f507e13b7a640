import { expect, test } from "vitest";
import { readList, readNumber } from "../../src/drills/read.ts";

test.each([
  ["12", 12],
  [" -.5 ", -0.5],
  ["−3", -3],
  ["１２．５", 12.5],
  ["－１／４", -0.25],
  ["1/3", 1 / 3],
  ["1e-3", 0.001],
  ["2 × 10^-4", 0.0002],
  ["9.77*10^(-4)", 9.77e-4],
  ["5%", 0.05],
  ["235,146", 235146],
  ["3。5", 3.5],
  ["+7", 7],
])("reads %s", (text, value) => {
  expect(readNumber(text)).toBeCloseTo(value, 14);
});

test.each(["", "  ", "abc", "1/0", "1e999", "1,2", "--3", "1/2/3", "3.4.5", "NaN", "Infinity"])(
  "finds no number in “%s”",
  (text) => {
    expect(readNumber(text)).toBeNull();
  },
);

test.each([
  ["(8, 5)", [8, 5]],
  ["8×5", [8, 5]],
  ["8 x 5", [8, 5]],
  ["[[1,2],[3,4]]", [1, 2, 3, 4]],
  ["1 2 -3", [1, 2, -3]],
  ["（１，−２，1/2）", [1, -2, 0.5]],
  ["0.09、0.245；0.665", [0.09, 0.245, 0.665]],
  ["64", [64]],
])("reads the list %s", (text, values) => {
  expect(readList(text)).toEqual(values);
});

test.each(["", "()", "1, two", "1 / "])("finds no list in “%s”", (text) => {
  expect(readList(text)).toBeNull();
});
