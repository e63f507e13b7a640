import { expect, test, vi } from "vitest";
import { memoizeLast } from "../../src/math/memoizeLast.ts";

test("computes again only when an argument is another one", () => {
  const compute = vi.fn((...numbers: number[]) => numbers.reduce((a, b) => a + b, 0));
  const sum = memoizeLast<number[], number>(compute);
  expect([sum(1, 2), sum(1, 2), sum(1, Number.NaN), sum(1, Number.NaN)]).toEqual([
    ...[3, 3],
    ...[Number.NaN, Number.NaN],
  ]);
  expect(compute).toHaveBeenCalledTimes(2);
  // Only the last call is remembered, and how many arguments there were counts too.
  expect([sum(1, 2), sum(1), sum()]).toEqual([3, 1, 0]);
  expect(sum(0)).toBe(0);
  expect(sum(-0)).toBe(0);
  expect(compute).toHaveBeenCalledTimes(7);
});
