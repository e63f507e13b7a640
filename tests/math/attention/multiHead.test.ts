import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  multiHead,
  multiHeadBackward,
  multiHeadParameterCount,
} from "../../../src/math/attention/index.ts";
import { permutation, rngFor } from "../../../src/math/random/index.ts";
import { at, type Tensor, tensor } from "../../../src/math/tensor/index.ts";
import { expectGradients, expectNear, inner, randomly } from "../tensor/random.ts";
import { bits, multiHeadFrom, multiHeadParameters, multiHeadWeights, permuted } from "./blocks.ts";

const small = (min: number, max: number) => fc.integer({ min, max });

describe("multi-head attention", () => {
  const anyHeads = fc.record({
    seed: fc.nat(1e6),
    heads: small(1, 3),
    size: small(1, 2),
    samples: small(1, 2),
    queries: small(1, 3),
    keys: small(1, 3),
    self: fc.boolean(),
    biased: fc.boolean(),
    causal: fc.boolean(),
  });

  it("has the gradients of finite differences, self-attention and cross-attention alike", () => {
    fc.assert(
      fc.property(
        anyHeads,
        ({ seed, heads, size, samples, queries, keys, self, biased, causal }) => {
          const features = heads * size;
          const random = randomly(seed);
          const weights = multiHeadWeights(seed, features, biased);
          const query = random("query", samples, queries, features);
          const keyValue = self ? null : random("keyValue", samples, keys, features);
          const mask = { causal, keyAllowed: bits(seed, samples, self ? queries : keys) };
          const run = multiHead(weights, heads, query, keyValue, mask);
          expect(run.weights.shape).toEqual([samples, heads, queries, self ? queries : keys]);
          const gy = random("gy", ...run.y.shape);
          const g = multiHeadBackward(run, weights, gy);
          const sources = keyValue === null ? [query] : [query, keyValue];
          expectGradients(
            (q, ...rest) => {
              const [kv, numbers] = self ? [null, rest] : [rest[0], rest.slice(1)];
              return inner(
                multiHead(multiHeadFrom(weights, [...numbers]), heads, q, kv, mask).y,
                gy,
              );
            },
            [...sources, ...multiHeadParameters(weights)],
            [
              g.gquery,
              ...(g.gkeyValue === null ? [] : [g.gkeyValue]),
              ...multiHeadParameters(g.gWeights),
            ],
          );
          const count = multiHeadParameters(weights).reduce((n, { data }) => n + data.length, 0);
          expect(multiHeadParameterCount(weights)).toBe(count);
        },
      ),
      { numRuns: 15 },
    );
  });

  it("is equivariant to the order of the tokens: nothing in it knows positions", () => {
    fc.assert(
      fc.property(fc.nat(1e6), small(2, 5), (seed, length) => {
        const weights = multiHeadWeights(seed, 4);
        const x = randomly(seed)("x", 2, length, 4);
        const order = [...permutation(rngFor(seed, "order"), length)];
        const y = multiHead(weights, 2, x).y;
        expectNear(multiHead(weights, 2, permuted(x, order)).y.data, permuted(y, order).data);
        // With the order of keys and values alone, even invariant.
        const cross = (source: Tensor) => multiHead(weights, 2, x, source).y.data;
        const source = randomly(seed)("source", 2, length, 4);
        expectNear(cross(permuted(source, order)), cross(source));
      }),
      { numRuns: 15 },
    );
  });

  it("has symmetric scores, but not weights, where queries and keys share their matrix", () => {
    const random = randomly(9);
    const [wq, wv] = [random("wq", 4, 4), random("wv", 4, 4)];
    const w = tensor([12, 4], [...wq.data, ...wq.data, ...wv.data]);
    const weights = {
      inProjection: { w, b: null },
      outProjection: { w: random("out", 4, 4), b: null },
    };
    const run = multiHead(weights, 2, random("x", 1, 3, 4));
    for (const h of [0, 1]) {
      for (const [i, j] of [
        [0, 1],
        [0, 2],
        [1, 2],
      ]) {
        expect(at(run.scores, 0, h, i, j)).toBeCloseTo(at(run.scores, 0, h, j, i), 12);
        expect(at(run.weights, 0, h, i, j)).not.toBe(at(run.weights, 0, h, j, i));
      }
    }
  });

  it("says what does not fit", () => {
    const weights = multiHeadWeights(1, 4);
    const { inProjection, outProjection } = weights;
    const x = tensor([1, 2, 4]);
    expect(() => multiHead(weights, 3, x)).toThrow(
      "multiHead: heads must divide the 4 features, got 3",
    );
    expect(() => multiHead(weights, 0.5, x)).toThrow("got 0.5");
    expect(() => multiHead(weights, 2, tensor([4]))).toThrow("query must have shape [N, Lq, E]");
    expect(() => multiHead(weights, 2, x, tensor([2, 2, 4]))).toThrow(
      "keyValue must have shape [1, Lk, 4]",
    );
    expect(() => multiHead({ ...weights, inProjection: outProjection }, 2, x)).toThrow(
      "inProjection.w must have shape [12, 4], got [4, 4]",
    );
    const wrong = { w: inProjection.w, b: outProjection.b };
    expect(() => multiHead({ ...weights, inProjection: wrong }, 2, x)).toThrow(
      "inProjection.b must have shape [12], got [4]",
    );
    expect(() => multiHead({ ...weights, outProjection: inProjection }, 2, x)).toThrow(
      "outProjection.w must have shape [4, 4]",
    );
    expect(() => multiHeadBackward(multiHead(weights, 2, x), weights, tensor([4]))).toThrow(
      "gy must have shape [1, 2, 4]",
    );
  });
});
