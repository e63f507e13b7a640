import { DeriveCard } from "../derive/DeriveCard.tsx";
import { AskDrill } from "./AskDrill.tsx";
import { AskPrediction } from "./AskPrediction.tsx";
import { AskQuestion } from "./AskQuestion.tsx";
import type { AskProps } from "./props.ts";

const worded = { question: AskQuestion, derivation: DeriveCard, predict: AskPrediction };

/** Asks a card in the way of its kind. Throws when words are missing, which only a drill may. */
export function Ask(props: AskProps) {
  const { card, text } = props;
  if (card.kind === "drill") return <AskDrill {...props} />;
  if (text === null) throw new Error(`Ask: no words for the card "${card.id}"`);
  const Kind = worded[card.kind];
  return <Kind {...props} text={text} />;
}
