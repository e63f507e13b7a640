import { expect } from "vitest";
import { centralDifferences } from "../../../src/math/autodiff/index.ts";
import { normals, rngFor } from "../../../src/math/random/index.ts";
import { sizeOf, type Tensor, tensor } from "../../../src/math/tensor/index.ts";

/** Tensors of normal numbers; each name is a stream of its own. */
export const randomly =
  (seed: number) =>
  (name: string, ...shape: readonly number[]): Tensor =>
    tensor(shape, normals(rngFor(seed, name), sizeOf(shape)));

export const inner = (a: Tensor, b: Tensor): number =>
  a.data.reduce((sum, value, i) => sum + value * b.data[i], 0);

const norm = (data: Float64Array): number => Math.hypot(...data);

/** Holds `gradients[i]` against central differences of f in its i-th argument. */
export function expectGradients(
  f: (...at: readonly Tensor[]) => number,
  at: readonly Tensor[],
  gradients: readonly Tensor[],
): void {
  expect(gradients).toHaveLength(at.length);
  const value = f(...at);
  at.forEach((x, i) => {
    const numeric = centralDifferences((moved) => f(...at.with(i, moved)), x);
    expect(gradients[i].shape).toEqual(x.shape);
    // Rounding in f is divided by the step, so the bound is relative to f as well.
    const bound = 1e-7 * (1 + Math.abs(value) + norm(numeric.data));
    expect(norm(numeric.data.map((g, k) => g - gradients[i].data[k]))).toBeLessThan(bound);
  });
}

export function expectNear(got: ArrayLike<number>, want: ArrayLike<number>, within = 1e-12): void {
  expect(got.length).toBe(want.length);
  for (let i = 0; i < want.length; i++) {
    const error = Math.abs(got[i] - want[i]) / (1 + Math.abs(want[i]));
    expect(error, `entry ${i}: ${got[i]}, not ${want[i]}`).toBeLessThanOrEqual(within);
  }
}
