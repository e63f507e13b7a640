import { type Cause, causes } from "../../review/event.ts";
import type { Mistake, MistakeFilter } from "../../review/mistakes.ts";

/** What the address says to show. */
export interface Shown {
  /** Null for all. */
  readonly topic: string | null;
  /** Null for all; "unsaid" for those without one. */
  readonly cause: Cause | "unsaid" | null;
  /** Whether the history is unfolded. */
  readonly history: boolean;
}

const isCause = (text: string | null): text is Cause | "unsaid" =>
  text === "unsaid" || causes.some((cause) => cause === text);

/** Any query as something to show: a topic without mistakes, and a reason that does not exist, filter nothing. */
export function shownIn(query: URLSearchParams, list: readonly Mistake[]): Shown {
  const topic = query.get("topic");
  const cause = query.get("cause");
  return {
    topic: list.some((mistake) => mistake.topic === topic) ? topic : null,
    cause: isCause(cause) ? cause : null,
    history: query.get("history") === "1",
  };
}

/** The query of what is shown; `shownIn` undoes it. */
export const queryOf = ({ topic, cause, history }: Shown): Record<string, string> => ({
  ...(topic !== null && { topic }),
  ...(cause !== null && { cause }),
  ...(history && { history: "1" }),
});

/** The same as the core filters by. */
export const filterOf = ({ topic, cause }: Shown, open: boolean): MistakeFilter => ({
  open,
  ...(topic !== null && { topic }),
  ...(cause !== null && { cause: cause === "unsaid" ? null : cause }),
});
