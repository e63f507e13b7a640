import type { PredictionSource } from "../../cards/prediction.ts";
import { blankCard, type CardText } from "../../cards/text.ts";
import { splitFormulas } from "../../review/backup/formulas.ts";
import type { Card } from "../../review/card.ts";
import { pageAddress } from "../address.ts";
import { typeset } from "../formula/typeset.ts";
import { parseLink } from "../plugins/links.ts";
import { texText } from "../texText.ts";
import type { Place } from "./html.ts";

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const escaped = (text: string): string => text.replace(/[&<>]/g, (c) => escapes[c] ?? c);

const html = (text: string): string =>
  splitFormulas(text)
    .map((piece) =>
      piece.kind === "text"
        ? escaped(piece.text)
        : `<span class="formula">${typeset(piece.tex, false)}</span>`,
    )
    .join("");

const plain = (text: string): string =>
  splitFormulas(text)
    .map((piece) => (piece.kind === "text" ? piece.text : texText(piece.tex)))
    .join("");

function address({ id, href }: PredictionSource, { base, lang, topic }: Place): string {
  const link = parseLink(href, topic);
  if (link === undefined) throw new Error(`prediction ${id}: “${href}” is no address in the book`);
  const state = link.state === undefined ? "" : `?${link.state}`;
  const fragment = link.id === undefined ? "" : `#${link.id}${state}`;
  return pageAddress(base, lang, link.path ?? topic) + fragment;
}

/** A prediction's words. Throws when its right option is none of its options. */
export function predictionText(source: PredictionSource, place: Place): CardText {
  const { id, options, right } = source;
  const { lang } = place;
  if (!options.some((option) => option.id === right))
    throw new Error(`prediction ${id}: the right answer “${right}” is none of its options`);
  return {
    ...blankCard,
    id,
    kind: "predict",
    title: plain(source.ask[lang]),
    level: 1,
    starred: false,
    question: html(source.ask[lang]),
    options: options.map((option) => ({ id: option.id, text: plain(option.text[lang]) })),
    right,
    why: plain(source.why[lang]),
    href: address(source, place),
  };
}

export const predictionCard = ({ id, topic }: PredictionSource): Card => ({
  id,
  topic,
  kind: "predict",
  form: "concept",
  rev: 1,
  points: 0,
  essential: [],
});
