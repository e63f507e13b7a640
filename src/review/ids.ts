/** Gives `count` random bytes: `crypto.getRandomValues` in the browser, a seeded stream in tests. */
export type RandomBytes = (count: number) => Uint8Array;

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

// 128 bits are 21 characters of six bits and one of two: only four characters can stand last.
const shape = /^[A-Za-z0-9_-]{21}[AQgw]$/;

/** 128 random bits as 22 characters of base64url, short because every answer carries three ids. */
export function newId(random: RandomBytes): string {
  const bytes = random(16);
  if (bytes.length !== 16) {
    throw new Error(`newId: random must give 16 bytes when asked for 16, got ${bytes.length}`);
  }
  let text = "";
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 6) {
      bits -= 6;
      text += alphabet[(held >> bits) & 63];
    }
    held &= (1 << bits) - 1;
  }
  return text + alphabet[(held << (6 - bits)) & 63];
}

/** True for text that `newId` can give. */
export const isId = (value: unknown): value is string =>
  typeof value === "string" && shape.test(value);

/** Random bytes of the browser. */
export const browserBytes: RandomBytes = (count) => crypto.getRandomValues(new Uint8Array(count));
