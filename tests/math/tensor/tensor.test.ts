import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  at,
  expectShape,
  offsetOf,
  reshape,
  sizeOf,
  stridesOf,
  tensor,
  zerosLike,
} from "../../../src/math/tensor/index.ts";

const shapes = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 4 });

describe("tensor", () => {
  it("is zeros by default, and keeps a Float64Array as it is", () => {
    expect(tensor([2, 3]).data).toEqual(new Float64Array(6));
    const data = Float64Array.of(1, 2);
    expect(tensor([2], data).data).toBe(data);
    expect(tensor([], [7]).data).toEqual(Float64Array.of(7));
    expect(zerosLike(tensor([2], [1, 2]))).toEqual(tensor([2]));
    expect(reshape(tensor([2, 3]), [3, 2]).shape).toEqual([3, 2]);
  });

  it("says which shape does not fit", () => {
    expect(() => tensor([2, -1])).toThrow(
      "tensor: shape must be whole numbers from 0 up, got [2, -1]",
    );
    expect(() => tensor([1.5], [1])).toThrow("whole numbers");
    expect(() => tensor([2 ** 30, 2 ** 30])).toThrow("whole numbers");
    expect(() => tensor([2, 3], [1])).toThrow("tensor: shape [2, 3] wants 6 numbers, got 1");
  });

  it("counts through all places in row-major order", () => {
    fc.assert(
      fc.property(shapes, fc.nat(), (shape, n) => {
        const place = n % sizeOf(shape);
        const strides = stridesOf(shape);
        const index = strides.map((stride, axis) => Math.floor(place / stride) % shape[axis]);
        expect(offsetOf(shape, index)).toBe(place);
        const all = tensor(
          shape,
          Array.from({ length: sizeOf(shape) }, (_, i) => i),
        );
        expect(at(all, ...index)).toBe(place);
      }),
    );
  });

  it.each([[[0, 3]], [[0]], [[-1, 0]], [[0.5, 0]]])("has no entry at %j", (index) => {
    expect(() => offsetOf([2, 3], index)).toThrow("offsetOf: shape [2, 3] has no entry at");
  });
});

describe("expectShape", () => {
  it("accepts lengths and names of axes", () => {
    expectShape("f", "x", tensor([2, 3]), ["N", 3]);
    expect(() => expectShape("f", "x", tensor([2, 3]), ["N", 4])).toThrow(
      "f: x must have shape [N, 4], got [2, 3]",
    );
    expect(() => expectShape("f", "x", tensor([2, 3]), ["N"])).toThrow("f: x must have shape [N]");
  });
});
