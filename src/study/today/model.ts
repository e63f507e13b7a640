import { activity, type DayActivity, forecast } from "../../review/activity.ts";
import type { Catalogue } from "../../review/card.ts";
import { localDay, type Moment } from "../../review/day.ts";
import type { Folded } from "../../review/fold.ts";
import { dueQueue, unseen } from "../../review/queue.ts";
import { NEW_A_DAY, newToday } from "../newCards.ts";

/** How far ahead the next card is looked for, in days. */
const AHEAD = 400;

/** What there is to do today. */
export interface Today {
  /** Cards of the next session, and how many wait behind it. */
  readonly due: number;
  readonly later: number;
  readonly minutes: number;
  /** New cards: how many were never met, how many were met today, and how many to offer next. */
  readonly unseen: number;
  readonly met: number;
  readonly offer: number;
  /** The daily number of new cards is done; more are offered all the same. */
  readonly enough: boolean;
  /** Whether anything was ever answered. */
  readonly begun: boolean;
  readonly done: DayActivity;
  /** When cards fall due next, after today: in how many days, and how many. */
  readonly next: { readonly inDays: number; readonly count: number } | null;
}

/** The day at that moment. */
export function todayOf(state: Folded, book: Catalogue, now: Moment): Today {
  const { session, later, minutes } = dueQueue(state, book, now);
  const fresh = unseen(state, book).length;
  const met = newToday(state, book, now);
  const left = Math.max(NEW_A_DAY - met, 0);
  const today = localDay(now);
  const next = forecast(state, book, now, AHEAD).find(({ day, count }) => day > today && count > 0);
  return {
    due: session.length,
    later,
    minutes,
    unseen: fresh,
    met,
    offer: Math.min(left > 0 ? left : NEW_A_DAY, fresh),
    enough: left === 0,
    begun: state.cards.size > 0,
    done: activity(state, now, 1)[0]!,
    next: next ? { inDays: next.day - today, count: next.count } : null,
  };
}

/** How many cards of each topic were never met, in the order of the book; topics without any are left out. */
export function unseenByTopic(state: Folded, book: Catalogue): ReadonlyMap<string, number> {
  const left = new Map<string, number>();
  for (const { topic } of unseen(state, book)) left.set(topic, (left.get(topic) ?? 0) + 1);
  return left;
}
