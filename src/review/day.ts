/** An instant as a reader's clock showed it. */
export interface Moment {
  /** Milliseconds since 1970 in UTC. */
  readonly t: number;
  /** Minutes by which the local clock is ahead of UTC: +480 in China, −300 in New York in winter. */
  readonly tz: number;
}

/** Milliseconds in a day of 24 hours. */
export const DAY = 86_400_000;
const MINUTE = 60_000;
/** The last millisecond of the year 9999: beyond it, dates no longer have four digits. */
export const LATEST = 253_402_300_799_999;

/** Minutes after midnight at which a reader's day begins: who learns past midnight is still in yesterday. */
const START = 4 * 60;

/** Local time, moved so that a day begins at zero: whole multiples of `DAY` are day boundaries. Undone by `unshifted`. */
export const shifted = ({ t, tz }: Moment): number => t + (tz - START) * MINUTE;

/** The instant (ms) whose `shifted` time in zone `tz` is `s`. */
export const unshifted = (s: number, tz: number): number => s - (tz - START) * MINUTE;

/** The number of the local day, 0 being 1 January 1970. It begins at 04:00 local time. */
export const localDay = (at: Moment): number => Math.floor(shifted(at) / DAY);

/** The instant (ms) at which that local day begins in zone `tz`. */
export const dayStart = (day: number, tz: number): number => unshifted(day * DAY, tz);

/**
 * True when an answer now falls on a later local day than the last scheduled one, so that it may be scheduled too. Days are
 * counted in the zone of each answer, and also both in the zone of now: neither a flight west nor one east gives a card
 * two scheduled answers in what the reader calls one day.
 */
export const onLaterDay = (now: Moment, last: Moment | null): boolean =>
  last === null || localDay(now) > Math.max(localDay(last), localDay({ t: last.t, tz: now.tz }));
