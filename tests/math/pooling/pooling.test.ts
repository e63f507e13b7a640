import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  adaptiveAvgPool2d,
  adaptiveAvgPool2dBackward,
  adaptiveMaxPool2d,
  avgPool2d,
  avgPool2dBackward,
  globalAvgPool2d,
  globalAvgPool2dBackward,
  globalMaxPool2d,
  globalMaxPool2dBackward,
  maxPool2d,
  maxPool2dBackward,
} from "../../../src/math/pooling/index.ts";
import { type Tensor, tensor } from "../../../src/math/tensor/index.ts";
import { expectClose, inner, random } from "../convolution/arbitrary.ts";

const shape = [2, 2, 6, 5] as const;

const anyPooling = fc
  .record({
    seed: fc.nat(1e6),
    kernel: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })),
    stride: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })),
    pad: fc.boolean(),
    ceilMode: fc.boolean(),
    countIncludePad: fc.boolean(),
  })
  .map(({ pad, ...rest }) => ({
    ...rest,
    padding: rest.kernel.map((k) => (pad ? Math.floor(k / 2) : 0)) as [number, number],
    x: random(rest.seed, "x", shape),
  }));

/** Central differences of Σ gy·y in every entry of x, exact up to rounding where y is linear around x. */
function slopes(x: Tensor, gy: Tensor, pool: (x: Tensor) => Tensor): number[] {
  const step = 1e-6;
  const moved = (i: number, by: number) => {
    const data = x.data.slice();
    data[i] += by;
    return inner(gy, pool(tensor(x.shape, data)));
  };
  return Array.from(x.data, (_, i) => (moved(i, step) - moved(i, -step)) / (2 * step));
}

const expectSlopes = (got: ArrayLike<number>, want: readonly number[]) => {
  want.forEach((w, i) => {
    expect(Math.abs(got[i] - w)).toBeLessThan(1e-7 * (1 + Math.abs(w)));
  });
};

describe("maximum pooling", () => {
  it("takes the largest entry of each window, found by searching all entries", () => {
    fc.assert(
      fc.property(anyPooling, (options) => {
        const { x, kernel, stride, padding } = options;
        const { y, argmax } = maxPool2d(x, options);
        const [, , height, width] = y.shape;
        y.data.forEach((value, o) => {
          const plane = Math.floor(o / (height * width)) * 30;
          const top = (Math.floor(o / width) % height) * stride[0] - padding[0];
          const left = (o % width) * stride[1] - padding[1];
          const seen: number[] = [];
          for (let r = 0; r < 6; r++) {
            for (let c = 0; c < 5; c++) {
              if (r < top || r >= top + kernel[0] || c < left || c >= left + kernel[1]) continue;
              seen.push(x.data[plane + r * 5 + c]);
            }
          }
          expect(value).toBe(Math.max(...seen));
          expect(x.data[plane + argmax[o]]).toBe(value);
        });
      }),
      { numRuns: 40 },
    );
  });

  it("sends its gradient to the winners", () => {
    fc.assert(
      fc.property(anyPooling, (options) => {
        const { y, argmax } = maxPool2d(options.x, options);
        const gy = random(options.seed, "gy", y.shape);
        const gx = maxPool2dBackward(gy, argmax, shape);
        const pool = (x: Tensor) => maxPool2d(x, options).y;
        expectSlopes(gx.data, slopes(options.x, gy, pool));
      }),
      { numRuns: 20 },
    );
  });

  it("takes the first of equals, and does not lose a NaN", () => {
    const pooled = (...x: number[]) => maxPool2d(tensor([1, 1, 2, 2], x), { kernel: 2 });
    expect([...pooled(3, 7, 7, 7).argmax]).toEqual([1]);
    expect(pooled(3, Number.NaN, 7, Number.NaN)).toEqual({
      y: tensor([1, 1, 1, 1], [Number.NaN]),
      argmax: Int32Array.of(1),
    });
  });

  it("has nothing to take, and no gradient, where a dilated window steps over the input", () => {
    const x = tensor([1, 1, 1, 2], [1, 2]);
    const options = { kernel: [1, 2], stride: 1, padding: [0, 1], dilation: [1, 3] } as const;
    const { y, argmax } = maxPool2d(x, options);
    expect([y.data[0], argmax[0]]).toEqual([Number.NEGATIVE_INFINITY, -1]);
    const gx = maxPool2dBackward(tensor(y.shape, [5]), argmax, [1, 1, 1, 2]);
    expect([...gx.data]).toEqual([0, 0]);
  });
});

