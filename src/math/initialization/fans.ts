import { showShape, sizeOf } from "../tensor/index.ts";

/** How many numbers a unit of the layer adds up, and how many units each input feeds. */
export interface Fans {
  readonly fanIn: number;
  readonly fanOut: number;
}

/**
 * Fans of a weight [out, in, …kernel]: every place of the kernel is a connection of its own. Throws unless there are two
 * axes or more and none is empty.
 */
export function fansOf(shape: readonly number[]): Fans {
  if (shape.length < 2 || !shape.every((n) => Number.isSafeInteger(n) && n > 0)) {
    throw new Error(
      `fansOf: shape must be two positive whole numbers or more, got ${showShape(shape)}`,
    );
  }
  const [out, inputs, ...kernel] = shape;
  const receptive = sizeOf(kernel);
  return { fanIn: inputs * receptive, fanOut: out * receptive };
}
