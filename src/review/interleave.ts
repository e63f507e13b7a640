/**
 * Orders entries so that no two neighbours share a topic while another topic is left, and no two at all where that can be
 * done; otherwise the given order is kept as far as possible.
 */
export function interleave<T extends { readonly topic: string }>(entries: readonly T[]): T[] {
  const left = [...entries];
  const counts = new Map<string, number>();
  for (const { topic } of left) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  const out: T[] = [];
  while (left.length > 0) {
    const previous = out.at(-1)?.topic;
    // A topic with more than half of what is left must come now, or it will have to follow itself later.
    const crowd = [...counts].find(([topic, n]) => topic !== previous && 2 * n > left.length)?.[0];
    const wanted = (e: T) => (crowd === undefined ? e.topic !== previous : e.topic === crowd);
    const [next] = left.splice(Math.max(left.findIndex(wanted), 0), 1);
    counts.set(next!.topic, counts.get(next!.topic)! - 1);
    out.push(next!);
  }
  return out;
}
