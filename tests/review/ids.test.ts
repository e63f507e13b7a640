import fc from "fast-check";
import { expect, it } from "vitest";
import { browserBytes, isId, newId } from "../../src/review/ids.ts";

it("writes 128 bits as base64url: every bit reaches the text", () =>
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
      const id = newId(() => bytes);
      expect(id).toBe(Buffer.from(bytes).toString("base64url"));
      expect(isId(id)).toBe(true);
    }),
  ));

it("knows its own ids only", () => {
  for (const wrong of ["", "A".repeat(21), "A".repeat(23), `${"A".repeat(21)}B`, 3, null]) {
    expect(isId(wrong)).toBe(false);
  }
});

it("refuses a source that gives too little", () => {
  expect(() => newId(() => new Uint8Array(8))).toThrow(/16 bytes/);
});

it("takes random bytes of the browser", () => {
  expect(newId(browserBytes)).not.toBe(newId(browserBytes));
});
