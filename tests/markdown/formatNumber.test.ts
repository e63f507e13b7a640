import { expect, it } from "vitest";
import { formatNumber } from "../../src/markdown/formatNumber.ts";

it.each([
  [262144, undefined, "262,144"],
  [0, undefined, "0"],
  [-0.25, undefined, "−0.25"],
  [0.20662, undefined, "0.2066"],
  [0.20662, 2, "0.21"],
  [1.4e-7, undefined, "1.4×10⁻⁷"],
  [-6.54321e30, 3, "−6.54×10³⁰"],
  [1234.5678, undefined, "1,235"],
  [Number.POSITIVE_INFINITY, undefined, "∞"],
  [Number.NaN, undefined, "NaN"],
])("writes %d with %s digits as %s", (x, digits, text) => {
  expect(formatNumber(x, digits)).toBe(text);
});
