import fc from "fast-check";
import { expect, it } from "vitest";
import { signed, unsigned } from "../../../src/math/fastMlp/assembler.ts";

/** What a reader of LEB128 makes of the bytes. */
const decode = (bytes: readonly number[], isSigned: boolean): number => {
  const value = bytes.reduce((sum, byte, i) => sum + (byte & 0x7f) * 2 ** (7 * i), 0);
  const negative = isSigned && (bytes[bytes.length - 1] & 0x40) !== 0;
  return negative ? value - 2 ** (7 * bytes.length) : value;
};

it("writes numbers so that a reader gets them back", () => {
  fc.assert(
    fc.property(fc.integer(), (n) => {
      expect(decode(signed(n), true)).toBe(n);
      expect(decode(unsigned(Math.abs(n)), false)).toBe(Math.abs(n));
    }),
    { numRuns: 1000 },
  );
  expect(unsigned(624485)).toEqual([0xe5, 0x8e, 0x26]);
  expect(signed(-123456)).toEqual([0xc0, 0xbb, 0x78]);
});
