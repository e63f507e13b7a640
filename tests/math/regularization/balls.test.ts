import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Symmetric2, symmetricFromEigen } from "../../../src/math/linear/index.ts";
import {
  minimizeInL1Ball,
  minimizeInL2Ball,
  projectOntoL1Ball,
  projectOntoL2Ball,
} from "../../../src/math/regularization/index.ts";

const coordinate = fc.integer({ min: -400, max: 400 }).map((n) => n / 100);
const positive = fc.integer({ min: 1, max: 500 }).map((n) => n / 100);
const bowl: fc.Arbitrary<Symmetric2> = fc
  .tuple(positive, positive, fc.integer({ min: 0, max: 314 }))
  .map(([a, b, angle]) => symmetricFromEigen(a, b, angle / 100));
const point = fc.tuple(coordinate, coordinate);

const heightOf = ([xx, xy, yy]: Symmetric2, c: readonly number[], w: readonly number[]) => {
  const [u, v] = [w[0] - c[0], w[1] - c[1]];
  return (xx * u * u + 2 * xy * u * v + yy * v * v) / 2;
};
const slopeOf = ([xx, xy, yy]: Symmetric2, c: readonly number[], w: readonly number[]) => {
  const [u, v] = [w[0] - c[0], w[1] - c[1]];
  return [xx * u + xy * v, xy * u + yy * v] as const;
};
const l1 = (w: ArrayLike<number>) => Array.from(w).reduce((sum, x) => sum + Math.abs(x), 0);
const l2 = (w: ArrayLike<number>) => Math.hypot(...Array.from(w));

describe("lowest point of a bowl in a round ball", () => {
  it("balances the penalty with the equivalent λ, on the border or at the centre", () => {
    fc.assert(
      fc.property(bowl, point, positive, (h, c, radius) => {
        const { w, value, active, lambda } = minimizeInL2Ball(h, c, radius);
        expect(value).toBeCloseTo(heightOf(h, c, w), 10);
        if (!active) expect([...w, value, lambda]).toEqual([...c, 0, 0]);
        else {
          expect(l2(w)).toBeCloseTo(radius, 10);
          const slope = slopeOf(h, c, w);
          expect(slope[0] + lambda * w[0]).toBeCloseTo(0, 9);
          expect(slope[1] + lambda * w[1]).toBeCloseTo(0, 9);
        }
      }),
    );
  });
});

describe("lowest point of a bowl in a pointed ball", () => {
  it("is no higher than anywhere else in the ball, and is the lasso's with the equivalent λ", () => {
    fc.assert(
      fc.property(bowl, point, positive, point, (h, c, radius, v) => {
        const { w, value, active, lambda } = minimizeInL1Ball(h, c, radius);
        expect(l1(w)).toBeLessThanOrEqual(radius * (1 + 1e-14));
        expect(value).toBeCloseTo(heightOf(h, c, w), 10);
        const other = projectOntoL1Ball(v, radius);
        expect(value).toBeLessThanOrEqual(heightOf(h, c, [...other]) + 1e-10);
        const lassoAt = (u: readonly number[]) => heightOf(h, c, u) + lambda * l1(u);
        expect(lassoAt(w)).toBeLessThanOrEqual(lassoAt(v) + 1e-9);
        if (active) expect(l1(w)).toBeCloseTo(radius, 12);
        else expect(lambda).toBe(0);
      }),
    );
  });

  it("is a corner, exactly, where one weight is better left out", () => {
    expect(minimizeInL1Ball([2, 0, 1], [2, 1], 0.5).w).toEqual([0.5, 0]);
    expect(minimizeInL1Ball([1, 0, 2], [-1, -2], 0.5).w).toEqual([0, -0.5]);
  });
});

it("a bowl must be one, and a ball have a radius", () => {
  expect(() => minimizeInL2Ball([1, 0, -1], [1, 1], 1)).toThrow(/h must be positive definite/);
  expect(() => minimizeInL1Ball([1, 2, 1], [1, 1], 1)).toThrow(/positive definite/);
  expect(() => minimizeInL1Ball([1, 0, 1], [1, 1], 0)).toThrow(/radius must be positive, got 0/);
  expect(() => projectOntoL2Ball([1], -1)).toThrow(/got -1/);
});

describe("projections", () => {
  const vector = fc.array(coordinate, { minLength: 1, maxLength: 6 });

  it("lie in the ball, keep what is inside, and point away from it at right angles", () => {
    fc.assert(
      fc.property(
        vector,
        fc.array(coordinate, { minLength: 6, maxLength: 6 }),
        positive,
        (v, other, radius) => {
          const balls = [
            [projectOntoL1Ball, l1],
            [projectOntoL2Ball, l2],
          ] as const;
          for (const [project, norm] of balls) {
            const w = project(v, radius);
            expect(norm(w)).toBeLessThanOrEqual(radius * (1 + 1e-12));
            if (norm(v) <= radius) expect([...w]).toEqual(v);
            // ⟨v − w, u − w⟩ ≤ 0 for every u of a convex set says that w is the nearest point.
            const u = project(other.slice(0, v.length), radius);
            const inner = v.reduce((sum, x, i) => sum + (x - w[i]) * (u[i] - w[i]), 0);
            expect(inner).toBeLessThanOrEqual(1e-10);
          }
        },
      ),
    );
  });

  it("onto the pointed ball has exact zeros", () => {
    expect([...projectOntoL1Ball([3, -0.5, 0.1], 1)]).toEqual([1, -0, 0]);
  });
});
