import { useEffect, useState } from "react";
import { loadCards } from "../../cards/load.ts";
import type { CardText } from "../../cards/text.ts";
import { type Lang, langs } from "../../params/index.ts";
import type { Card } from "../../review/card.ts";

export type LoadedText =
  | { readonly status: "loading" }
  | { readonly status: "failed" }
  /** `text` is null for a drill; `lang` is the one the words are in. */
  | { readonly status: "there"; readonly text: CardText | null; readonly lang: Lang };

const find = async (card: Card, lang: Lang): Promise<CardText | undefined> =>
  (await loadCards(card.topic, lang)).cards.find(({ id }) => id === card.id);

const LOADING: LoadedText = { status: "loading" };
const FAILED: LoadedText = { status: "failed" };
const keyOf = ({ id }: Card, lang: Lang) => `${lang} ${id}`;

/** The words of a card, in the other language where this one lacks them. */
async function textOf(card: Card, lang: Lang): Promise<LoadedText> {
  if (card.kind === "drill") return { status: "there", text: null, lang };
  for (const tried of [lang, ...langs.filter((other) => other !== lang)]) {
    const text = await find(card, tried);
    if (text) return { status: "there", text, lang: tried };
  }
  return FAILED;
}

const NOTHING: ReadonlyMap<string, LoadedText> = new Map();

/**
 * The words of a card, once they are there; another `attempt` asks again. Those of the card after it are fetched ahead, and
 * what was there once is there at once: a key struck the moment a card appears must find it.
 */
export function useCardText(
  card: Card | undefined,
  lang: Lang,
  attempt: number,
  next?: Card | undefined,
): LoadedText {
  const [known, setKnown] = useState(NOTHING);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt loads again
  useEffect(() => {
    let wanted = true;
    const fetched = (of: Card | undefined, failed?: LoadedText) => {
      if (of === undefined || known.get(keyOf(of, lang))?.status === "there") return;
      const keep = (text: LoadedText | undefined) =>
        wanted && text && setKnown((before) => new Map(before).set(keyOf(of, lang), text));
      // Another attempt is seen to be made.
      if (known.has(keyOf(of, lang))) keep(LOADING);
      textOf(of, lang).then(keep, () => keep(failed));
    };
    fetched(card, FAILED);
    fetched(next);
    return () => {
      wanted = false;
    };
  }, [card, lang, attempt, next]);
  return (card && known.get(keyOf(card, lang))) ?? LOADING;
}
