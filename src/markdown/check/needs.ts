import type { Book } from "../book.ts";
import type { Problem } from "../problem.ts";
import { type Chapter, pagesOf } from "./chapter.ts";

/** A path of needs that comes back to its start, if there is one. */
function cycleFrom(
  start: string,
  needs: ReadonlyMap<string, readonly string[]>,
): string[] | undefined {
  const seen = new Set<string>();
  const walk = (path: readonly string[]): string[] | undefined => {
    for (const next of needs.get(path.at(-1) as string) ?? []) {
      if (next === start) return [...path, next];
      if (seen.has(next)) continue;
      seen.add(next);
      const found = walk([...path, next]);
      if (found) return found;
    }
    return undefined;
  };
  return walk([start]);
}

/** Topics to read first must be known ones, and must not need each other in a circle. */
export function checkNeeds(chapters: readonly Chapter[], book: Book): Problem[] {
  const planned = new Set(book.groups.flatMap((g) => g.topics.map((t) => t.slug)));
  const needs = new Map(
    chapters.map((c) => [c.slug, pagesOf(c).flatMap((p) => [...p.meta.needs])] as const),
  );
  return chapters.flatMap((chapter) => {
    const page = pagesOf(chapter)[0];
    if (page === undefined) return [];
    const at = page.source.text.split("\n").findIndex((l) => l.startsWith("needs:")) + 1 || 1;
    const report = (message: string) => ({ file: page.source.path, line: at, message });
    const cycle = cycleFrom(chapter.slug, needs);
    return [
      ...(needs.get(chapter.slug) ?? [])
        .filter((slug) => !planned.has(slug) && !needs.has(slug))
        .map((slug) => report(`needs “${slug}”, which is not a topic`)),
      ...(cycle ? [report(`needs go round in a circle: ${cycle.join(" → ")}`)] : []),
    ];
  });
}
