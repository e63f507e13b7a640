import type { CardText } from "../../cards/text.ts";
import type { Desk } from "../../desk/desk.ts";
import type { Lang } from "../../params/index.ts";
import type { Card } from "../../review/card.ts";
import type { AnswerExtra, Grade } from "../../review/event.ts";

/** Days until a card is back, by grade. */
export type Gaps = Readonly<Record<Grade, number>>;

/** How a card is asked, whatever its kind. A card asked again is another instance: nothing typed or ticked carries over. */
export interface AskProps {
  readonly card: Card;
  /** Its words; a drill has none, as its own code makes them. */
  readonly text: CardText | null;
  /** Language of what is on screen; of a card that lacks it, the words are in the other. */
  readonly lang: Lang;
  readonly base: string;
  readonly desk: Desk;
  /** From it a drill draws its numbers. */
  readonly seed: number;
  readonly fourButtons: boolean;
  /** Null when the answer does not move the schedule. */
  readonly gaps: Gaps | null;
  /** The reader's verdict: logs it and goes on to the next card. */
  onGrade(grade: Grade, extra?: AnswerExtra): void;
  /** A verdict that the site has found: logs it, and the card stays to be looked at. */
  onSettled(grade: Grade, extra: AnswerExtra): void;
  /** After `onSettled`: on to the next card. */
  onNext(): void;
}

/** The same for kinds that have words. */
export type WordedProps = AskProps & { readonly text: CardText };
