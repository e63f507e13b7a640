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

/** The words of a card, in the other language where this one lacks them. */
async function textOf(card: Card, lang: Lang): Promise<LoadedText> {
  if (card.kind === "drill") return { status: "there", text: null, lang };
  for (const tried of [lang, ...langs.filter((other) => other !== lang)]) {
    const text = await find(card, tried);
    if (text) return { status: "there", text, lang: tried };
  }
  return { status: "failed" };
}

/** The words of a card, once they are there; another `attempt` asks again. Those of the next card are fetched ahead. */
export function useCardText(
  card: Card | undefined,
  lang: Lang,
  attempt: number,
  next?: Card | undefined,
): LoadedText {
  const [loaded, setLoaded] = useState<{ card: Card; text: LoadedText } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt loads again
  useEffect(() => {
    if (card === undefined) return;
    let wanted = true;
    const show = (text: LoadedText) => wanted && setLoaded({ card, text });
    textOf(card, lang).then(show, () => show({ status: "failed" }));
    if (next && next.topic !== card.topic) loadCards(next.topic, lang).catch(() => {});
    return () => {
      wanted = false;
    };
  }, [card, lang, attempt, next]);
  return loaded?.card === card && loaded ? loaded.text : { status: "loading" };
}
