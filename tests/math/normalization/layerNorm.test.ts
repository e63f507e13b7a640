import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layerNorm, layerNormBackward } from "../../../src/math/normalization/index.ts";
import { type Tensor, tensor } from "../../../src/math/tensor/index.ts";
import { expectGradients, expectNear, inner, randomly } from "../tensor/random.ts";

const anyInput = fc
  .tuple(fc.nat(1e6), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 2, max: 4 }), fc.boolean())
  .map(([seed, rows, columns, two]) => ({
    random: randomly(seed),
    shape: [rows, 2, columns],
    over: two ? [2, columns] : [columns],
  }));

describe("layer norm", () => {
  it("leaves every row with mean 0 and variance 1, however far away it was", () => {
    fc.assert(
      fc.property(anyInput, fc.constantFrom(0, 1e6), ({ random, shape, over }, shift) => {
        const noise = random("x", ...shape);
        const x = tensor(
          shape,
          noise.data.map((xi) => xi + shift),
        );
        const { y, normalized } = layerNorm(x, over, { eps: 0 });
        expect(y).toEqual(normalized);
        const size = over.reduce((a, b) => a * b);
        for (let at = 0; at < y.data.length; at += size) {
          const row = y.data.subarray(at, at + size);
          expect(row.reduce((a, b) => a + b) / size).toBeCloseTo(0, 8);
          expect(row.reduce((a, b) => a + b * b, 0) / size).toBeCloseTo(1, 8);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("has the gradients of finite differences", () => {
    fc.assert(
      fc.property(anyInput, ({ random, shape, over }) => {
        const at = [random("x", ...shape), random("gamma", ...over), random("beta", ...over)];
        const gy = random("gy", ...shape);
        const [x, gamma, beta] = at;
        // A large eps keeps rows that chance made nearly constant from being steep.
        const { gx, ggamma, gbeta } = layerNormBackward(x, over, gy, { gamma, beta, eps: 0.1 });
        const f = (x1: Tensor, g1: Tensor, b1: Tensor) =>
          inner(layerNorm(x1, over, { gamma: g1, beta: b1, eps: 0.1 }).y, gy);
        expectGradients((...moved) => f(moved[0], moved[1], moved[2]), at, [gx, ggamma, gbeta]);
        const plain = layerNormBackward(x, over, gy);
        const ones = tensor(over, new Float64Array(ggamma.data.length).fill(1));
        expectNear(plain.gx.data, layerNormBackward(x, over, gy, { gamma: ones }).gx.data);
      }),
      { numRuns: 20 },
    );
  });

  it("says which shape does not fit", () => {
    const x = tensor([2, 3]);
    for (const over of [[], [2], [1, 2, 3]]) {
      expect(() => layerNorm(x, over)).toThrow(
        `layerNorm: normalizedShape must be the last axes of x [2, 3], got [${over.join(", ")}]`,
      );
    }
    expect(() => layerNorm(x, [3], { gamma: tensor([2]) })).toThrow("gamma must have shape [3]");
    expect(() => layerNorm(x, [3], { beta: tensor([2]) })).toThrow("beta must have shape [3]");
    expect(() => layerNormBackward(x, [3], tensor([3]))).toThrow("gy must have shape [2, 3]");
  });
});
