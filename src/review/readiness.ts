import type { Card, Catalogue } from "./card.ts";
import type { Moment } from "./day.ts";
import type { Folded } from "./fold.ts";
import { readyBy } from "./interview.ts";
import { passed } from "./rubric.ts";
import { recall } from "./schedule.ts";

/** Fewer answers than this say nothing about a topic. */
const ENOUGH = 5;
/** The drill pass rate looks at so many of the latest attempts. */
const ATTEMPTS = 10;
const WEAKEST = 5;

/** How far a topic is; there is no figure for all of them together, which would hide the gaps. */
export interface Readiness {
  readonly topic: string;
  readonly seen: number;
  readonly total: number;
  readonly answers: number;
  /** Mean chance (0–1) that its seen cards are recalled on the interview's day (now, without one); null below five answers. */
  readonly recall: number | null;
  /** Share (0–1) of its last ten drill attempts that were right, and how many there were; null when there is none. */
  readonly drills: { readonly rate: number; readonly attempts: number } | null;
  /** What to practise first: the seen cards least likely recalled, then unseen ones in the book's order. */
  readonly weakest: readonly string[];
}

const mean = (xs: readonly number[]): number => xs.reduce((a, b) => a + b, 0) / xs.length;

function ofTopic(topic: string, cards: readonly Card[], state: Folded, by: Moment): Readiness {
  const answersOf = (card: Card) => state.cards.get(card.id)?.answers ?? [];
  const answers = cards.flatMap(answersOf).length;
  const seen = cards
    .filter((card) => answersOf(card).length > 0)
    .map((card) => {
      const memory = state.cards.get(card.id)?.memory ?? null;
      // Only practised, never scheduled: seen, but nothing is promised.
      return { id: card.id, recall: memory === null ? 0 : recall(memory, by) };
    });
  const attempts = cards
    .filter((card) => card.kind === "drill")
    .flatMap(answersOf)
    .sort((a, b) => a.at - b.at)
    .slice(-ATTEMPTS);
  const fresh = cards.filter((card) => answersOf(card).length === 0).map((card) => card.id);
  const weak = [...seen].sort((a, b) => a.recall - b.recall || (a.id < b.id ? -1 : 1));
  return {
    topic,
    seen: seen.length,
    total: cards.length,
    answers,
    recall: answers < ENOUGH ? null : mean(seen.map((s) => s.recall)),
    drills:
      attempts.length === 0
        ? null
        : {
            rate: mean(attempts.map((a) => (passed(a.event.g) ? 1 : 0))),
            attempts: attempts.length,
          },
    weakest: [...weak.map((s) => s.id), ...fresh].slice(0, WEAKEST),
  };
}

/** The readiness of every topic, in the order of the book. */
export function readiness(state: Folded, book: Catalogue, now: Moment): readonly Readiness[] {
  const by = readyBy(state.interview, now);
  const topics = new Map<string, Card[]>();
  for (const card of book.cards.values()) {
    topics.set(card.topic, [...(topics.get(card.topic) ?? []), card]);
  }
  return [...topics].map(([topic, cards]) => ofTopic(topic, cards, state, by));
}
