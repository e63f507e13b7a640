import { describe, expect, it, vi } from "vitest";
import {
  askToPersist,
  forgetsInAWeek,
  shouldAskToPersist,
} from "../../../src/review/storage/persist.ts";

describe("asking the browser to keep the log", () => {
  it("comes after ten answers, once", () => {
    expect([0, 9, 10, 500].map((n) => shouldAskToPersist(n, false))).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect(shouldAskToPersist(500, true)).toBe(false);
  });

  it("tells what it said", async () => {
    const manager = (persisted: boolean, persist: boolean) => ({
      persisted: async () => persisted,
      persist: async () => persist,
    });
    expect(await askToPersist(manager(false, true))).toBe("granted");
    expect(await askToPersist(manager(false, false))).toBe("denied");
    expect(await askToPersist(undefined)).toBe("unsupported");
    expect(await askToPersist({})).toBe("unsupported");
    expect(await askToPersist({ persist: () => Promise.reject(new Error("no")) })).toBe("denied");
    const already = manager(true, false);
    const persist = vi.spyOn(already, "persist");
    expect(await askToPersist(already)).toBe("granted");
    expect(persist).not.toHaveBeenCalled();
  });
});

it.each([
  [
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15",
    true,
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/140.0 Mobile/15E148 Safari/604.1",
    true,
  ],
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36",
    false,
  ],
  [
    "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/140.0 Mobile Safari/537.36",
    false,
  ],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", false],
])("knows the browsers that forget in a week: %s", (userAgent, forgets) => {
  expect(forgetsInAWeek(userAgent, false)).toBe(forgets);
  expect(forgetsInAWeek(userAgent, true)).toBe(false);
});
