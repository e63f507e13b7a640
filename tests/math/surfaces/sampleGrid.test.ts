import { describe, expect, it } from "vitest";
import { sampleGrid } from "../../../src/math/surfaces/index.ts";

describe("sampleGrid", () => {
  it("takes cell centres, row by row from the lower y", () => {
    const seen: number[][] = [];
    const grid = sampleGrid(
      (x, y) => {
        seen.push([x, y]);
        return x + 100 * y;
      },
      [0, 3],
      [10, 12],
      3,
      2,
    );
    expect(seen).toEqual([
      [0.5, 10.5],
      [1.5, 10.5],
      [2.5, 10.5],
      [0.5, 11.5],
      [1.5, 11.5],
      [2.5, 11.5],
    ]);
    expect([...grid]).toEqual(seen.map(([x, y]) => x + 100 * y));
  });

  it("refuses a grid without cells", () => {
    expect(() => sampleGrid(() => 0, [0, 1], [0, 1], 0, 5)).toThrow(/positive whole numbers/);
  });
});
