/** A stream of numbers in [0, 1), each call the next one. */
export type Rng = () => number;

/** Murmur3's finalizer: every bit of the input reaches every bit of the output. */
const mix = (h: number): number => {
  let x = h;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
};

/** FNV-1a over the code units of the name, begun at `start`. */
const hashName = (name: string, start: number): number => {
  let h = start;
  for (let i = 0; i < name.length; i++) h = Math.imul(h ^ name.charCodeAt(i), 0x01000193);
  return mix(h);
};

/**
 * The stream of that name under that seed (a whole number below 2³²). Streams of different names have nothing to do with
 * each other: drawing more from one never changes another. The generator is sfc32.
 */
export function rngFor(seed: number, name: string): Rng {
  if (!Number.isSafeInteger(seed) || seed < 0 || seed >= 2 ** 32) {
    throw new Error(`rngFor: seed must be a whole number from 0 to 2^32 - 1, got ${seed}`);
  }
  let a = mix(seed ^ 0x9e3779b9);
  let b = hashName(name, 0x811c9dc5);
  let c = hashName(name, a);
  let counter = 1;
  const next32 = (): number => {
    const out = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + out) | 0;
    return out >>> 0;
  };
  // The first outputs still resemble the seed.
  for (let i = 0; i < 15; i++) next32();
  // 53 bits: with 32 alone, the smallest positive number would cut off a normal sample at 6.7.
  return () => ((next32() >>> 5) * 2 ** 26 + (next32() >>> 6)) / 2 ** 53;
}
