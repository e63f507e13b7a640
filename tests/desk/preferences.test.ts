import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { decodePreferences, prefer, preferences } from "../../src/desk/preferences.ts";

const usual = { fourButtons: false, hideClock: false };

afterEach(() => {
  vi.unstubAllGlobals();
});

test("whatever stands in the browser becomes something legal", () => {
  expect(decodePreferences('{"fourButtons":true,"hideClock":1,"other":true}')).toEqual({
    fourButtons: true,
    hideClock: false,
  });
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const read = decodePreferences(text);
      expect(Object.keys(read)).toEqual(Object.keys(usual));
      expect(Object.values(read).every((v) => typeof v === "boolean")).toBe(true);
    }),
  );
});

test("they are kept, one without touching the other", () => {
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
  expect(preferences()).toEqual(usual);
  prefer({ fourButtons: true });
  prefer({ hideClock: true });
  expect(preferences()).toEqual({ fourButtons: true, hideClock: true });
});

test("a browser that forbids keeping them is no error", () => {
  vi.stubGlobal("localStorage", {
    getItem() {
      throw new DOMException("no", "SecurityError");
    },
    setItem() {
      throw new DOMException("no", "SecurityError");
    },
  });
  expect(prefer({ fourButtons: true })).toEqual({ ...usual, fourButtons: true });
  expect(preferences()).toEqual(usual);
});
