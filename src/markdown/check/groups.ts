import type { Book } from "../book.ts";
import type { Problem } from "../problem.ts";
import { type Chapter, pagesOf } from "./chapter.ts";

/** A topic stands in the folder of the group that lists it. */
export const checkGroups = (chapters: readonly Chapter[], { groups }: Book): Problem[] =>
  chapters.flatMap((chapter) => {
    const page = pagesOf(chapter)[0];
    if (page === undefined) return [];
    const { path: file, group, slug } = page.source;
    const home = groups.find((g) => g.topics.some((t) => t.slug === slug));
    if (home?.id === group) return [];
    const message =
      home === undefined
        ? `topic “${slug}” is not listed in content/groups.yaml`
        : `topic “${slug}” is listed in the group “${home.id}” but stands in “${group}”`;
    return [{ file, line: 1, message }];
  });
