import { blankCard, type CardText, type TopicCards } from "../../src/cards/text.ts";
import { type DeskOptions, type OpenDesk, openDesk } from "../../src/desk/desk.ts";
import type { Lang } from "../../src/params/index.ts";
import type { Card } from "../../src/review/index.ts";
import { memoryStore } from "../../src/review/storage/memory.ts";
import { countingBytes, idOf } from "../review/bytes.ts";
import { bookOf, CHINA, NOON } from "../review/make.ts";

/** A desk that keeps its log in memory, and its clock, which a test moves by hand. */
export async function deskOf(
  cards: readonly (string | Card)[],
  part: Partial<DeskOptions> = {},
): Promise<{ readonly desk: OpenDesk; readonly clock: { t: number; tz: number } }> {
  const clock = { t: NOON, tz: CHINA };
  const desk = await openDesk({
    book: bookOf(...cards),
    opened: { store: memoryStore(idOf(1)), trouble: null },
    clock: () => ({ ...clock }),
    random: countingBytes(8_000_000),
    ...part,
  });
  return { desk, clock };
}

/** The words of a card with three key points. */
export const wordsOf = (id: string, part: Partial<CardText> = {}): CardText => ({
  ...blankCard,
  id,
  kind: "question",
  title: `What is ${id}?`,
  level: 2,
  starred: false,
  question: `<p>What is ${id}?</p>`,
  points: [`${id} first`, `${id} second`, `${id} third`],
  href: `/optimizers/#${id}`,
  ...part,
});

export const topicOf = (lang: Lang, cards: readonly CardText[]): TopicCards => ({
  topic: "optimizers",
  lang,
  title: "Optimizers",
  cards,
});
