import { type Card, type Catalogue, kinds } from "../../review/card.ts";
import type { Moment } from "../../review/day.ts";
import type { Folded } from "../../review/fold.ts";
import { interleave } from "../../review/interleave.ts";
import { filterMistakes, mistakes } from "../../review/mistakes.ts";
import { dueQueue, SESSION, unseen } from "../../review/queue.ts";
import { recall } from "../../review/schedule.ts";
import { NEW_A_DAY } from "../newCards.ts";

/** What a session asks, in its order. */
export interface Plan {
  readonly cards: readonly string[];
  /** Practice that does not move the schedule. */
  readonly cram: boolean;
}

/** Cards that an address may name, and new cards that it may ask for. */
const MOST = 100;

const everyDue = (state: Folded, book: Catalogue, now: Moment): readonly Card[] =>
  dueQueue(state, book, now, Number.MAX_SAFE_INTEGER).session.map(({ card }) => card);

/** Learned cards, the weakest first; then those that were never met. */
function weakestFirst(cards: readonly Card[], state: Folded, now: Moment): readonly Card[] {
  const strength = ({ id }: Card) => {
    const memory = state.cards.get(id)?.memory ?? null;
    return memory === null ? 2 : recall(memory, now);
  };
  return [...cards].sort((a, b) => strength(a) - strength(b));
}

/** New cards topic by topic, the kinds of each spread evenly: nobody is to begin with a row of derivations. */
function mixed(cards: readonly Card[]): readonly Card[] {
  const topics = [...new Set(cards.map(({ topic }) => topic))];
  return topics.flatMap((topic) => {
    const own = cards.filter((card) => card.topic === topic);
    const place = new Map<string, number>();
    for (const kind of kinds) {
      const alike = own.filter((card) => card.kind === kind);
      for (const [i, { id }] of alike.entries()) place.set(id, (i + 0.5) / alike.length);
    }
    return own.sort((a, b) => place.get(a.id)! - place.get(b.id)!);
  });
}

function listed(ids: string, book: Catalogue): readonly Card[] {
  const found = ids.split(/[ ,]+/).map((id) => book.cards.get(book.currentId(id)));
  return [...new Set(found)].filter((card) => card !== undefined).slice(0, MOST);
}

function chosen(query: URLSearchParams, state: Folded, book: Catalogue, now: Moment) {
  const ids = query.get("cards");
  if (ids !== null) return listed(ids, book);
  const topic = query.get("topic");
  const inTopic = (card: Card) => topic === null || card.topic === topic;
  const fresh = () => mixed(unseen(state, book).filter(inTopic));
  switch (query.get("from") ?? (query.has("cram") ? "topic" : "due")) {
    case "new": {
      const wanted = Number(query.get("count") ?? NEW_A_DAY);
      return fresh().slice(0, wanted >= 1 ? Math.min(wanted, MOST) : NEW_A_DAY);
    }
    case "topic": {
      const all = query.has("cram")
        ? weakestFirst([...book.cards.values()].filter(inTopic), state, now)
        : [...everyDue(state, book, now).filter(inTopic), ...fresh()];
      return interleave(all.slice(0, SESSION));
    }
    case "mistakes": {
      const open = filterMistakes(mistakes(state, book), {
        ...(topic !== null && { topic }),
        open: true,
      });
      return interleave(open.slice(0, SESSION)).map(({ card }) => book.cards.get(card)!);
    }
    default:
      return dueQueue(state, book, now).session.map(({ card }) => card);
  }
}

/**
 * The session that an address asks for: `from=due` (as a rule), `new` (`count`, `topic`), `topic`, `mistakes`, or `cards=` with ids;
 * `cram` makes it practice. Whatever else stands there asks for what is due.
 */
export const planOf = (
  query: URLSearchParams,
  state: Folded,
  book: Catalogue,
  now: Moment,
): Plan => ({
  cards: chosen(query, state, book, now).map(({ id }) => id),
  cram: query.has("cram"),
});
