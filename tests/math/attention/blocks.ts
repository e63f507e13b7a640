import type { Affine } from "../../../src/math/affine/index.ts";
import type { EncoderWeights, MultiHeadWeights } from "../../../src/math/attention/index.ts";
import { normals, rngFor } from "../../../src/math/random/index.ts";
import { type Tensor, tensor } from "../../../src/math/tensor/index.ts";
import { randomly } from "../tensor/random.ts";

export function multiHeadWeights(seed: number, features: number, biased = true): MultiHeadWeights {
  const random = randomly(seed);
  const affineOf = (name: string, rows: number): Affine => ({
    w: random(`${name} w`, rows, features),
    b: biased ? random(`${name} b`, rows) : null,
  });
  return { inProjection: affineOf("in", 3 * features), outProjection: affineOf("out", features) };
}

export function encoderWeights(seed: number, features: number, inner: number): EncoderWeights {
  const random = randomly(seed);
  const norm = (name: string) => ({
    gamma: random(`${name} gamma`, features),
    beta: random(`${name} beta`, features),
  });
  return {
    attention: multiHeadWeights(seed, features),
    norm1: norm("norm1"),
    linear1: { w: random("w1", inner, features), b: random("b1", inner) },
    linear2: { w: random("w2", features, inner), b: random("b2", features) },
    norm2: norm("norm2"),
  };
}

const ofAffine = ({ w, b }: Affine): Tensor[] => (b === null ? [w] : [w, b]);

export const multiHeadParameters = (weights: MultiHeadWeights): Tensor[] => [
  ...ofAffine(weights.inProjection),
  ...ofAffine(weights.outProjection),
];

export const encoderParameters = (w: EncoderWeights): Tensor[] => [
  ...multiHeadParameters(w.attention),
  ...ofAffine(w.linear1),
  ...ofAffine(w.linear2),
  ...[w.norm1, w.norm2].flatMap(({ gamma, beta }) => [gamma, beta]),
];

/** The same structure with these numbers, in the order of `multiHeadParameters`. */
export function multiHeadFrom(like: MultiHeadWeights, numbers: Tensor[]): MultiHeadWeights {
  const next = () => numbers.shift() ?? tensor([]);
  const affineOf = ({ b }: Affine): Affine => ({ w: next(), b: b === null ? null : next() });
  return {
    inProjection: affineOf(like.inProjection),
    outProjection: affineOf(like.outProjection),
  };
}

/** In the order of `encoderParameters`. */
export function encoderFrom(like: EncoderWeights, numbers: Tensor[]): EncoderWeights {
  const next = () => numbers.shift() ?? tensor([]);
  const affineOf = (): Affine => ({ w: next(), b: next() });
  const norm = () => ({ gamma: next(), beta: next() });
  const attention = multiHeadFrom(like.attention, numbers);
  const [linear1, linear2] = [affineOf(), affineOf()];
  const [norm1, norm2] = [norm(), norm()];
  return { attention, linear1, linear2, norm1, norm2 };
}

/** Rows of each sample of x [N, L, E] in another order. */
export function permuted({ shape, data }: Tensor, order: readonly number[]): Tensor {
  const [samples, length, features] = shape;
  const out = tensor(shape);
  for (let n = 0; n < samples; n++) {
    order.forEach((from, to) => {
      const at = (n * length + from) * features;
      out.data.set(data.subarray(at, at + features), (n * length + to) * features);
    });
  }
  return out;
}

/** Ones and zeros with a 1 in the first column, so that every query sees something. */
export const bits = (seed: number, rows: number, columns: number): Tensor =>
  tensor(
    [rows, columns],
    normals(rngFor(seed, "mask"), rows * columns).map((x, i) =>
      i % columns === 0 || x > 0 ? 1 : 0,
    ),
  );
