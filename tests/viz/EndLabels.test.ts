import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spread } from "../../src/viz/EndLabels.tsx";

describe("labels at the ends of curves", () => {
  it("stand apart, inside, in order, whenever there is room", () =>
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -50, max: 400, noNaN: true }), { maxLength: 12 }),
        (wanted) => {
          const rows = spread(wanted, 15, 0, 300);
          const order = wanted
            .map((_, i) => i)
            .sort((a, b) => (wanted[a] as number) - (wanted[b] as number));
          order.forEach((i, k) => {
            expect(rows[i]).toBeGreaterThanOrEqual(-1e-9);
            expect(rows[i]).toBeLessThanOrEqual(300);
            if (k > 0)
              expect(
                (rows[i] as number) - (rows[order[k - 1] as number] as number),
              ).toBeGreaterThanOrEqual(15 - 1e-9);
          });
        },
      ),
    ));

  it("stay where they want to be when nothing is in the way", () =>
    expect(spread([10, 200], 15, 0, 300)).toEqual([10, 200]));
});
