import type { CardText } from "../../cards/text.ts";
import type { Lang } from "../../params/index.ts";
import { type Card, updatedSince } from "../../review/card.ts";
import type { Folded } from "../../review/fold.ts";
import type { Asked } from "../../review/session.ts";
import { fill } from "../fill.ts";
import { sessionWords } from "./words.ts";

interface CardHeadProps {
  readonly card: Card;
  readonly asked: Asked;
  readonly text: CardText | null;
  readonly topic: string;
  readonly lang: Lang;
  /** The words are in the other language. */
  readonly foreign: boolean;
  readonly state: Folded;
}

/** The line above a card: where it is from, and what is special about it. */
export function CardHead({ card, asked, text, topic, lang, foreign, state }: CardHeadProps) {
  const w = sessionWords[lang];
  const last = state.cards.get(card.id)?.answers.at(-1)?.event;
  return (
    <p className="session-meta">
      <span>{topic}</span>
      <span>{w[card.kind]}</span>
      {text && card.kind === "question" && (
        <span
          className="question-level"
          role="img"
          aria-label={fill(w.level, { n: text.level })}
          title={fill(w.level, { n: text.level })}
        >
          {"●".repeat(text.level)}
          {"○".repeat(3 - text.level)}
        </span>
      )}
      {text?.starred && <span className="question-star">★ {w.starred}</span>}
      {last === undefined && <span className="session-tag">{w.new}</span>}
      {asked.retry && <span className="session-tag">{w.retry}</span>}
      {last && updatedSince(card, last.rev) && <span className="session-tag">{w.updated}</span>}
      {foreign && <span className="session-tag">{w.otherLanguage}</span>}
    </p>
  );
}
