import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { number } from "../../src/params/index.ts";
import { formatNumber } from "../../src/ui/formatNumber.ts";
import { nearestTyped, typedNumber } from "../../src/ui/typedNumber.ts";

const param = number({ label: { en: "", zh: "" }, min: -100, max: 100, initial: 0 });

describe("typed numbers", () => {
  it.each([
    ["1e-4", 1e-4],
    [" .5 ", 0.5],
    ["０．５", 0.5],
    ["0,25", 0.25],
    ["−3", -3],
  ])("%j is read as %d", (raw, x) => expect(typedNumber(param, raw)).toBe(x));

  it.each(["", "-", "1e", "abc", "1,2,3", "Infinity"])("%j names nothing", (raw) => {
    expect(typedNumber(param, raw)).toBeUndefined();
    expect(nearestTyped(param, raw)).toBeUndefined();
  });

  it("out of range is not legal, and settles at the nearer end", () => {
    expect(typedNumber(param, "250")).toBeUndefined();
    expect(nearestTyped(param, "250")).toBe(100);
    expect(nearestTyped(param, "-1e9")).toBe(-100);
  });

  it("what is shown can be typed back, to six digits", () =>
    fc.assert(
      fc.property(fc.double({ min: -100, max: 100, noNaN: true }), (x) => {
        const back = typedNumber(param, formatNumber(x)) as number;
        expect(Math.abs(back - x)).toBeLessThanOrEqual(1e-5 * Math.abs(x));
      }),
    ));

  it("small numbers are shown in the shorter notation", () => {
    expect(formatNumber(0.000251)).toBe("2.51e-4");
    expect(formatNumber(0.0005)).toBe("5e-4");
    expect(formatNumber(0.00123)).toBe("0.00123");
  });

  it("whole numbers are shown in full", () => {
    expect(formatNumber(4294967295)).toBe("4294967295");
    expect(formatNumber(0.1 + 0.2)).toBe("0.3");
  });
});
