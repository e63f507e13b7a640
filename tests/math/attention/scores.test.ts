import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attendOne, attendOneBackward, scores } from "../../../src/math/attention/index.ts";
import { type Tensor, tensor } from "../../../src/math/tensor/index.ts";
import { expectGradients, inner, randomly } from "../tensor/random.ts";

const small = (min: number, max: number) => fc.integer({ min, max });

describe.each(Object.entries(scores))("the %s score", (name, score) => {
  const setting = (seed: number, count: number, dq: number, units: number) => {
    const random = randomly(seed);
    const dk = name === "dot" || name === "scaledDot" ? dq : dq + 1;
    const shapes: Record<string, readonly number[]> = {
      W: [dq, dk],
      Wq: [units, dq],
      Wk: [units, dk],
      v: [units],
    };
    return {
      query: random("query", dq),
      keys: random("keys", count, dk),
      values: random("values", count, 2),
      parameters: score.parameters.map((p) => random(p, ...shapes[p])),
      gcontext: random("gcontext", 2),
    };
  };
  const named = (parameters: readonly Tensor[]) =>
    Object.fromEntries(score.parameters.map((p, i) => [p, parameters[i]]));

  it("has the gradients of finite differences", () => {
    fc.assert(
      fc.property(fc.nat(1e6), small(1, 4), small(1, 3), small(1, 3), (seed, count, dq, units) => {
        const { query, keys, values, parameters, gcontext } = setting(seed, count, dq, units);
        const one = attendOne(score, query, keys, values, named(parameters));
        const g = attendOneBackward(score, query, keys, values, named(parameters), one, gcontext);
        expectGradients(
          (q, k, v, ...rest) => inner(attendOne(score, q, k, v, named(rest)).context, gcontext),
          [query, keys, values, ...parameters],
          [g.gquery, g.gkeys, g.gvalues, ...score.parameters.map((p) => g.gparameters[p])],
        );
      }),
      { numRuns: 15 },
    );
  });

  it("does not look at the values", () => {
    const { query, keys, values, parameters } = setting(5, 3, 2, 2);
    const other = randomly(6)("values", ...values.shape);
    const [a, b] = [values, other].map((v) => attendOne(score, query, keys, v, named(parameters)));
    expect(a.weights).toEqual(b.weights);
    expect(a.context).not.toEqual(b.context);
  });

  it("is described", () => {
    expect([score.name.en, score.name.zh, score.formula, score.source]).not.toContain("");
  });
});

describe("attention of one query", () => {
  const [query, keys, values] = [tensor([2]), tensor([3, 2]), tensor([3, 4])];

  it("scales the dot product by the root of the size", () => {
    const [q, k] = [tensor([4], [1, 2, 3, 4]), tensor([1, 4], [1, 1, 1, 1])];
    expect([...scores.dot.score(q, k, {})]).toEqual([10]);
    expect([...scores.scaledDot.score(q, k, {})]).toEqual([5]);
  });

  it("says what does not fit", () => {
    expect(() => attendOne(scores.dot, keys, keys, values)).toThrow("query must have shape [dq]");
    expect(() => attendOne(scores.dot, query, query, values)).toThrow(
      "keys must have shape [L, dk]",
    );
    expect(() => attendOne(scores.dot, query, keys, keys.shape[0] === 3 ? query : keys)).toThrow(
      "values must have shape [3, dv]",
    );
    expect(() => attendOne(scores.dot, tensor([5]), keys, values)).toThrow(
      "keys must have shape [L, 5], got [3, 2]",
    );
    expect(() => attendOne(scores.additive, query, keys, values, { Wq: keys })).toThrow(
      "attendOne: parameters must hold Wq, Wk, v, got no Wk",
    );
    expect(() => attendOne(scores.bilinear, query, keys, values, { W: keys })).toThrow(
      "W must have shape [2, 2], got [3, 2]",
    );
    const additive = { Wq: tensor([3, 2]), Wk: tensor([3, 2]), v: tensor([3]) };
    expect(() =>
      attendOne(scores.additive, query, keys, values, { ...additive, Wk: tensor([2, 2]) }),
    ).toThrow("additive: Wk must have shape [3, 2], got [2, 2]");
    const one = attendOne(scores.dot, query, keys, values);
    expect(() => attendOneBackward(scores.dot, query, keys, values, {}, one, query)).toThrow(
      "gcontext must have shape [4], got [2]",
    );
  });
});
