import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type EncoderOptions,
  encoderBlock,
  encoderBlockBackward,
  encoderParameterCount,
} from "../../../src/math/attention/index.ts";
import { permutation, rngFor } from "../../../src/math/random/index.ts";
import { tensor } from "../../../src/math/tensor/index.ts";
import { expectGradients, expectNear, inner, randomly } from "../tensor/random.ts";
import { encoderFrom, encoderParameters, encoderWeights, permuted } from "./blocks.ts";

const small = (min: number, max: number) => fc.integer({ min, max });

describe("an encoder block", () => {
  const settings = fc.record({
    seed: fc.nat(1e6),
    heads: small(1, 2),
    length: small(1, 3),
    preNorm: fc.boolean(),
    causal: fc.boolean(),
  });
  const optionsOf = (
    { heads, preNorm, causal }: { heads: number; preNorm: boolean; causal: boolean },
    activation: EncoderOptions["activation"],
  ): EncoderOptions => ({ heads, preNorm, activation, eps: 0.1, mask: { causal } });

  it("has the gradients of finite differences, before and after the norm", () => {
    fc.assert(
      fc.property(settings, (setting) => {
        const { seed, length } = setting;
        const random = randomly(seed);
        const weights = encoderWeights(seed, 4, 3);
        const x = random("x", 1, length, 4);
        const options = optionsOf(setting, "gelu");
        const run = encoderBlock(weights, x, options);
        const gy = random("gy", ...x.shape);
        const { gx, gWeights } = encoderBlockBackward(run, weights, gy);
        expectGradients(
          (x1, ...rest) => inner(encoderBlock(encoderFrom(weights, rest), x1, options).y, gy),
          [x, ...encoderParameters(weights)],
          [gx, ...encoderParameters(gWeights)],
        );
        const count = encoderParameters(weights).reduce((n, { data }) => n + data.length, 0);
        expect(encoderParameterCount(weights)).toBe(count);
      }),
      { numRuns: 8 },
    );
  });

  it("keeps to the order of the tokens, whatever that is", () => {
    fc.assert(
      fc.property(settings, (setting) => {
        const { seed } = setting;
        const weights = encoderWeights(seed, 4, 3);
        const x = randomly(seed)("x", 2, 4, 4);
        const order = [...permutation(rngFor(seed, "order"), 4)];
        const options = optionsOf({ ...setting, causal: false }, "relu");
        const y = encoderBlock(weights, x, options).y;
        expectNear(
          encoderBlock(weights, permuted(x, order), options).y.data,
          permuted(y, order).data,
        );
      }),
      { numRuns: 10 },
    );
  });

  it("passes its input on untouched where both branches are 0, before the norm only", () => {
    const zero = encoderFrom(
      encoderWeights(1, 4, 3),
      encoderParameters(encoderWeights(1, 4, 3)).map(({ shape }) => tensor(shape)),
    );
    const x = randomly(2)("x", 1, 2, 4);
    const options = { heads: 2, preNorm: true, activation: "relu" } as const;
    const run = encoderBlock(zero, x, options);
    expect(run.y).toEqual(x);
    expect(encoderBlockBackward(run, zero, x).gx).toEqual(x);
    expect(encoderBlock(zero, x, { ...options, preNorm: false }).y).toEqual(tensor(x.shape));
  });

  it("says what does not fit", () => {
    const weights = encoderWeights(1, 4, 3);
    const options = { heads: 2, preNorm: false, activation: "relu" } as const;
    const x = tensor([1, 2, 4]);
    expect(() => encoderBlock(weights, tensor([2, 4]), options)).toThrow(
      "encoderBlock: x must have shape [N, L, E], got [2, 4]",
    );
    const short = { w: tensor([2, 3]), b: null };
    expect(() => encoderBlock({ ...weights, linear2: short }, x, options)).toThrow(
      "encoderBlock: linear2 (x + FFN) must have shape [1, 2, 4], got [1, 2, 2]",
    );
    const run = encoderBlock(weights, x, options);
    expect(() => encoderBlockBackward(run, weights, tensor([4]))).toThrow("gy must have shape");
  });
});
