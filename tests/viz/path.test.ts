import { describe, expect, it } from "vitest";
import { linePath, pairsPath } from "../../src/viz/path.ts";

const id = (v: number) => v;

describe("paths", () => {
  it("break at what is not finite instead of falling off a cliff", () =>
    expect(linePath([0, 1, 2, 3, 4], [0, 1, Number.NaN, 3, 4], id, id)).toBe("M0 0l1 1M3 3l1 1"));

  it("drop points that the eye cannot part", () =>
    expect(linePath([0, 0.01, 0.02, 1], [0, 0.01, 0.02, 1], id, id)).toBe("M0 0l1 1"));

  it("keep enormous numbers inside what a browser can draw", () =>
    expect(linePath([0, 1], [0, 1e12], id, id)).toBe("M0 0l1 10000"));

  it("read pairs", () => expect(pairsPath([0, 1, 2, 3, 4, 5], id, id, 2)).toBe("M0 1l2 2"));
});
