import { expect, it } from "vitest";
import { activations, bindActivation } from "../../../src/math/activations/index.ts";
import { normalCdf } from "../../../src/math/special/index.ts";
import { flatShare, flatStretches } from "../../../src/math/statistics/index.ts";

const sigmoid = bindActivation(activations.sigmoid, {});
const relu = bindActivation(activations.relu, {});

it("ends where the slope is the threshold", () => {
  const [left, right] = flatStretches(sigmoid, -8, 8, 0.01);
  expect(left?.[0]).toBe(-8);
  expect(right?.[1]).toBe(8);
  expect(sigmoid.df(left?.[1] as number)).toBeCloseTo(0.01, 12);
  expect(sigmoid.df(right?.[0] as number)).toBeCloseTo(0.01, 12);
  expect(flatStretches(relu, -3, 3, 0.01)).toEqual([[-3, expect.closeTo(0, 12)]]);
  expect(flatStretches(relu, 1, 3, 0.01)).toEqual([]);
});

it("holds the same probability as the flat share", () => {
  const z = { mean: 0.5, std: 2 };
  const share = flatStretches(sigmoid, -40, 40, 0.01).reduce(
    (sum, [a, b]) => sum + normalCdf((b - z.mean) / z.std) - normalCdf((a - z.mean) / z.std),
    0,
  );
  expect(share).toBeCloseTo(flatShare(sigmoid, z, 0.01), 10);
});

it("refuses an empty interval", () => {
  expect(() => flatStretches(relu, 1, 1, 0.01)).toThrow(/got 1 and 1/);
});
