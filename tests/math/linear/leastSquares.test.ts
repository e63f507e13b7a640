import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  filteredSolution,
  leastSquares,
  rankFloor,
} from "../../../src/math/linear/leastSquares.ts";
import { svd } from "../../../src/math/linear/svd.ts";
import { tensor } from "../../../src/math/tensor/index.ts";

const entry = fc.integer({ min: -8, max: 8 });
const problem = fc
  .record({ m: fc.integer({ min: 1, max: 5 }), n: fc.integer({ min: 1, max: 4 }) })
  .chain(({ m, n }) =>
    fc.record({
      m: fc.constant(m),
      n: fc.constant(n),
      a: fc.array(entry, { minLength: m * n, maxLength: m * n }),
      b: fc.array(entry, { minLength: m, maxLength: m }),
    }),
  );

describe("least squares", () => {
  it("leaves a residual at right angles to every column, and has no part that A does not see", () => {
    fc.assert(
      fc.property(problem, ({ m, n, a, b }) => {
        const x = leastSquares(tensor([m, n], a), b);
        const residual = b.map(
          (v, i) => v - x.reduce((s, xj, j) => s + (a[i * n + j] ?? 0) * xj, 0),
        );
        for (let j = 0; j < n; j++) {
          const along = residual.reduce((s, r, i) => s + r * (a[i * n + j] ?? 0), 0);
          expect(Math.abs(along)).toBeLessThan(1e-9);
        }
        // Of least norm: x lies in the span of the rows.
        const parts = svd(tensor([m, n], a));
        const seen = new Float64Array(n);
        for (let k = 0; k < parts.s.length; k++) {
          if (parts.s[k] <= rankFloor(parts)) continue;
          let along = 0;
          for (let j = 0; j < n; j++) along += parts.v.data[j * parts.s.length + k] * x[j];
          for (let j = 0; j < n; j++) seen[j] += along * parts.v.data[j * parts.s.length + k];
        }
        x.forEach((v, j) => {
          expect(v).toBeCloseTo(seen[j], 9);
        });
      }),
    );
  });

  it("solves nothing by nothing", () => {
    expect([...leastSquares(tensor([2, 2], [0, 0, 0, 0]), [1, 2])]).toEqual([0, 0]);
    expect(
      rankFloor({ u: tensor([3, 0], []), s: new Float64Array(0), v: tensor([2, 0], []) }),
    ).toBe(0);
  });

  it("names what does not fit", () => {
    expect(() => leastSquares(tensor([2, 1], [1, 2]), [1])).toThrow(/leastSquares: a/);
    expect(() => filteredSolution(svd(tensor([2, 1], [1, 2])), [1], (s) => 1 / s)).toThrow(
      "filteredSolution: b must hold 2 numbers, got 1",
    );
  });
});
