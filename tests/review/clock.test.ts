import { afterEach, expect, it, vi } from "vitest";
import { browserClock, jumpedAhead, steadyNow } from "../../src/review/clock.ts";
import { CHINA, DAY, NOON } from "./make.ts";

afterEach(() => void vi.useRealTimers());

it("tells the time and minutes ahead of UTC, never a negative zero", () => {
  vi.useFakeTimers({ now: NOON });
  const offset = vi.spyOn(Date.prototype, "getTimezoneOffset");
  offset.mockReturnValue(-480);
  expect(browserClock()).toEqual({ t: NOON, tz: 480 });
  offset.mockReturnValue(0);
  expect(Object.is(browserClock().tz, 0)).toBe(true);
  offset.mockRestore();
});

it("finds a jump of over 400 days improbable", () => {
  expect(jumpedAhead(NOON, null)).toBe(false);
  expect(jumpedAhead(NOON + 400 * DAY, NOON)).toBe(false);
  expect(jumpedAhead(NOON + 400 * DAY + 1, NOON)).toBe(true);
  expect(jumpedAhead(NOON - DAY, NOON)).toBe(false);
});

it("takes the later of the clock and the latest event for the due list", () => {
  const now = { t: NOON, tz: CHINA };
  expect(steadyNow(now, NOON + DAY)).toEqual({ t: NOON + DAY, tz: CHINA });
  expect(steadyNow(now, NOON - DAY)).toBe(now);
  expect(steadyNow(now, null)).toBe(now);
});
