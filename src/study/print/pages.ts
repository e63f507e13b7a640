import type { CardText, TopicCards, TopicSheet } from "../../cards/text.ts";
import type { Mistake } from "../../review/mistakes.ts";

/** A question on paper, with the number under which its answer stands. */
export interface Numbered {
  readonly n: number;
  readonly card: CardText;
}

/** What is laid out. */
export type Pages =
  | { readonly kind: "sheets"; readonly sheets: readonly TopicSheet[] }
  | {
      readonly kind: "questions";
      readonly topics: readonly { readonly title: string; readonly entries: readonly Numbered[] }[];
      /** Missed drills, of which nothing can be printed. */
      readonly drills: number;
    };

/** References mean nothing without the list at the end of the topic's page. */
const withoutCitations = (html: string): string =>
  html.replace(/\s*<span class="citations">.*?<\/span>/gs, "");

export const sheetPages = (sheets: readonly TopicSheet[]): Pages => ({
  kind: "sheets",
  sheets: sheets.map((sheet) => ({
    ...sheet,
    pitfalls: sheet.pitfalls.map(({ said, actually }) => ({
      said: withoutCitations(said),
      actually: withoutCitations(actually),
    })),
  })),
});

/** Numbers the cards through all topics; topics without any are left out. */
function numbered(topics: readonly TopicCards[], wanted: (card: CardText) => boolean) {
  let n = 0;
  return topics
    .map(({ title, cards }) => ({
      title,
      entries: cards.filter(wanted).map((card) => ({ n: ++n, card })),
    }))
    .filter(({ entries }) => entries.length > 0);
}

export const questionPages = (topics: readonly TopicCards[]): Pages => ({
  kind: "questions",
  topics: numbered(topics, () => true),
  drills: 0,
});

/** Only the cards with an open mistake. */
export function mistakePages(topics: readonly TopicCards[], missed: readonly Mistake[]): Pages {
  const slugs = new Set(topics.map(({ topic }) => topic));
  const open = missed.filter((m) => m.open && slugs.has(m.topic));
  const ids = new Set(open.map(({ card }) => card));
  const found = numbered(topics, ({ id }) => ids.has(id));
  const printed = found.reduce((sum, { entries }) => sum + entries.length, 0);
  return { kind: "questions", topics: found, drills: ids.size - printed };
}
