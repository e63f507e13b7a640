/** A window that slides along one axis: all lengths in entries of that axis. */
export interface Axis {
  readonly input: number;
  readonly kernel: number;
  readonly stride: number;
  readonly dilation: number;
  /** Padding at the top or left. */
  readonly before: number;
  /** Padding at the bottom or right. */
  readonly after: number;
}

/** From the first to the last entry that a dilated kernel touches. */
export const extent = (kernel: number, dilation: number): number => dilation * (kernel - 1) + 1;

const room = ({ input, kernel, dilation, before, after }: Axis): number =>
  input + before + after - extent(kernel, dilation);

/** ⌊(n + p − d(k−1) − 1)/s⌋ + 1 places; 0 if the window does not fit at all. Source: conv-arithmetic. */
export const outputSize = (axis: Axis): number =>
  Math.max(0, Math.floor(room(axis) / axis.stride) + 1);

/**
 * The same for pooling, where `ceil` also counts a last window that hangs over the edge, unless it would begin in the
 * padding after the input.
 */
export function pooledSize(axis: Axis, ceil: boolean): number {
  if (!ceil) return outputSize(axis);
  const places = Math.max(0, Math.ceil(room(axis) / axis.stride) + 1);
  const last = (places - 1) * axis.stride;
  return last >= axis.input + axis.before ? places - 1 : places;
}

/** (n−1)s − p + d(k−1) + o + 1: the input size of the convolution whose transpose this is. */
export const transposedSize = (axis: Axis, outputPadding = 0): number =>
  (axis.input - 1) * axis.stride -
  axis.before -
  axis.after +
  extent(axis.kernel, axis.dilation) +
  outputPadding;
