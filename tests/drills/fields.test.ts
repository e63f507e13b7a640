import { expect, test } from "vitest";
import { listField, numberField, standsOut, telling, within } from "../../src/drills/fields.ts";

const near = within(0.01);
const name = { en: "a slip", zh: "一种错误" };

test("an answer stands out when zero could not be taken for it", () => {
  expect(standsOut(0.01, [0.02, -0.029])).toBe(false);
  expect(standsOut(0.01, [0.02, -0.03])).toBe(true);
});

test("a slip tells nothing when the right answer lies within its reach", () => {
  const fields = [numberField(name, 1, near), listField(name, Float64Array.of(1, 2), near)];
  const far = { name, gives: [1.005, [1, 3]] };
  expect(telling(fields, [{ name, gives: [1.005, null] }, far])).toEqual([far]);
});
