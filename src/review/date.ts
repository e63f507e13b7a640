/** A date on the wall calendar, `2026-12-24`: the same day wherever the reader is. */
export type CalendarDate = string;

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days since 1 January 1970, or null when there is no such date. Written by hand because the models have no `Date`. */
export function dayOfDate(date: CalendarDate): number | null {
  const [, y, m, d] = (pattern.exec(date) ?? []).map(Number);
  if (y === undefined || m === undefined || d === undefined) return null;
  // Years that begin in March put the leap day last: then a month's first day is a linear formula of the month.
  const year = m <= 2 ? y - 1 : y;
  const dayOfYear = Math.floor((153 * (m > 2 ? m - 3 : m + 9) + 2) / 5) + d - 1;
  const leaps = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  const day = year * 365 + leaps + dayOfYear - 719_468;
  return dateOfDay(day) === date ? day : null;
}

/** The date of a day number; the inverse of `dayOfDate` for the years 0000 to 9999. */
export function dateOfDay(day: number): CalendarDate {
  const shiftedDay = day + 719_468;
  const era = Math.floor(shiftedDay / 146_097);
  const inEra = shiftedDay - era * 146_097;
  const yearOfEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) /
      365,
  );
  const dayOfYear =
    inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const march = Math.floor((5 * dayOfYear + 2) / 153);
  const d = dayOfYear - Math.floor((153 * march + 2) / 5) + 1;
  const m = march < 10 ? march + 3 : march - 9;
  const y = yearOfEra + era * 400 + (m <= 2 ? 1 : 0);
  const padded = (x: number, width: number) => String(x).padStart(width, "0");
  return `${padded(y, 4)}-${padded(m, 2)}-${padded(d, 2)}`;
}

/** True for text that names a date. */
export const isDate = (value: unknown): value is CalendarDate =>
  typeof value === "string" && dayOfDate(value) !== null;
