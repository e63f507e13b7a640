import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scaledDotProduct, scaledDotProductBackward } from "../../../src/math/attention/index.ts";
import { arrays } from "../../../src/math/autodiff/index.ts";
import { normals, rngFor } from "../../../src/math/random/index.ts";
import { at, type Tensor, tensor } from "../../../src/math/tensor/index.ts";
import { expectGradients, expectNear, inner, randomly } from "../tensor/random.ts";
import { bits } from "./blocks.ts";

const small = (min: number, max: number) => fc.integer({ min, max });

const anyAttention = fc
  .record({
    seed: fc.nat(1e6),
    samples: small(1, 2),
    queries: small(1, 4),
    keys: small(1, 4),
    d: small(1, 3),
    dv: small(1, 3),
    causal: fc.boolean(),
    restricted: fc.boolean(),
    padded: fc.boolean(),
  })
  .map(({ seed, samples, queries, keys, d, dv, causal, restricted, padded }) => {
    const random = randomly(seed);
    return {
      seed,
      q: random("q", samples, queries, d),
      k: random("k", samples, keys, d),
      v: random("v", samples, keys, dv),
      mask: {
        causal,
        allowed: restricted ? bits(seed, queries, keys) : null,
        keyAllowed: padded ? bits(seed + 1, samples, keys) : null,
      },
    };
  });

describe("scaled dot-product attention", () => {
  it("weighs with probabilities, so that outputs stay in the hull of the values", () => {
    fc.assert(
      fc.property(anyAttention, ({ q, k, v, mask }) => {
        const { weights, y } = scaledDotProduct(q, k, v, mask);
        const [samples, keys, dv] = v.shape;
        for (let from = 0; from < weights.data.length; from += keys) {
          const row = weights.data.subarray(from, from + keys);
          expect(Math.min(...row)).toBeGreaterThanOrEqual(0);
          expect(row.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
        }
        // The hull lies between the extremes of the values along every direction; here a random one.
        const along = normals(rngFor(1, "direction"), dv);
        const project = (t: Tensor, row: number) =>
          along.reduce((sum, a, j) => sum + a * t.data[row * dv + j], 0);
        for (let n = 0; n < samples; n++) {
          const heights = Array.from({ length: keys }, (_, j) => project(v, n * keys + j));
          for (let i = 0; i < y.shape[1]; i++) {
            const height = project(y, n * y.shape[1] + i);
            expect(height).toBeGreaterThanOrEqual(Math.min(...heights) - 1e-12);
            expect(height).toBeLessThanOrEqual(Math.max(...heights) + 1e-12);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it("gives a masked key exactly no weight and no gradient", () => {
    fc.assert(
      fc.property(anyAttention, ({ q, k, v, mask }) => {
        const { weights } = scaledDotProduct(q, k, v, mask);
        const [samples, queries, keys] = weights.shape;
        for (let n = 0; n < samples; n++) {
          for (let i = 0; i < queries; i++) {
            for (let j = 0; j < keys; j++) {
              const hidden =
                (mask.causal && j > i) ||
                (mask.allowed !== null && at(mask.allowed, i, j) === 0) ||
                (mask.keyAllowed !== null && at(mask.keyAllowed, n, j) === 0);
              expect(at(weights, n, i, j) === 0).toBe(hidden);
            }
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it("cannot look ahead under a causal mask: later keys and values change nothing", () => {
    fc.assert(
      fc.property(fc.nat(1e6), small(2, 5), (seed, length) => {
        const random = randomly(seed);
        const [q, k, v] = ["q", "k", "v"].map((name) => random(name, 1, length, 2));
        const before = scaledDotProduct(q, k, v, { causal: true });
        const changed = ({ shape, data }: Tensor) => {
          const other = data.slice();
          other.fill(1e3, data.length - 2);
          return tensor(shape, other);
        };
        const after = scaledDotProduct(q, changed(k), changed(v), { causal: true });
        expect(after.y.data.slice(0, -2)).toEqual(before.y.data.slice(0, -2));
        expect(after.y.data.slice(-2)).not.toEqual(before.y.data.slice(-2));
        // And so no gradient flows back from earlier outputs.
        const gy = tensor(before.y.shape, before.y.data.slice());
        gy.data.fill(0, gy.data.length - 2);
        const { gk, gv } = scaledDotProductBackward(q, k, v, before, gy);
        expect([...gk.data.slice(-2), ...gv.data.slice(-2)]).toEqual([0, 0, 0, 0]);
      }),
      { numRuns: 20 },
    );
  });

  it("has the gradients of finite differences", () => {
    fc.assert(
      fc.property(anyAttention, ({ q, k, v, mask, seed }) => {
        const attention = scaledDotProduct(q, k, v, mask);
        const gy = randomly(seed)("gy", ...attention.y.shape);
        const { gq, gk, gv } = scaledDotProductBackward(q, k, v, attention, gy);
        expectGradients(
          (q1, k1, v1) => inner(scaledDotProduct(q1, k1, v1, mask).y, gy),
          [q, k, v],
          [gq, gk, gv],
        );
      }),
      { numRuns: 20 },
    );
  });

  it("agrees with automatic differentiation", () => {
    fc.assert(
      fc.property(anyAttention, ({ q, k, v, seed }) => {
        const leaves = [q, k, v].map(arrays.variable);
        const products = arrays.matmul(leaves[0], arrays.transpose(leaves[1]));
        const p = arrays.softmax(arrays.divide(products, Math.sqrt(q.shape[2])));
        const y = arrays.matmul(p, leaves[2]);
        const attention = scaledDotProduct(q, k, v);
        expectNear(attention.y.data, y.value.data);
        const gy = randomly(seed)("gy", ...y.value.shape);
        const { gq, gk, gv } = scaledDotProductBackward(q, k, v, attention, gy);
        const want = arrays.gradients(y, leaves, gy);
        [gq, gk, gv].forEach((got, i) => {
          expectNear(got.data, want[i].data);
        });
      }),
      { numRuns: 20 },
    );
  });

  it("gives zeros to a query that may see no key", () => {
    const q = tensor([1, 2, 1], [1, 2]);
    const allowed = tensor([2, 2], [0, 0, 1, 0]);
    const attention = scaledDotProduct(q, q, q, { allowed });
    expect([...attention.y.data]).toEqual([0, 1]);
    const { gq } = scaledDotProductBackward(q, q, q, attention, q);
    expect([...gq.data]).toEqual([0, 0]);
  });

  it("says which shape does not fit", () => {
    const q = tensor([1, 2, 3]);
    expect(() => scaledDotProduct(tensor([2]), q, q)).toThrow("q must have shape [N, Lq, d]");
    expect(() => scaledDotProduct(tensor([1, 1, 0]), q, q)).toThrow("at least one component");
    expect(() => scaledDotProduct(q, tensor([1, 2, 4]), q)).toThrow("k must have shape [1, Lk, 3]");
    expect(() => scaledDotProduct(q, q, tensor([1, 3, 3]))).toThrow("v must have shape [1, 2, dv]");
    expect(() => scaledDotProduct(q, q, q, { allowed: tensor([3, 3]) })).toThrow(
      "scaledDotProduct: allowed must have shape [2, 2], got [3, 3]",
    );
    expect(() => scaledDotProduct(q, q, q, { keyAllowed: tensor([2, 2]) })).toThrow(
      "keyAllowed must have shape [1, 2], got [2, 2]",
    );
    expect(() => scaledDotProductBackward(q, q, q, scaledDotProduct(q, q, q), tensor([1]))).toThrow(
      "gy must have shape [1, 2, 3]",
    );
  });
});
