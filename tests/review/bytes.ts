import type { RandomBytes } from "../../src/review/index.ts";
import { newId } from "../../src/review/index.ts";

/** Bytes that never repeat: a counter, so that ids differ and tests are the same every time. */
export function countingBytes(start = 0): RandomBytes {
  let calls = start;
  return (count) => {
    calls++;
    return Uint8Array.from({ length: count }, (_, i) => (i < 4 ? calls >>> (8 * i) : 7 * i));
  };
}

/** The k-th id of a counter. */
export const idOf = (k: number): string => newId(countingBytes(k));
