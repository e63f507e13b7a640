import { afterEach, expect, it, vi } from "vitest";
import { localMarker } from "../../../src/review/storage/marker.ts";
import { recall, remember } from "../../../src/review/storage/texts.ts";

afterEach(() => void vi.unstubAllGlobals());

/** What a browser keeps, by its own name for the place. */
function shelves() {
  const all = {
    localStorage: new Map<string, string>(),
    sessionStorage: new Map<string, string>(),
  };
  for (const [name, kept] of Object.entries(all))
    vi.stubGlobal(name, {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, text: string) => void kept.set(key, text),
      removeItem: (key: string) => void kept.delete(key),
    });
  return all;
}

const no = () => {
  throw new DOMException("No", "SecurityError");
};

it("keeps for good or for the tab, and forgets", () => {
  const { localStorage, sessionStorage } = shelves();
  remember("a", "1");
  remember("a", "2", "sessionStorage");
  expect([...localStorage, ...sessionStorage]).toEqual([
    ["a", "1"],
    ["a", "2"],
  ]);
  expect([recall("a"), recall("a", "sessionStorage")]).toEqual(["1", "2"]);
  remember("a", null, "sessionStorage");
  expect([recall("a"), recall("a", "sessionStorage")]).toEqual(["1", null]);
  remember("a", null);
  expect(recall("a")).toBeNull();
});

it("does without where the browser forbids to read, to write, or even to ask", () => {
  vi.stubGlobal("localStorage", { getItem: no, setItem: no, removeItem: no });
  const { sessionStorage } = globalThis;
  Object.defineProperty(globalThis, "sessionStorage", { get: no, configurable: true });
  try {
    for (const shelf of ["localStorage", "sessionStorage"] as const) {
      remember("a", "1", shelf);
      remember("a", null, shelf);
      expect(recall("a", shelf)).toBeNull();
    }
  } finally {
    Object.defineProperty(globalThis, "sessionStorage", {
      value: sessionStorage,
      configurable: true,
      writable: true,
    });
  }
});

it("marks that progress is here, where a browser lets it", () => {
  const { localStorage } = shelves();
  expect(localMarker.stands()).toBe(false);
  localMarker.set(true);
  expect(localMarker.stands()).toBe(true);
  localMarker.set(false);
  expect(localMarker.stands()).toBe(false);
  expect(localStorage.size).toBe(0);
  vi.stubGlobal("localStorage", { getItem: no, setItem: no, removeItem: no });
  localMarker.set(true);
  expect(localMarker.stands()).toBe(false);
});
