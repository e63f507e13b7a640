/** Numbers in row-major order: the last axis varies fastest. Rank 0 is a single number. */
export interface Tensor {
  readonly shape: readonly number[];
  readonly data: Float64Array;
}

/** How many entries a shape has; 1 for rank 0. */
export const sizeOf = (shape: readonly number[]): number => shape.reduce((a, b) => a * b, 1);

const isShape = (shape: readonly number[]): boolean =>
  shape.every((n) => Number.isSafeInteger(n) && n >= 0) && Number.isSafeInteger(sizeOf(shape));

/** As it is written in messages: `[2, 3]`. */
export const showShape = (shape: readonly (number | string)[]): string => `[${shape.join(", ")}]`;

/**
 * A tensor of zeros, or one over the given numbers; a Float64Array is taken as it is, not copied. Throws unless the
 * shape is whole numbers ≥ 0 and has as many entries as the data.
 */
export function tensor(
  shape: readonly number[],
  data: Float64Array | readonly number[] = new Float64Array(isShape(shape) ? sizeOf(shape) : 0),
): Tensor {
  if (!isShape(shape)) {
    throw new Error(`tensor: shape must be whole numbers from 0 up, got ${showShape(shape)}`);
  }
  if (data.length !== sizeOf(shape)) {
    throw new Error(
      `tensor: shape ${showShape(shape)} wants ${sizeOf(shape)} numbers, got ${data.length}`,
    );
  }
  return { shape, data: data instanceof Float64Array ? data : Float64Array.from(data) };
}

export const zerosLike = ({ shape }: Tensor): Tensor => tensor(shape);

/** The same numbers under another shape, not copied. */
export const reshape = ({ data }: Tensor, shape: readonly number[]): Tensor => tensor(shape, data);
