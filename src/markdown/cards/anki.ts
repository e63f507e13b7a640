import type { AnkiCard } from "../../review/backup/anki.ts";
import type { Piece } from "../../review/backup/formulas.ts";
import type { Page } from "../page.ts";
import { word } from "../words.ts";
import type { DerivationParts } from "./derivation.ts";
import { addressOf, type Place } from "./html.ts";
import { piecesOf } from "./pieces.ts";
import type { QuestionParts } from "./question.ts";

const line = (text: string): Piece => ({ kind: "text", text });
const breaks = line("\n");

/** Stretches one under the other, with what stands before each. */
const lines = (parts: readonly { readonly mark: string; readonly pieces: readonly Piece[] }[]) =>
  parts
    .filter(({ pieces }) => pieces.length > 0)
    .flatMap(({ mark, pieces }, i): Piece[] => [
      ...(i === 0 ? [] : [breaks]),
      ...(mark === "" ? [] : [line(mark)]),
      ...pieces,
    ]);

function card(
  { id, kind, marks = [] }: { id: string; kind: string; marks?: readonly string[] },
  front: readonly Piece[],
  back: readonly Piece[],
  page: Page,
  place: Place,
): AnkiCard {
  return {
    id,
    deck: ["Nabla", page.meta.title],
    front,
    back,
    link: { href: addressOf(place, `#${id}`), text: word(place.lang, "onPage") },
    tags: ["nabla", `topic::${place.topic}`, `kind::${kind}`, ...marks],
  };
}

export const ankiQuestion = (
  facts: Page["questions"][number],
  parts: QuestionParts,
  page: Page,
  place: Place,
): AnkiCard => {
  const { id, type, level, starred } = facts;
  const marks = [`form::${type}`, `level::${level}`, ...(starred ? ["starred"] : [])];
  const front = lines(parts.asked.map((node) => ({ mark: "", pieces: piecesOf(node) })));
  const back = lines([
    ...parts.points.map((node) => ({ mark: "• ", pieces: piecesOf(node) })),
    { mark: "", pieces: piecesOf(parts.more) },
    { mark: word(place.lang, "wrongIs"), pieces: piecesOf(parts.wrong) },
  ]);
  return card({ id, kind: "question", marks }, front, back, page, place);
};

export const ankiDerivation = (
  id: string,
  parts: DerivationParts,
  page: Page,
  place: Place,
): AnkiCard => {
  const front = lines([
    { mark: "", pieces: piecesOf(parts.title) },
    { mark: "", pieces: piecesOf(parts.before) },
  ]);
  const back = lines([
    ...parts.steps.map((node, i) => ({ mark: `${i + 1}. `, pieces: piecesOf(node) })),
    { mark: word(place.lang, "resultIs"), pieces: piecesOf(parts.result) },
  ]);
  return card({ id, kind: "derivation" }, front, back, page, place);
};
