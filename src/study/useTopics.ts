import { useEffect, useState } from "react";
import { loadTopics } from "../cards/load.ts";
import type { Lang } from "../params/index.ts";

/** Titles of the topics that have cards, by slug, in the order of the book; empty until they are there. */
export function useTopics(lang: Lang): ReadonlyMap<string, string> {
  const [topics, setTopics] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    let wanted = true;
    loadTopics(lang).then(
      (list) => wanted && setTopics(new Map(list.map(({ slug, title }) => [slug, title]))),
      // Slugs will do.
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [lang]);
  return topics;
}
