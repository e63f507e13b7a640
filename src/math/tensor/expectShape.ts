import { showShape, type Tensor } from "./tensor.ts";

/**
 * Throws a sentence unless `t` has the wanted shape. A string names an axis of any length, so
 * `expectShape("conv2d", "x", x, ["N", "C", "H", "W"])` asks for rank 4 only.
 */
export function expectShape(
  where: string,
  name: string,
  t: Tensor,
  wanted: readonly (number | string)[],
): void {
  const fits =
    t.shape.length === wanted.length &&
    wanted.every((want, axis) => typeof want === "string" || want === t.shape[axis]);
  if (!fits) {
    throw new Error(
      `${where}: ${name} must have shape ${showShape(wanted)}, got ${showShape(t.shape)}`,
    );
  }
}
