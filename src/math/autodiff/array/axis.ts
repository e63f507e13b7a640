import { showShape } from "../../tensor/index.ts";

/** An axis as 0, 1, …; negative ones count from the end. Throws if there is none. */
export function axisOf(where: string, shape: readonly number[], axis: number): number {
  const found = axis < 0 ? axis + shape.length : axis;
  if (!Number.isInteger(found) || found < 0 || found >= shape.length) {
    throw new Error(`${where}: axis must be one of shape ${showShape(shape)}, got ${axis}`);
  }
  return found;
}

/** The entries seen from one axis: `outer` blocks of `length` steps of `inner` neighbours. */
export function aroundAxis(shape: readonly number[], axis: number) {
  const product = (sizes: readonly number[]) => sizes.reduce((a, b) => a * b, 1);
  return {
    outer: product(shape.slice(0, axis)),
    length: shape[axis],
    inner: product(shape.slice(axis + 1)),
  };
}
