import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { simplify } from "../../src/viz/simplify.ts";

const run = (points: readonly (readonly [number, number])[], tolerance: number): number[] => {
  const xs = Float64Array.from(points, ([x]) => x);
  const ys = Float64Array.from(points, ([, y]) => y);
  const keep = new Int32Array(points.length + 2);
  return [...keep.slice(0, simplify(xs, ys, points.length, tolerance, keep))];
};

/** Distance from p to the segment a–b. */
function away(
  p: readonly [number, number],
  a: readonly [number, number],
  b: readonly [number, number],
): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = dx * dx + dy * dy;
  const t =
    length === 0 ? 0 : Math.min(1, Math.max(0, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length));
  return Math.hypot(p[0] - a[0] - t * dx, p[1] - a[1] - t * dy);
}

const coordinate = fc.double({ min: -500, max: 500, noNaN: true });

describe("simplified lines", () => {
  it("stay within the tolerance of every point left out", () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 60 }),
        fc.double({ min: 0.05, max: 5, noNaN: true }),
        (points, tolerance) => {
          const keep = run(points, tolerance);
          for (let k = 1; k < keep.length; k++)
            for (let i = (keep[k - 1] as number) + 1; i < (keep[k] as number); i++) {
              const [p, a, b] = [
                points[i],
                points[keep[k - 1] as number],
                points[keep[k] as number],
              ];
              expect(
                away(p as [number, number], a as [number, number], b as [number, number]),
              ).toBeLessThanOrEqual(2 * tolerance);
            }
        },
      ),
    ));

  it("keep both ends, in order", () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 60 }),
        (points) => {
          const keep = run(points, 0.3);
          expect(keep[0]).toBe(0);
          expect(keep.at(-1)).toBe(points.length - 1);
          for (let k = 1; k < keep.length; k++)
            expect(keep[k] as number).toBeGreaterThan(keep[k - 1] as number);
        },
      ),
    ));

  it("need two points for a straight line, and few for a smooth curve", () => {
    expect(
      run(
        Array.from({ length: 300 }, (_, i) => [i, 2 * i] as const),
        0.3,
      ),
    ).toEqual([0, 299]);
    const wave = Array.from({ length: 300 }, (_, i) => [i, 60 * Math.sin(i / 40)] as const);
    expect(run(wave, 0.3).length).toBeLessThan(50);
  });

  it("do not lose a turn back along the same line", () =>
    expect(
      run(
        [
          [0, 0],
          [5, 0],
          [10, 0],
          [4, 0],
        ],
        0.3,
      ),
    ).toEqual([0, 2, 3]));
});
