import { showShape, stridesOf, type Tensor } from "../../tensor/index.ts";
import { pick, placesOn, scatter } from "./places.ts";

/** The shape that both broadcast to: aligned at the end, axes of length 1 stretch. */
export function broadcastShape(
  where: string,
  a: readonly number[],
  b: readonly number[],
): readonly number[] {
  const rank = Math.max(a.length, b.length);
  return Array.from({ length: rank }, (_, axis) => {
    const [m, n] = [a[axis - rank + a.length] ?? 1, b[axis - rank + b.length] ?? 1];
    if (m !== n && m !== 1 && n !== 1) {
      throw new Error(`${where}: shapes ${showShape(a)} and ${showShape(b)} do not broadcast`);
    }
    return m === 1 ? n : m;
  });
}

/** Strides that walk a tensor of shape `from` as if it had the shape `to`. */
export function broadcastStrides(
  where: string,
  from: readonly number[],
  to: readonly number[],
): number[] {
  const missing = to.length - from.length;
  const fits = missing >= 0 && from.every((n, axis) => n === 1 || n === to[axis + missing]);
  if (!fits) throw new Error(`${where}: ${showShape(from)} does not broadcast to ${showShape(to)}`);
  const strides = stridesOf(from);
  return to.map((_, axis) => {
    const own = axis - missing;
    return own < 0 || from[own] === 1 ? 0 : strides[own];
  });
}

export const stretched = (t: Tensor, shape: readonly number[]): Tensor =>
  pick(t, placesOn(shape, broadcastStrides("broadcast", t.shape, shape)), shape);

/** The adjoint: sums over everything that was repeated. */
export const shrunk = (t: Tensor, shape: readonly number[]): Tensor =>
  scatter(t, placesOn(t.shape, broadcastStrides("broadcast", shape, t.shape)), shape);