describe("average pooling", () => {
  it("has the gradient of its own differences", () => {
    fc.assert(
      fc.property(anyPooling, (options) => {
        const y = avgPool2d(options.x, options);
        const gy = random(options.seed, "gy", y.shape);
        const gx = avgPool2dBackward(gy, shape, options);
        // Linear in x, so the gradient times any direction is the change along it.
        const direction = random(options.seed, "dx", shape);
        expectClose([inner(gx, direction)], [inner(gy, avgPool2d(direction, options))]);
      }),
      { numRuns: 40 },
    );
  });

  it("keeps a constant only if the padding does not count", () => {
    const ones = tensor([1, 1, 3, 3], new Float64Array(9).fill(1));
    const options = { kernel: 3, stride: 2, padding: 1 };
    expect(avgPool2d(ones, { ...options, countIncludePad: false }).data[0]).toBe(1);
    expect(avgPool2d(ones, options).data[0]).toBeCloseTo(4 / 9, 15);
  });

  it("never counts beyond the padding when it rounds up", () => {
    const x = tensor([1, 1, 1, 3], [2, 4, 6]);
    const y = avgPool2d(x, { kernel: [1, 2], ceilMode: true });
    expect([...y.data]).toEqual([3, 6]);
  });
});

describe("adaptive pooling", () => {
  it("is average pooling when the sizes divide", () => {
    const x = random(3, "x", [2, 3, 6, 4]);
    expect(adaptiveAvgPool2d(x, [3, 2])).toEqual(avgPool2d(x, { kernel: 2 }));
    expect(adaptiveMaxPool2d(x, [3, 2])).toEqual(maxPool2d(x, { kernel: 2 }));
  });

  it("shares its gradient over windows of unequal length", () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.integer({ min: 1, max: 6 }), (seed, outputs) => {
        const x = random(seed, "x", shape);
        const y = adaptiveAvgPool2d(x, [outputs, 3]);
        const gy = random(seed, "gy", y.shape);
        const gx = adaptiveAvgPool2dBackward(gy, shape);
        expectClose([inner(gx, x)], [inner(gy, y)]);
      }),
    );
  });

  it("is global with one output", () => {
    const x = random(4, "x", shape);
    const mean = globalAvgPool2d(x);
    expect(mean.shape).toEqual([2, 2]);
    expect(mean.data[0]).toBeCloseTo(x.data.slice(0, 30).reduce((a, b) => a + b) / 30, 14);
    const gx = globalAvgPool2dBackward(tensor([2, 2], [30, 0, 0, 0]), shape);
    expect([gx.data[0], gx.data[30]]).toEqual([1, 0]);
    const { y, argmax } = globalMaxPool2d(x);
    expect(y.data[1]).toBe(Math.max(...x.data.slice(30, 60)));
    const g = globalMaxPool2dBackward(tensor([2, 2], [0, 8, 0, 0]), argmax, shape);
    expect(g.data[30 + argmax[1]]).toBe(8);
  });
});

describe("what does not fit", () => {
  const x = tensor([1, 1, 2, 2]);
  it.each<[string, () => unknown]>([
    [
      "maxPool2d: x must have shape [N, C, H, W], got [2]",
      () => maxPool2d(tensor([2]), { kernel: 2 }),
    ],
    [
      "padding must be at most half the kernel, got 2 and 2",
      () => maxPool2d(x, { kernel: 3, padding: 2 }),
    ],
    ["the kernel must fit into the padded input", () => avgPool2d(x, { kernel: 3 })],
    ["outputs must be whole numbers from 1 up, got 0 and 0", () => adaptiveAvgPool2d(x, 0)],
    [
      "argmax must have 1 entries, got 2",
      () => maxPool2dBackward(tensor([1, 1, 1, 1]), new Int32Array(2), [1, 1, 2, 2]),
    ],
    ["gy must have shape [1, 1]", () => globalAvgPool2dBackward(tensor([2, 2]), [1, 1, 2, 2])],
  ])("says: %s", (message, wrong) => {
    expect(wrong).toThrow(message);
  });
});
