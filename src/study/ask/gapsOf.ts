import { mayCount } from "../../review/answer.ts";
import type { Moment } from "../../review/day.ts";
import type { Folded } from "../../review/fold.ts";
import { paceFor } from "../../review/interview.ts";
import { schedulers } from "../../review/schedule.ts";
import type { Gaps } from "./props.ts";

/** What each grade would lead to now; null when the card has counted today, so that no grade leads anywhere. */
export function gapsOf(state: Folded, card: string, now: Moment): Gaps | null {
  if (!mayCount(state, card, now)) return null;
  const memory = state.cards.get(card)?.memory ?? null;
  const outcomes = schedulers()[paceFor(state.interview, now)].preview(card, memory, now);
  return {
    1: outcomes[1].days,
    2: outcomes[2].days,
    3: outcomes[3].days,
    4: outcomes[4].days,
  };
}
