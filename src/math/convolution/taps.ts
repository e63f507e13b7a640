import type { PaddingMode } from "./padding.ts";
import type { Axis } from "./size.ts";

const remainder = (i: number, n: number): number => ((i % n) + n) % n;

/** Which entry of an axis of length n stands at place i, inside or beyond it; −1 for a padded zero. */
function fold(i: number, n: number, mode: PaddingMode): number {
  if (i >= 0 && i < n) return i;
  switch (mode) {
    case "zeros":
      return -1;
    case "replicate":
      return i < 0 ? 0 : n - 1;
    case "circular":
      return remainder(i, n);
    case "reflect": {
      const turn = remainder(i, 2 * (n - 1));
      return turn < n ? turn : 2 * (n - 1) - turn;
    }
  }
}

/** How far a mode can pad an axis of length n: a mirror must not reach past the far edge, nor a circle go round twice. */
const longest = (n: number, mode: PaddingMode): number =>
  mode === "reflect" ? n - 1 : mode === "circular" ? n : Number.POSITIVE_INFINITY;

/** For each output o and kernel entry k, at o·kernel + k, the input entry that it meets, or −1 for a padded zero. */
export function tapsOf(where: string, axis: Axis, outputs: number, mode: PaddingMode): Int32Array {
  const { input, kernel, stride, dilation, before, after } = axis;
  if (Math.max(before, after) > longest(input, mode)) {
    throw new Error(
      `${where}: padding must be at most ${longest(input, mode)} in mode ${mode} on an axis of ${input}, got ${before} and ${after}`,
    );
  }
  const taps = new Int32Array(outputs * kernel);
  for (let o = 0; o < outputs; o++) {
    for (let k = 0; k < kernel; k++) {
      taps[o * kernel + k] = fold(o * stride + k * dilation - before, input, mode);
    }
  }
  return taps;
}
