import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lowRank, lowRankOf } from "../../../src/math/compression/index.ts";
import { matmul, svd } from "../../../src/math/linear/index.ts";
import { normals, rngFor } from "../../../src/math/random/index.ts";
import { tensor } from "../../../src/math/tensor/index.ts";

const setting = fc.record({
  seed: fc.nat(1e6),
  m: fc.integer({ min: 1, max: 6 }),
  n: fc.integer({ min: 1, max: 6 }),
});

describe("lowRank", () => {
  it("is as far from the matrix as it says, in both norms", () => {
    fc.assert(
      fc.property(setting, ({ seed, m, n }) => {
        const w = tensor([m, n], normals(rngFor(seed, "w"), m * n));
        for (let k = 0; k <= Math.min(m, n); k++) {
          const part = lowRankOf(w, k);
          const rest = tensor(
            [m, n],
            w.data.map((x, i) => x - part.approximation.data[i]),
          );
          expect(Math.hypot(...rest.data)).toBeCloseTo(part.errorFrobenius, 12);
          expect(svd(rest).s[0]).toBeCloseTo(part.errorSpectral, 12);
          expect(part.energyKept).toBeCloseTo(1 - part.relativeError ** 2, 12);
          expect([part.params, part.paramsFull]).toEqual([k * (m + n), m * n]);
        }
      }),
    );
  });

  it("no other product of that rank is nearer", () => {
    fc.assert(
      fc.property(setting, ({ seed, m, n }) => {
        const w = tensor([m, n], normals(rngFor(seed, "w"), m * n));
        const rank1 = matmul(
          tensor([m, 1], normals(rngFor(seed, "a"), m)),
          tensor([1, n], normals(rngFor(seed, "b"), n)),
        );
        const distance = Math.hypot(...w.data.map((x, i) => x - rank1.data[i]));
        expect(distance).toBeGreaterThanOrEqual(lowRankOf(w, 1).errorFrobenius);
      }),
    );
  });

  it("knows zeros, and says what does not fit", () => {
    const zeros = lowRankOf(tensor([2, 2]), 1);
    expect([zeros.relativeError, zeros.energyKept]).toEqual([0, 1]);
    expect(() => lowRank(svd(tensor([2, 3])), 3)).toThrow(/k must be whole and from 0 to 2, got 3/);
  });
});
