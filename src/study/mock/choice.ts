import type { Lang } from "../../params/index.ts";
import { type Card, forms } from "../../review/card.ts";
import type { RandomBytes } from "../../review/ids.ts";
import { type Length, mixFor, type Role, sizeOf } from "../../review/mock/mix.ts";
import { mockWords } from "./words.ts";

/** Fewer cards than half of what the length is meant for are no interview. */
export const isEnough = (cards: readonly Card[], length: Length, role: Role): boolean =>
  cards.length > 0 && 2 * cards.length >= sizeOf(mixFor(length, role));

/** How many of each form, in words: “2 concept, 1 compare”. */
export function mixWords(cards: readonly Card[], lang: Lang): string {
  const w = mockWords[lang];
  const counts = forms.map((form) => ({
    form,
    n: cards.filter((card) => card.form === form).length,
  }));
  return counts
    .filter(({ n }) => n > 0)
    .map(({ form, n }) => (lang === "zh" ? `${w[form]} ${n}` : `${n} ${w[form]}`))
    .join(lang === "zh" ? "、" : ", ");
}

/** A seed (a whole number below 2³²) out of random bytes. */
export const seedFrom = (random: RandomBytes): number =>
  random(4).reduce((sum, byte) => sum * 256 + byte, 0);
