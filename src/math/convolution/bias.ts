import type { Tensor } from "../tensor/index.ts";

/** One number for each output channel, or none. */
export type Bias = ArrayLike<number> | null;

/** Throws unless there is one entry for each channel. */
export function expectBias(where: string, b: Bias, channels: number): void {
  if (b !== null && b.length !== channels) {
    throw new Error(`${where}: b must have ${channels} numbers, got ${b.length}`);
  }
}

/** Adds b[c] to every entry of channel c of y [N, C, H, W], in place. */
export function addBias({ shape, data }: Tensor, b: Bias): void {
  if (b === null) return;
  const plane = shape[2] * shape[3];
  for (let at = 0; at < data.length; at++) data[at] += b[Math.floor(at / plane) % shape[1]];
}

/** Sum over each channel of gy [N, C, H, W]. */
export function biasGradient({ shape, data }: Tensor): Float64Array {
  const plane = shape[2] * shape[3];
  const gb = new Float64Array(shape[1]);
  for (let at = 0; at < data.length; at++) gb[Math.floor(at / plane) % shape[1]] += data[at];
  return gb;
}
