import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { determinant, solve2 } from "../../../src/math/linear/index.ts";

const entry = fc.double({ min: -1e3, max: 1e3, noNaN: true });

describe("solve2", () => {
  it("leaves a residual at the level of rounding", () => {
    fc.assert(
      fc.property(
        fc.tuple(entry, entry, entry, entry),
        fc.tuple(entry, entry),
        ([a, b, c, d], [f, g]) => {
          const solution = solve2([a, b, c, d], [f, g]);
          fc.pre(solution?.every(Number.isFinite) === true);
          const [x, y] = solution as [number, number];
          // Below that, numbers have too few digits for a relative bound.
          const tiny = 1e-300;
          const size = Math.max(...[a, b, c, d].map(Math.abs)) * Math.max(Math.abs(x), Math.abs(y));
          expect(Math.abs(a * x + b * y - f)).toBeLessThanOrEqual(
            1e-14 * (size + Math.abs(f)) + tiny,
          );
          expect(Math.abs(c * x + d * y - g)).toBeLessThanOrEqual(
            1e-14 * (size + Math.abs(f) + Math.abs(g)) + tiny,
          );
        },
      ),
    );
  });

  it.each([
    [
      [0, 2, 3, 0],
      [4, 9],
      [3, 2],
    ],
    [
      [1e-20, 1, 1, 1],
      [1, 2],
      [1, 1],
    ],
    [
      [1, 2, 3, 4],
      [5, 11],
      [1, 2],
    ],
    [
      [2, 0, 0, -2],
      [2, -0.2],
      [1, 0.1],
    ],
  ] as const)("solves %j = %j", (matrix, right, want) => {
    const [x, y] = solve2(matrix, right) ?? [];
    expect(x).toBeCloseTo(want[0], 14);
    expect(y).toBeCloseTo(want[1], 14);
  });

  it.each([
    [[0, 0, 0, 0]],
    [[1, 2, 2, 4]],
    [[Number.NaN, 1, 1, 1]],
    [[Infinity, 0, 0, 1]],
  ] as const)("has no answer for %j", (matrix) => expect(solve2(matrix, [1, 1])).toBeUndefined());

  it("determinant is that of the rows", () => expect(determinant([1, 2, 3, 4])).toBe(-2));
});
