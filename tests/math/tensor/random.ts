import { expect } from "vitest";
import { centralDifferences, relativeError } from "../../../src/math/autodiff/index.ts";
import { normals, rngFor } from "../../../src/math/random/index.ts";
import { sizeOf, type Tensor, tensor } from "../../../src/math/tensor/index.ts";

/** Tensors of normal numbers; each name is a stream of its own. */
export const randomly =
  (seed: number) =>
  (name: string, ...shape: readonly number[]): Tensor =>
    tensor(shape, normals(rngFor(seed, name), sizeOf(shape)));

export const inner = (a: Tensor, b: Tensor): number =>
  a.data.reduce((sum, value, i) => sum + value * b.data[i], 0);

/** Holds `gradients[i]` against central differences of f in its i-th argument. */
export function expectGradients(
  f: (...at: readonly Tensor[]) => number,
  at: readonly Tensor[],
  gradients: readonly Tensor[],
): void {
  expect(gradients).toHaveLength(at.length);
  at.forEach((x, i) => {
    const numeric = centralDifferences((moved) => f(...at.with(i, moved)), x);
    expect(gradients[i].shape).toEqual(x.shape);
    const size = Math.max(...numeric.data.map(Math.abs), 0);
    // Where the gradient is all but 0, relative to what it could be rather than to itself.
    if (size < 1e-4) expect(relativeError(numeric, gradients[i]) * size).toBeLessThan(1e-8);
    else expect(relativeError(numeric, gradients[i])).toBeLessThan(1e-6);
  });
}

export function expectNear(got: ArrayLike<number>, want: ArrayLike<number>, within = 1e-12): void {
  expect(got.length).toBe(want.length);
  for (let i = 0; i < want.length; i++) {
    const error = Math.abs(got[i] - want[i]) / (1 + Math.abs(want[i]));
    expect(error, `entry ${i}: ${got[i]}, not ${want[i]}`).toBeLessThanOrEqual(within);
  }
}
