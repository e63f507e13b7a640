import type { CalendarDate } from "./date.ts";
import { dayStart, localDay, type Moment } from "./day.ts";
import { type History, momentOf } from "./fold.ts";
import { passDays, passStart } from "./interview.ts";
import { recall } from "./schedule.ts";

/** The local days of the answers that moved a card's schedule, in order. */
const movedDays = (history: History): readonly number[] =>
  history.answers.filter((a) => a.moved).map((a) => localDay(momentOf(a)));

/**
 * The day (local day number) of each card's slot in the final pass: every learned card that has not been answered since the
 * pass began gets one, the weakest first, as many each day. A view: nothing is stored, and moving the date rewrites nothing.
 */
export function finalSlots(
  histories: ReadonlyMap<string, History>,
  interview: CalendarDate | null,
  now: Moment,
): ReadonlyMap<string, number> {
  const days = passDays(interview, now);
  const start = passStart(interview);
  if (start === null || days.length === 0) return new Map();
  const today = localDay(now);
  const at = days[0]! === today ? now : { t: dayStart(days[0]!, now.tz), tz: now.tz };
  const waiting: { readonly id: string; readonly recall: number }[] = [];
  let doneToday = 0;
  for (const [id, history] of histories) {
    if (history.memory === null) continue;
    const moved = movedDays(history);
    const inPass = moved.find((day) => day >= start);
    if (inPass === undefined) waiting.push({ id, recall: recall(history.memory, at) });
    // A card that was learned only today was none of this morning's.
    else if (inPass === today && moved[0]! < start) doneToday++;
  }
  waiting.sort((a, b) => a.recall - b.recall || (a.id < b.id ? -1 : 1));
  // Today's share is counted as the day began, or it would fill up again with every answer.
  const quota = Math.ceil((waiting.length + doneToday) / days.length) - doneToday;
  const slots = new Map<string, number>();
  let next = 0;
  for (const [i, day] of days.entries()) {
    const even = Math.ceil((waiting.length - next) / (days.length - i));
    const share = i === 0 ? Math.max(Math.min(quota, waiting.length), 0) : even;
    for (const { id } of waiting.slice(next, next + share)) slots.set(id, day);
    next += share;
  }
  return slots;
}
