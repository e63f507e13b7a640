import { DAY, LATEST, type Moment } from "./day.ts";

/** Where the time comes from. Everything else takes a `Moment`. */
export type Clock = () => Moment;

/** The clock of the browser, in the zone that holds at that instant. */
export const browserClock: Clock = () => {
  const now = new Date();
  // The platform counts minutes behind UTC; `0 −` instead of a sign, because −0 is not written as it is read.
  const t = Math.min(Math.max(now.getTime(), 0), LATEST);
  return { t, tz: Math.round(0 - now.getTimezoneOffset()) };
};

/** A jump beyond this is asked about before anything is written: one such answer would freeze its card for years. */
const AHEAD = 400 * DAY;

/** Whether `now` (ms) is improbably long after the latest event (ms; null when there is none). */
export const jumpedAhead = (now: number, latest: number | null): boolean =>
  latest !== null && now > latest + AHEAD;

/** The moment for the due list: the later of the clock and the latest event, so that a clock turned back hides nothing. */
export const steadyNow = (now: Moment, latest: number | null): Moment =>
  latest !== null && latest > now.t ? { t: latest, tz: now.tz } : now;
