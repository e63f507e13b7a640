import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayStart, localDay, onLaterDay, shifted, unshifted } from "../../src/review/day.ts";
import { CHINA, DAY, HOUR } from "./make.ts";

const zone = fc.integer({ min: -720, max: 840 });
const time = fc.integer({ min: 0, max: Date.UTC(2200, 0) });
/** Local wall time in that zone. */
const at = (tz: number, ...date: Parameters<typeof Date.UTC>) => ({
  t: Date.UTC(...date) - tz * 60_000,
  tz,
});

describe("a local day", () => {
  it("begins at 04:00: past midnight is still yesterday", () => {
    const evening = localDay(at(CHINA, 2026, 10, 20, 23, 30));
    expect(localDay(at(CHINA, 2026, 10, 21, 3, 59))).toBe(evening);
    expect(localDay(at(CHINA, 2026, 10, 21, 4, 0))).toBe(evening + 1);
  });

  it("does not end at midnight UTC, which is eight in the morning in China", () => {
    expect(localDay(at(CHINA, 2026, 10, 20, 7, 50))).toBe(localDay(at(CHINA, 2026, 10, 20, 8, 10)));
  });

  it("is numbered like its date", () => {
    expect(localDay(at(-300, 2026, 10, 20, 12))).toBe(Date.UTC(2026, 10, 20) / DAY);
  });

  it("holds every moment from its start to the next one's", () =>
    fc.assert(
      fc.property(time, zone, (t, tz) => {
        const day = localDay({ t, tz });
        expect(dayStart(day, tz)).toBeLessThanOrEqual(t);
        expect(dayStart(day + 1, tz)).toBeGreaterThan(t);
        expect(unshifted(shifted({ t, tz }), tz)).toBe(t);
      }),
    ));
});

describe("a later day", () => {
  it("follows the first answer and no other of the same day", () => {
    const first = at(CHINA, 2026, 10, 20, 9);
    expect(onLaterDay(first, null)).toBe(true);
    expect(onLaterDay(at(CHINA, 2026, 10, 21, 3), first)).toBe(false);
    expect(onLaterDay(at(CHINA, 2026, 10, 21, 5), first)).toBe(true);
  });

  it("is not gained by a flight: neither west, into the same date again, nor east, into the next", () => {
    const shanghai = at(CHINA, 2026, 10, 20, 9);
    expect(onLaterDay({ t: shanghai.t + 12 * HOUR, tz: -480 }, shanghai)).toBe(false);
    // 22:00 in New York is 04:00 of the next day in Berlin, where it is answered again an hour later.
    const newYork = at(-300, 2026, 10, 20, 22);
    const berlin = { t: newYork.t + HOUR, tz: 60 };
    expect(localDay(berlin)).toBe(localDay(newYork) + 1);
    expect(onLaterDay(berlin, newYork)).toBe(false);
  });

  it("comes once when clocks change: a day of 23 or of 25 hours is one day", () => {
    // Berlin, 28 March 2026 (winter time) and 29 March (summer time from 02:00).
    const before = at(60, 2026, 2, 28, 12);
    expect(onLaterDay(at(120, 2026, 2, 29, 3, 59), before)).toBe(false);
    expect(onLaterDay(at(120, 2026, 2, 29, 4, 0), before)).toBe(true);
    const autumn = at(120, 2026, 9, 24, 12);
    expect(onLaterDay(at(60, 2026, 9, 25, 3, 59), autumn)).toBe(false);
    expect(onLaterDay(at(60, 2026, 9, 25, 4, 0), autumn)).toBe(true);
  });

  it("means that both zones' days differ in the zone of now", () =>
    fc.assert(
      fc.property(time, time, zone, zone, (a, b, tzA, tzB) => {
        const [last, now] = [
          { t: a, tz: tzA },
          { t: b, tz: tzB },
        ];
        if (!onLaterDay(now, last)) return;
        expect(localDay({ t: a, tz: tzB })).toBeLessThan(localDay(now));
        expect(localDay(last)).toBeLessThan(localDay(now));
        expect(b).toBeGreaterThan(a);
      }),
    ));
});
