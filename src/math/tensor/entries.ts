import { showShape, type Tensor } from "./tensor.ts";

/** How far apart in the data two neighbours along each axis lie. */
export function stridesOf(shape: readonly number[]): number[] {
  const strides = new Array<number>(shape.length);
  let step = 1;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    strides[axis] = step;
    step *= shape[axis];
  }
  return strides;
}

/** Place in the data of the entry at `index`, one number for each axis. Throws if there is no such entry. */
export function offsetOf(shape: readonly number[], index: readonly number[]): number {
  const inside =
    index.length === shape.length &&
    index.every((i, axis) => Number.isInteger(i) && i >= 0 && i < shape[axis]);
  if (!inside) {
    throw new Error(`offsetOf: shape ${showShape(shape)} has no entry at ${showShape(index)}`);
  }
  return index.reduce((offset, i, axis) => offset * shape[axis] + i, 0);
}

/** The entry at `index`. For tables and tests; loops over whole tensors use the data. */
export const at = ({ shape, data }: Tensor, ...index: number[]): number =>
  data[offsetOf(shape, index)];
