import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { affine, affineBackward, affineParameterCount } from "../../../src/math/affine/index.ts";
import { tensor } from "../../../src/math/tensor/index.ts";
import { expectGradients, inner, randomly } from "../tensor/random.ts";

const size = fc.integer({ min: 1, max: 4 });

describe("an affine layer", () => {
  it("multiplies and shifts", () => {
    const layer = { w: tensor([2, 2], [1, 2, 3, 4]), b: tensor([2], [10, 20]) };
    expect(affine(tensor([2], [1, -1]), layer)).toEqual(tensor([2], [9, 19]));
    expect(affine(tensor([1, 1, 2], [1, 1]), { ...layer, b: null })).toEqual(
      tensor([1, 1, 2], [3, 7]),
    );
    expect(affineParameterCount(layer)).toBe(6);
    expect(affineParameterCount({ ...layer, b: null })).toBe(4);
  });

  it("has the gradients of finite differences", () => {
    fc.assert(
      fc.property(fc.nat(1e6), size, size, size, (seed, rows, inputs, outputs) => {
        const random = randomly(seed);
        const [x, gy] = [random("x", rows, inputs), random("gy", rows, outputs)];
        const [w, b] = [random("w", outputs, inputs), random("b", outputs)];
        const { gx, gLayer } = affineBackward(x, { w, b }, gy);
        expectGradients(
          (x1, w1, b1) => inner(affine(x1, { w: w1, b: b1 }), gy),
          [x, w, b],
          [gx, gLayer.w, gLayer.b ?? x],
        );
        expect(affineBackward(x, { w, b: null }, gy).gLayer.b).toBeNull();
      }),
      { numRuns: 20 },
    );
  });

  it("says which shape does not fit", () => {
    const w = tensor([2, 3]);
    expect(() => affine(tensor([4]), { w, b: null })).toThrow(
      "affine: x must have 3 numbers along its last axis, got shape [4]",
    );
    expect(() => affine(tensor([3]), { w, b: tensor([3]) })).toThrow(
      "affine: b must have shape [2], got [3]",
    );
    expect(() => affine(tensor([3]), { w: tensor([3]), b: null })).toThrow(
      "w must have shape [out, in]",
    );
    expect(() => affineBackward(tensor([5, 3]), { w, b: null }, tensor([5, 3]))).toThrow(
      "affineBackward: gy must have shape [5, 2], got [5, 3]",
    );
  });
});
