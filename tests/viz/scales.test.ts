import { scaleLinear, scaleLog } from "d3";
import { describe, expect, it } from "vitest";
import { decadeTicks, extentOf, logExtentOf, makeScale } from "../../src/viz/scales.ts";

describe("scales", () => {
  it("invert what they map", () => {
    for (const type of ["linear", "log"] as const) {
      const s = makeScale({ domain: [0.01, 100], type }, [40, 500]);
      for (const v of [0.01, 0.5, 7, 100]) expect(s.invert(s(v))).toBeCloseTo(v, 9);
    }
  });

  it("map as D3's own scales do", () => {
    const linear = makeScale({ domain: [-3, 7] }, [40, 500]);
    const log = makeScale({ domain: [1e-6, 1e3], type: "log" }, [300, 10]);
    for (const v of [-3, 0, 0.1, 2.5, 7])
      expect(linear(v)).toBeCloseTo(scaleLinear([-3, 7], [40, 500])(v), 9);
    for (const v of [1e-6, 0.02, 1, 999])
      expect(log(v)).toBeCloseTo(scaleLog([1e-6, 1e3], [300, 10])(v), 9);
    expect(linear.ticks(5)).toEqual(scaleLinear([-3, 7], [40, 500]).ticks(5));
    expect(makeScale({ domain: [2, 2] }, [0, 100])(2)).toBe(50);
    expect(log(Number.NaN)).toBeNaN();
  });

  it("draw a loss of zero on the floor of a log axis", () => {
    const s = makeScale({ domain: [1e-6, 1], type: "log" }, [200, 0]);
    expect(s(0)).toBe(200);
    expect(s(-1)).toBe(200);
  });

  it("thin decades, and add 2 and 5 when decades are scarce", () => {
    expect(decadeTicks(1e-12, 1, 5).length).toBeLessThanOrEqual(5);
    expect(decadeTicks(0.5, 6, 5)).toEqual([0.5, 1, 2, 5]);
  });

  it("ignore what is not finite", () => {
    expect(extentOf([[1, Number.NaN, 3, Number.POSITIVE_INFINITY]], { pad: 0 })).toEqual([1, 3]);
    expect(extentOf([[]])).toEqual([0, 1]);
    expect(logExtentOf([[0, 1e-30, 50]], 12)).toEqual([1e-10, 100]);
  });

  it("never give an empty interval", () => {
    const [lo, hi] = extentOf([[2, 2]]);
    expect(hi).toBeGreaterThan(lo);
  });
});
