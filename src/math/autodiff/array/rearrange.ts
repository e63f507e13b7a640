import { showShape, sizeOf, stridesOf } from "../../tensor/index.ts";
import { aroundAxis, axisOf } from "./axis.ts";
import { broadcastStrides } from "./broadcast.ts";
import { type ArrayNode, operation } from "./node.ts";
import { type Places, pick, placesOn, scatter } from "./places.ts";

/** Entries taken from elsewhere go back to where they came from; one that was taken twice gets both gradients. */
const rearranged = (op: string, x: ArrayNode, places: Places, shape: readonly number[]) =>
  operation(op, [x], pick(x.value, places, shape), (g) => [scatter(g, places, x.value.shape)]);

/** The same entries in the same order under another shape. */
export function reshape(x: ArrayNode, shape: readonly number[]): ArrayNode {
  const size = x.value.data.length;
  if (sizeOf(shape) !== size) {
    throw new Error(`reshape: shape must hold ${size} entries, got ${showShape(shape)}`);
  }
  return rearranged("reshape", x, placesOn([size], [1]), shape);
}

/** Axes in another order, `axes[i]` naming the old one; without it the last two change places. */
export function transpose(x: ArrayNode, axes?: readonly number[]): ArrayNode {
  const { shape } = x.value;
  const identity = shape.map((_, axis) => axis);
  const order = axes ?? [...identity.slice(0, -2), ...identity.slice(-2).reverse()];
  if (order.length !== shape.length || !identity.every((axis) => order.includes(axis))) {
    throw new Error(
      `transpose: axes must name each axis of shape ${showShape(shape)} once, got ${showShape(order)}`,
    );
  }
  const strides = stridesOf(shape);
  const turned = order.map((axis) => shape[axis]);
  const places = placesOn(
    turned,
    order.map((axis) => strides[axis]),
  );
  return rearranged("transpose", x, places, turned);
}

/** Axes of length 1 repeated, and missing ones put in front. */
export function broadcastTo(x: ArrayNode, shape: readonly number[]): ArrayNode {
  const strides = broadcastStrides("broadcastTo", x.value.shape, shape);
  return rearranged("broadcast", x, placesOn(shape, strides), shape);
}

/** Entries `from` to `to` (not included) along one axis. */
export function slice(x: ArrayNode, axis: number, from: number, to: number): ArrayNode {
  const { shape } = x.value;
  const along = axisOf("slice", shape, axis);
  if (!(Number.isInteger(from) && Number.isInteger(to) && 0 <= from && from <= to)) {
    throw new Error(`slice: from and to must be whole numbers, 0 ≤ from ≤ to, got ${from}, ${to}`);
  }
  if (to > shape[along]) {
    throw new Error(`slice: to must be at most ${shape[along]}, the length of the axis, got ${to}`);
  }
  const strides = stridesOf(shape);
  const part = shape.with(along, to - from);
  return rearranged("slice", x, placesOn(part, strides, from * strides[along]), part);
}

/** The entries at `indices` along one axis, in that order and as often: rows of an embedding table. */
export function take(x: ArrayNode, axis: number, indices: readonly number[]): ArrayNode {
  const { shape } = x.value;
  const along = axisOf("take", shape, axis);
  const { outer, length, inner } = aroundAxis(shape, along);
  const bad = indices.find((k) => !Number.isInteger(k) || k < 0 || k >= length);
  if (bad !== undefined) {
    throw new Error(`take: indices must be whole numbers from 0 to ${length - 1}, got ${bad}`);
  }
  const taken = shape.with(along, indices.length);
  const places = placesOn([outer, indices.length, inner], [length * inner, 0, 1]);
  for (let i = 0; i < places.length; i++) {
    places[i] += indices[Math.floor(i / inner) % indices.length] * inner;
  }
  return rearranged("take", x, places, taken);
}

/**
 * One entry for each of `indices`, a shape like x's without its last axis: the probability of each row's class.
 * `indices[row]` counts along the last axis.
 */
export function gather(x: ArrayNode, indices: readonly number[]): ArrayNode {
  const { shape } = x.value;
  const last = axisOf("gather", shape, -1);
  const rows = shape.slice(0, last);
  if (indices.length !== sizeOf(rows)) {
    throw new Error(`gather: indices must hold ${sizeOf(rows)} numbers, got ${indices.length}`);
  }
  const classes = shape[last];
  const bad = indices.find((k) => !Number.isInteger(k) || k < 0 || k >= classes);
  if (bad !== undefined) {
    throw new Error(`gather: indices must be whole numbers from 0 to ${classes - 1}, got ${bad}`);
  }
  const places = Int32Array.from(indices, (k, row) => row * classes + k);
  return rearranged("gather", x, places, rows);
}
