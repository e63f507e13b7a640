import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  localResponseNorm,
  localResponseNormBackward,
  rmsNorm,
  rmsNormBackward,
  weightNorm,
  weightNormBackward,
} from "../../../src/math/normalization/index.ts";
import { tensor } from "../../../src/math/tensor/index.ts";
import { expectGradients, expectNear, inner, randomly } from "../tensor/random.ts";

const small = (min: number, max: number) => fc.integer({ min, max });
const runs = { numRuns: 25 };

describe("rms norm", () => {
  const anyInput = fc.tuple(fc.nat(1e6), small(1, 3), small(1, 4), fc.boolean());

  it("leaves rows of mean square 1 and does not see their scale", () => {
    fc.assert(
      fc.property(
        anyInput,
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        ([seed, rows, columns], scale) => {
          const x = randomly(seed)("x", rows, columns);
          const { y, normalized } = rmsNorm(x, [columns], { eps: 0 });
          expect(y).toEqual(normalized);
          const scaled = tensor(
            x.shape,
            x.data.map((value) => scale * value),
          );
          expectNear(rmsNorm(scaled, [columns], { eps: 0 }).y.data, y.data);
          for (let row = 0; row < rows; row++) {
            const part = y.data.subarray(row * columns, (row + 1) * columns);
            expect(part.reduce((sum, value) => sum + value ** 2, 0) / columns).toBeCloseTo(1, 12);
          }
        },
      ),
      runs,
    );
  });

  it("has the gradients of finite differences", () => {
    fc.assert(
      fc.property(anyInput, ([seed, rows, columns, two]) => {
        const random = randomly(seed);
        const over = two ? [2, columns] : [columns];
        const [x, gamma] = [random("x", rows, 2, columns), random("gamma", ...over)];
        const gy = random("gy", rows, 2, columns);
        const eps = 0.1;
        const { gx, ggamma } = rmsNormBackward(x, over, gy, { gamma, eps });
        expectGradients(
          (x1, g1) => inner(rmsNorm(x1, over, { gamma: g1, eps }).y, gy),
          [x, gamma],
          [gx, ggamma],
        );
        expectGradients(
          (x1) => inner(rmsNorm(x1, over, { eps }).y, gy),
          [x],
          [rmsNormBackward(x, over, gy, { eps }).gx],
        );
      }),
      runs,
    );
  });

  it("says which shape does not fit", () => {
    const x = tensor([2, 3]);
    for (const over of [[], [2], [1, 2, 3], [0]]) {
      expect(() => rmsNorm(x, over)).toThrow(
        `rmsNorm: normalizedShape must be the last axes of x [2, 3], got [${over.join(", ")}]`,
      );
    }
    expect(() => rmsNorm(x, [3], { gamma: tensor([2]) })).toThrow("gamma must have shape [3]");
    expect(() => rmsNormBackward(x, [3], tensor([3]))).toThrow("gy must have shape [2, 3]");
  });
});

describe("weight norm", () => {
  it("gives every row the length g, whatever the length of v", () => {
    fc.assert(
      fc.property(fc.nat(1e6), small(1, 3), small(1, 3), (seed, out, inputs) => {
        const random = randomly(seed);
        const [v, g] = [random("v", out, inputs, 2), random("g", out)];
        const w = weightNorm(v, g);
        const size = 2 * inputs;
        for (let row = 0; row < out; row++) {
          const length = Math.hypot(...w.data.subarray(row * size, (row + 1) * size));
          expect(length).toBeCloseTo(Math.abs(g.data[row]), 12);
        }
      }),
      runs,
    );
  });

  it("has the gradients of finite differences, that of v across v", () => {
    fc.assert(
      fc.property(fc.nat(1e6), small(1, 3), small(2, 4), (seed, out, inputs) => {
        const random = randomly(seed);
        const [v, g, gw] = [random("v", out, inputs), random("g", out), random("gw", out, inputs)];
        const { gv, gg } = weightNormBackward(v, g, gw);
        expectGradients((v1, g1) => inner(weightNorm(v1, g1), gw), [v, g], [gv, gg]);
        expect(inner(v, gv)).toBeCloseTo(0, 10);
      }),
      runs,
    );
  });

  it("says which shape does not fit", () => {
    expect(() => weightNorm(tensor([3]), tensor([3]))).toThrow("v must have shape [out, in]");
    expect(() => weightNorm(tensor([3, 2]), tensor([2]))).toThrow("g must have shape [3]");
    expect(() => weightNormBackward(tensor([3, 2]), tensor([3]), tensor([2]))).toThrow(
      "gw must have shape [3, 2]",
    );
  });
});

describe("local response norm", () => {
  const anyInput = fc.record({
    seed: fc.nat(1e6),
    shape: fc.tuple(small(1, 2), small(1, 5), small(1, 2)),
    size: small(1, 6),
    alpha: fc.double({ min: 0.1, max: 1, noNaN: true }),
    beta: fc.double({ min: 0.3, max: 1.5, noNaN: true }),
    k: fc.double({ min: 0.5, max: 2, noNaN: true }),
  });

  it("has the gradient of finite differences", () => {
    fc.assert(
      fc.property(anyInput, ({ seed, shape, ...options }) => {
        const random = randomly(seed);
        const [x, gy] = [random("x", ...shape), random("gy", ...shape)];
        expectGradients(
          (x1) => inner(localResponseNorm(x1, options), gy),
          [x],
          [localResponseNormBackward(x, gy, options)],
        );
      }),
      runs,
    );
  });

  it("divides by one channel more before than after where the window is even", () => {
    const x = tensor([1, 3], [1, 2, 3]);
    const y = localResponseNorm(x, { size: 2, alpha: 2, beta: 1, k: 1 });
    expectNear(y.data, [1 / 2, 2 / 6, 3 / 14]);
  });

  it("has the usual constants", () => {
    const x = tensor([1, 1], [10]);
    expectNear(localResponseNorm(x, { size: 1 }).data, [10 / 1.01 ** 0.75]);
    const gx = localResponseNormBackward(x, tensor([1, 1], [1]), { size: 1 });
    expectNear(gx.data, [1.01 ** -0.75 - 0.015 * 1.01 ** -1.75]);
  });

  it("says what does not fit", () => {
    const x = tensor([2, 3]);
    expect(() => localResponseNorm(tensor([3]), { size: 1 })).toThrow("x must have shape [N, C]");
    for (const size of [0, 1.5]) {
      expect(() => localResponseNorm(x, { size })).toThrow(
        `size must be a whole number from 1 up, got ${size}`,
      );
    }
    expect(() => localResponseNormBackward(x, tensor([3]), { size: 1 })).toThrow(
      "gy must have shape [2, 3]",
    );
  });
});
