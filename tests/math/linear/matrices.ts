import fc from "fast-check";
import { type Tensor, tensor } from "../../../src/math/tensor/index.ts";

const entry = fc
  .double({ min: -10, max: 10, noNaN: true })
  .map((x) => (Math.abs(x) < 1e-290 ? 0 : x));

export const matrixOf = (m: number, n: number): fc.Arbitrary<Tensor> =>
  fc.array(entry, { minLength: m * n, maxLength: m * n }).map((numbers) => tensor([m, n], numbers));

const size = fc.integer({ min: 1, max: 6 });

/** Matrices of any shape from 1×1 to 6×6, some with repeated rows, so that the rank is less. */
export const anyMatrix: fc.Arbitrary<Tensor> = fc
  .tuple(size, size, fc.boolean())
  .chain(([m, n, repeat]) =>
    matrixOf(m, n).map((a) => {
      if (repeat) for (let i = 1; i < m; i++) a.data.copyWithin(i * n, 0, n);
      return a;
    }),
  );

export const anySymmetric: fc.Arbitrary<Tensor> = size.chain((n) =>
  matrixOf(n, n).map((a) => {
    for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) a.data[j * n + i] = a.data[i * n + j];
    return a;
  }),
);

export const identity = (n: number): Tensor =>
  tensor(
    [n, n],
    Float64Array.from({ length: n * n }, (_, k) => (k % (n + 1) === 0 ? 1 : 0)),
  );

/** Largest difference of two lists of numbers. */
export const distance = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  a.length === b.length
    ? Array.from(a).reduce((top, x, i) => Math.max(top, Math.abs(x - b[i])), 0)
    : Number.POSITIVE_INFINITY;
