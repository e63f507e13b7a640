import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pruneByMagnitude, pruneGlobally, pruneRows } from "../../../src/math/compression/index.ts";
import { normals, rngFor } from "../../../src/math/random/index.ts";
import { tensor } from "../../../src/math/tensor/index.ts";

const setting = fc.tuple(
  fc.nat(1e6),
  fc.integer({ min: 0, max: 20 }).map((n) => n / 20),
);
const weights = (seed: number) => tensor([4, 5], normals(rngFor(seed, "w"), 20));

describe("pruneByMagnitude", () => {
  it("drops as many as asked, none larger than one that is kept, and says what it cost", () => {
    fc.assert(
      fc.property(setting, ([seed, sparsity]) => {
        const w = weights(seed);
        const { mask, pruned, threshold, energyKept, error } = pruneByMagnitude(w, sparsity);
        const sizes = w.data.map(Math.abs);
        const kept = [...sizes].filter((_, k) => mask.data[k] === 1);
        const lost = [...sizes].filter((_, k) => mask.data[k] === 0);
        expect([lost.length, pruned]).toEqual([Math.round(sparsity * 20), lost.length]);
        expect(threshold).toBe(lost.length === 0 ? null : Math.max(...lost));
        expect(Math.max(0, ...lost)).toBeLessThanOrEqual(Math.min(Infinity, ...kept));
        expect(error).toBeCloseTo(Math.hypot(...lost), 12);
        const all = sizes.reduce((sum, x) => sum + x * x, 0);
        expect(energyKept).toBeCloseTo(1 - error ** 2 / all, 12);
      }),
    );
  });

  it("drops the first of equal ones, rounds halves to even, and knows zeros", () => {
    const { mask } = pruneByMagnitude(tensor([5], [1, -1, 1, 1, 1]), 0.5);
    expect([...mask.data]).toEqual([0, 0, 1, 1, 1]);
    expect(pruneByMagnitude(tensor([2]), 0.5).energyKept).toBe(1);
    expect(pruneByMagnitude(tensor([2]), 1).threshold).toBe(0);
  });

  it("says what does not fit", () => {
    expect(() => pruneByMagnitude(tensor([2]), 1.5)).toThrow(
      /sparsity must be from 0 to 1, got 1.5/,
    );
  });
});

describe("pruneRows", () => {
  it("drops the rows of least norm", () => {
    const w = tensor([3, 2], [3, 0, 2, 2, 1, 1]);
    expect(pruneRows(w, 1 / 3, 1)).toEqual({
      norms: Float64Array.of(3, 4, 2),
      keep: Uint8Array.of(1, 1, 0),
    });
    const { norms, keep } = pruneRows(w, 2 / 3, 2);
    expect([...norms]).toEqual([3, Math.sqrt(8), Math.sqrt(2)]);
    expect([...keep]).toEqual([1, 0, 0]);
    expect(() => pruneRows(tensor([3]), 0.5, 2)).toThrow(/w must have shape \[rows, columns\]/);
  });
});

describe("pruneGlobally", () => {
  it("is pruning of all tensors laid end to end", () => {
    fc.assert(
      fc.property(setting, ([seed, sparsity]) => {
        const w = weights(seed);
        const parts = [tensor([2, 4], w.data.slice(0, 8)), tensor([12], w.data.slice(8))];
        const { masks, pruned } = pruneGlobally(parts, sparsity);
        const whole = pruneByMagnitude(w, sparsity);
        expect(masks.map(({ shape }) => shape)).toEqual([[2, 4], [12]]);
        expect(masks.flatMap(({ data }) => [...data])).toEqual([...whole.mask.data]);
        expect(pruned).toBe(whole.pruned);
      }),
    );
  });
});
