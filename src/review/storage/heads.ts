import type { ReviewEvent } from "../event.ts";

/** The card that an event is about, given where events are found by id: an answer's own, a void's by what it takes back. */
export function cardOf(
  event: ReviewEvent,
  find: (id: string) => ReviewEvent | undefined,
): string | null {
  if (event.kind === "answer") return event.card;
  const target = event.kind === "void" ? find(event.ref) : undefined;
  return target?.kind === "answer" ? target.card : null;
}

/** The last event of each card, in order of arrival. */
export function headsOf(events: readonly ReviewEvent[]): Map<string, string> {
  const byId = new Map(events.map((event) => [event.id, event]));
  const heads = new Map<string, string>();
  for (const event of events) {
    const card = cardOf(event, (id) => byId.get(id));
    if (card !== null) heads.set(card, event.id);
  }
  return heads;
}
