import type { Folded } from "../../review/fold.ts";

/** What a log holds, in numbers. */
export interface LogFacts {
  readonly answers: number;
  /** Cards that were answered. */
  readonly cards: number;
  /** Time of the earliest answer that counts (ms), or null when there is none. */
  readonly since: number | null;
  /** Every record, those included that were taken back. */
  readonly events: number;
}

export function factsOf(state: Folded): LogFacts {
  let answers = 0;
  let since: number | null = null;
  for (const { answers: list } of state.cards.values()) {
    answers += list.length;
    const first = list[0];
    if (first) since = Math.min(since ?? first.at, first.at);
  }
  return { answers, cards: state.cards.size, since, events: state.events.length };
}
