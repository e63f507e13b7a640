import {
  type Axis,
  asPair,
  axesOf,
  type Pair,
  pooledSize,
  type WindowOptions,
} from "../convolution/index.ts";

export interface PoolOptions {
  readonly kernel: number | Pair;
  /** The kernel by default, so that windows touch and do not overlap. */
  readonly stride?: number | Pair;
  /** On both sides; at most half the kernel, so that no window is all padding. */
  readonly padding?: number | Pair;
  readonly dilation?: number | Pair;
  /** Keeps a last window that hangs over the edge. */
  readonly ceilMode?: boolean;
}

/** The entries start, start + step, … below `end` of one axis. */
export interface Window {
  readonly start: number;
  readonly end: number;
  readonly step: number;
  /** How many entries it would have with the padding it reaches into, but no further. */
  readonly padded: number;
}

function windowsOn(axis: Axis, ceil: boolean): Window[] {
  const { input, kernel, stride, dilation, before, after } = axis;
  return Array.from({ length: pooledSize(axis, ceil) }, (_, o) => {
    const first = o * stride - before;
    const end = first + (kernel - 1) * dilation + 1;
    // Begin at the first entry that is not padding.
    const skipped = Math.max(0, Math.ceil(-first / dilation));
    return {
      start: first + skipped * dilation,
      end: Math.min(end, input),
      step: dilation,
      padded: Math.min(end, input + after) - first,
    };
  });
}

/** Windows of pooling on a plane, row by row and column by column. Throws if there is no window, or no sense in them. */
export function poolWindows(
  where: string,
  plane: Pair,
  options: PoolOptions,
): readonly [rows: Window[], columns: Window[]] {
  const kernel = asPair(options.kernel);
  const padding = asPair(options.padding ?? 0);
  if (padding.some((p, i) => p > kernel[i] / 2)) {
    throw new Error(
      `${where}: padding must be at most half the kernel, got ${padding.join(" and ")} for a kernel of ${kernel.join("×")}`,
    );
  }
  const sliding: WindowOptions = {
    stride: options.stride ?? kernel,
    padding,
    dilation: options.dilation ?? 1,
  };
  const [rows, columns] = axesOf(where, plane, kernel, sliding).map((axis) =>
    windowsOn(axis, options.ceilMode ?? false),
  );
  if (rows.length === 0 || columns.length === 0) {
    throw new Error(
      `${where}: the kernel must fit into the padded input, got a kernel of ${kernel.join("×")} over ${plane.join("×")}`,
    );
  }
  return [rows, columns];
}

/** `outputs` windows that cover n entries: ⌊i·n/o⌋ up to ⌈(i+1)n/o⌉. They differ in length and overlap when o does not divide n. */
export const adaptiveWindows = (n: number, outputs: number): Window[] =>
  Array.from({ length: outputs }, (_, i) => {
    const start = Math.floor((i * n) / outputs);
    const end = Math.ceil(((i + 1) * n) / outputs);
    return { start, end, step: 1, padded: end - start };
  });
