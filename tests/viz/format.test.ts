import { describe, expect, it } from "vitest";
import { fixed, fmt, percent, tickLabel } from "../../src/viz/format.ts";

describe("numbers for readouts", () => {
  it.each([
    [0, "0"],
    [-0, "0"],
    [0.1 + 0.2, "0.3"],
    [-1.5, "−1.5"],
    [1234.5, "1230"],
    [0.000012345, "1.23e−5"],
    [2.5e9, "2.5e9"],
    [Number.NaN, "—"],
    [Number.NEGATIVE_INFINITY, "−∞"],
  ])("prints %s as %s", (x, s) => expect(fmt(x)).toBe(s));

  it("keeps columns even", () => {
    expect(fixed(-1.234)).toBe("−1.23");
    expect(fixed(-0.001)).toBe("0.00");
    expect(percent(0.364)).toBe("36%");
  });

  it("writes decades as powers", () => {
    expect(tickLabel(1e-6, true)).toBe("10⁻⁶");
    expect(tickLabel(100, true)).toBe("100");
  });
});
