import { encodeEvent, type ReviewEvent } from "./event.ts";

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The order in which events are kept and exported: by install, by its count, by id. It does not depend on arrival. */
export const byOrigin = (a: ReviewEvent, b: ReviewEvent): number =>
  compare(a.dev, b.dev) || a.n - b.n || compare(a.id, b.id);

/**
 * Which of two events of one id stays. Ids are random, so that only a file changed by hand can make them differ; the
 * lesser text is then as good as the other, and is the same whichever of the two came first.
 */
export const sameIdWinner = (a: ReviewEvent, b: ReviewEvent): ReviewEvent =>
  a === b || encodeEvent(a) <= encodeEvent(b) ? a : b;

/** All events of these lists, each id once, in `byOrigin` order: the same for the same events in any order and number. */
export function unite(...lists: readonly Iterable<ReviewEvent>[]): ReviewEvent[] {
  const byId = new Map<string, ReviewEvent>();
  for (const list of lists) {
    for (const event of list) {
      const other = byId.get(event.id);
      byId.set(event.id, other === undefined ? event : sameIdWinner(other, event));
    }
  }
  return [...byId.values()].sort(byOrigin);
}

/** `unite(united, more)` for a list that `unite` has given: what is sorted is not sorted anew. */
export function uniteMore(
  united: readonly ReviewEvent[],
  more: readonly ReviewEvent[],
): ReviewEvent[] {
  const ids = new Set(more.map((event) => event.id));
  if (united.some((event) => ids.has(event.id))) return unite(united, more);
  return [...united, ...unite(more)].sort(byOrigin);
}
