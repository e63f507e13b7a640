import { useEffect, useState } from "react";
import { loadCards, loadSheet } from "../../cards/load.ts";
import type { Desk } from "../../desk/desk.ts";
import type { Lang } from "../../params/index.ts";
import { mistakes } from "../../review/mistakes.ts";
import { useDesk } from "../useDesk.ts";
import type { Choice } from "./choice.ts";
import { mistakePages, type Pages, questionPages, sheetPages } from "./pages.ts";

export type Laid =
  /** With the pages of the choice before, which stay in sight and are not to be printed. */
  | { readonly status: "loading"; readonly pages: Pages | null }
  | { readonly status: "failed" }
  | { readonly status: "ready"; readonly pages: Pages };

/** What a choice gives to print. `attempt` asks again. */
export function usePages(desk: Desk, lang: Lang, { what, topics }: Choice, attempt: number): Laid {
  const { state, book } = useDesk(desk);
  const [laid, setLaid] = useState<{ readonly wish: string; readonly as: Laid }>();
  const names = topics.join(" ");
  const wish = `${lang} ${what} ${names} ${attempt}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt loads again
  useEffect(() => {
    let wanted = true;
    const slugs = names === "" ? [] : names.split(" ");
    const lay = async (): Promise<Pages> => {
      if (what === "sheet") {
        return sheetPages(await Promise.all(slugs.map((slug) => loadSheet(slug, lang))));
      }
      const cards = await Promise.all(slugs.map((slug) => loadCards(slug, lang)));
      return what === "questions"
        ? questionPages(cards)
        : mistakePages(cards, mistakes(state, book));
    };
    lay().then(
      (pages) => wanted && setLaid({ wish, as: { status: "ready", pages } }),
      () => wanted && setLaid({ wish, as: { status: "failed" } }),
    );
    return () => {
      wanted = false;
    };
  }, [what, names, lang, state, book, attempt]);
  if (laid?.wish === wish) return laid.as;
  return { status: "loading", pages: laid?.as.status === "ready" ? laid.as.pages : null };
}
