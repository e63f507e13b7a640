import { expect, it } from "vitest";
import { tex, texNumber } from "../../../src/math/optimizers/index.ts";

it.each([
  [0.1, "0.1"],
  [-2, "-2"],
  [0, "0"],
  [1e-8, "10^{-8}"],
  [-1e-8, "-10^{-8}"],
  [0.00012345, "1.234\\times 10^{-4}"],
  [123456, "1.235\\times 10^{5}"],
  [2 / 3, "0.6667"],
  [Number.NaN, "\\text{NaN}"],
  [Number.NEGATIVE_INFINITY, "-\\infty"],
])("writes %d as %s", (x, written) => {
  expect(texNumber(x)).toBe(written);
});

it("puts negative numbers in parentheses where their sign would collide", () => {
  expect(tex`-${0.1}\cdot ${-3}`).toBe(String.raw`-0.1\cdot (-3)`);
  expect(tex`\frac{${-1}}{${2}} + ${-4}`).toBe(String.raw`\frac{-1}{2} + (-4)`);
  expect(tex`${-1}`).toBe("-1");
});
