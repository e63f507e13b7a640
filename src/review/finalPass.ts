import type { CalendarDate } from "./date.ts";
import { dayStart, localDay, type Moment } from "./day.ts";
import type { History } from "./fold.ts";
import { passDays, passStart } from "./interview.ts";
import { recall } from "./schedule.ts";

const answeredFrom = (history: History, day: number): readonly number[] =>
  history.answers
    .filter((a) => a.moved)
    .map((a) => localDay({ t: a.at, tz: a.event.tz }))
    .filter((d) => d >= day);

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
  for (const [id, { answers, memory }] of histories) {
    if (memory === null) continue;
    const inPass = answeredFrom({ answers, memory }, start);
    if (inPass.length === 0) waiting.push({ id, recall: recall(memory, at) });
    else if (inPass[0] === today) doneToday++;
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
