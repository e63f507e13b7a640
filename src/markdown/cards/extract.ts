import type { ReactNode } from "react";
import type { PredictionSource } from "../../cards/prediction.ts";
import { blankCard, type CardText, type TopicCards, type TopicSheet } from "../../cards/text.ts";
import type { AnkiCard } from "../../review/backup/anki.ts";
import type { Card, Form } from "../../review/card.ts";
import type { Page } from "../page.ts";
import { ankiDerivation, ankiQuestion } from "./anki.ts";
import { type DerivationParts, derivationParts } from "./derivation.ts";
import { findAll, hasClass } from "./elements.ts";
import { addressOf, htmlOf, type Place } from "./html.ts";
import { predictionCard, predictionText } from "./prediction.ts";
import { type QuestionParts, questionParts } from "./question.ts";
import { sheetOf } from "./sheet.ts";

type Question = Page["questions"][number];
type Derivation = Page["derivations"][number];

/** What self-review takes from one language of a topic. */
export interface Extracted {
  readonly cards: readonly Card[];
  readonly words: TopicCards;
  readonly sheet: TopicSheet;
  readonly anki: readonly AnkiCard[];
}

function questionText(facts: Question, parts: QuestionParts, place: Place): CardText {
  const html = (node: ReactNode) => htmlOf(node, place);
  return {
    ...blankCard,
    id: facts.id,
    kind: "question",
    title: facts.title,
    level: facts.level as CardText["level"],
    starred: facts.starred,
    question: parts.asked.map(html).join("<br>"),
    points: parts.points.map(html),
    more: html(parts.more),
    wrong: html(parts.wrong),
    followUps: parts.followUps.map(({ question, answer }) => ({
      question: html(question),
      answer: html(answer),
    })),
    href: addressOf(place, `#${facts.id}`),
  };
}

function derivationText(facts: Derivation, parts: DerivationParts, place: Place): CardText {
  const html = (node: ReactNode) => htmlOf(node, place);
  return {
    ...blankCard,
    id: facts.id,
    kind: "derivation",
    title: facts.title,
    level: 2,
    starred: false,
    question: html(parts.title),
    before: html(parts.before),
    steps: parts.steps.map((node, i) => ({ html: html(node), rule: facts.rules[i] ?? null })),
    result: html(parts.result),
    href: addressOf(place, `#${facts.id}`),
  };
}

const was = (ids: readonly string[]) => (ids.length === 0 ? {} : { was: ids });

const questionCard = (facts: Question, topic: string): Card => ({
  id: facts.id,
  topic,
  kind: "question",
  form: facts.type as Form,
  rev: facts.rev,
  points: facts.points,
  essential: facts.essential,
  followUps: facts.followUps,
  ...was(facts.was),
});

const derivationCard = (facts: Derivation, topic: string): Card => ({
  id: facts.id,
  topic,
  kind: "derivation",
  form: "derive",
  rev: facts.rev,
  points: facts.steps,
  essential: [],
  ...was(facts.was),
});

const drillCard = (id: string, topic: string): Card => ({
  id,
  topic,
  kind: "drill",
  form: "compute",
  rev: 1,
  points: 0,
  essential: [],
});

/** Takes the cards out of a compiled page without a slip; `predictions` may be those of every topic. */
export function extractCards(
  page: Page,
  body: ReactNode,
  base: string,
  predictions: readonly PredictionSource[],
): Extracted {
  const { lang, slug: topic } = page.source;
  const place: Place = { base, lang, topic };
  const cards: Card[] = [];
  const words: CardText[] = [];
  const anki: AnkiCard[] = [];
  const isCard = (at: Parameters<typeof hasClass>[0]) =>
    hasClass(at, "question") || hasClass(at, "derivation");
  for (const element of findAll(body, isCard)) {
    const question = page.questions.find(({ id }) => id === element.props.id);
    const derivation = page.derivations.find(({ id }) => id === element.props.id);
    if (question) {
      const parts = questionParts(element);
      cards.push(questionCard(question, topic));
      words.push(questionText(question, parts, place));
      anki.push(ankiQuestion(question, parts, page, place));
    } else if (derivation) {
      const parts = derivationParts(element);
      cards.push(derivationCard(derivation, topic));
      words.push(derivationText(derivation, parts, place));
      anki.push(ankiDerivation(derivation.id, parts, page, place));
    }
  }
  const own = predictions.filter((prediction) => prediction.topic === topic);
  cards.push(
    ...page.practices.flatMap(({ drills }) => drills.map((id) => drillCard(id, topic))),
    ...own.map(predictionCard),
  );
  words.push(...own.map((prediction) => predictionText(prediction, place)));
  return {
    cards,
    words: { topic, lang, title: page.meta.title, cards: words },
    sheet: sheetOf(page, body, place),
    anki,
  };
}
