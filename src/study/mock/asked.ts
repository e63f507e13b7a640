import type { CardText } from "../../cards/text.ts";
import type { Task } from "../../drills/drill.ts";
import type { Card, Catalogue } from "../../review/card.ts";
import type { Mock, MockItem } from "../../review/mock/run.ts";
import type { Texts } from "../texts/texts.ts";
import { drillSeed, taskAt } from "./drillTask.ts";

/** One question of an interview with all that is needed to show it. */
export interface Asked {
  readonly item: MockItem;
  readonly index: number;
  readonly card: Card;
  readonly content:
    | { readonly is: "words"; readonly text: CardText }
    | {
        readonly is: "drill";
        readonly task: Task;
        readonly seed: number;
        readonly version: number;
      };
}

/** The question at a place; null when the card or its words have left the book meanwhile. */
export function askedAt(mock: Mock, index: number, book: Catalogue, texts: Texts): Asked | null {
  const item = mock.items[index];
  const card = item && book.cards.get(book.currentId(item.card));
  if (item === undefined || card === undefined) return null;
  const drill = texts.drills[card.id];
  if (card.kind === "drill" && drill !== undefined) {
    const task = taskAt(mock, index, drill);
    const seed = drillSeed(mock, index);
    return { item, index, card, content: { is: "drill", task, seed, version: drill.version } };
  }
  const text = texts.cards.get(card.id);
  return text === undefined ? null : { item, index, card, content: { is: "words", text } };
}
