import { sizeOf, type Tensor, tensor } from "../../tensor/index.ts";

/** For each entry of a result, the place in the data of the source that it comes from. */
export type Places = Int32Array;

/** Places on a regular grid: `start` and, along each axis of `shape`, a stride. A stride of 0 repeats. */
export function placesOn(shape: readonly number[], strides: readonly number[], start = 0): Places {
  const places = new Int32Array(sizeOf(shape));
  const index = new Int32Array(shape.length);
  let at = start;
  for (let i = 0; i < places.length; i++) {
    places[i] = at;
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      at += strides[axis];
      if (++index[axis] < shape[axis]) break;
      at -= strides[axis] * shape[axis];
      index[axis] = 0;
    }
  }
  return places;
}

/** Takes every entry from its place. */
export function pick({ data }: Tensor, places: Places, shape: readonly number[]): Tensor {
  const out = tensor(shape);
  for (let i = 0; i < places.length; i++) out.data[i] = data[places[i]];
  return out;
}

/** The adjoint: adds every entry to its place. */
export function scatter({ data }: Tensor, places: Places, shape: readonly number[]): Tensor {
  const out = tensor(shape);
  for (let i = 0; i < places.length; i++) out.data[places[i]] += data[i];
  return out;
}
