import type { Group } from "../markdown/book.ts";
import type { Lang } from "../params/index.ts";
import { hrefOf } from "./routes.ts";

/** A topic as lists show it. */
export interface TopicEntry {
  readonly slug: string;
  readonly title: string;
  /** Absent while the topic is in preparation. */
  readonly href?: string;
  readonly minutes?: number;
  readonly summary?: string;
}

export interface TopicGroup {
  readonly id: string;
  readonly title: string;
  readonly purpose: string;
  readonly topics: readonly TopicEntry[];
}

/** What a written topic says of itself. */
export interface Written {
  readonly title: string;
  readonly summary: string;
  readonly minutes: number;
}

/** All planned topics in reading order, group by group; those in `written` (by slug) become links. */
export const navigation = (
  groups: readonly Group[],
  written: ReadonlyMap<string, Written>,
  lang: Lang,
  base: string,
): TopicGroup[] =>
  groups.map(({ id, title, purpose, topics }) => ({
    id,
    title: title[lang],
    purpose: purpose[lang],
    topics: topics.map((topic) => {
      const found = written.get(topic.slug);
      if (!found) return { slug: topic.slug, title: topic.title[lang] };
      const { summary, minutes } = found;
      const href = hrefOf(base, lang, { page: "topic", slug: topic.slug });
      return { slug: topic.slug, title: found.title, summary, minutes, href };
    }),
  }));
