import { expect, test } from "vitest";
import { list, number, telling, tooSmall, within } from "../../src/drills/fields.ts";

const near = within(0.01);
const name = { en: "a slip", zh: "一种错误" };

test("numbers are too small when zeros might pass for all of them", () => {
  expect(tooSmall(0.01, [0.02, -0.029])).toBe(true);
  expect(tooSmall(0.01, [0.02, -0.03])).toBe(false);
});

test("a slip tells nothing when the right answer lies within its reach", () => {
  const fields = [number(name, 1, near), list(name, Float64Array.of(1, 2), near)];
  const far = { name, gives: [1.005, [1, 3]] };
  expect(telling(fields, [{ name, gives: [1.005, null] }, far])).toEqual([far]);
});
