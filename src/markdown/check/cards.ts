import type { Page } from "../page.ts";
import type { Problem } from "../problem.ts";
import { type Chapter, pagesOf } from "./chapter.ts";

type CardBlock = Page["questions"][number] | Page["derivations"][number];

/** What a reader has answered is kept under a card's id, and under ids that it had: no two cards may claim one. */
export function checkCards(chapters: readonly Chapter[]): Problem[] {
  const taken = new Map<string, string>();
  const claimsOf = (claim: (card: CardBlock) => readonly string[]) =>
    chapters.flatMap((chapter) => {
      // The other language has the same cards, or says so by itself.
      const page = pagesOf(chapter)[0];
      return [...(page?.questions ?? []), ...(page?.derivations ?? [])].flatMap((card) =>
        claim(card).map((id) => ({ id, line: card.line, file: page?.source.path ?? "" })),
      );
    });
  return [...claimsOf(({ id }) => [id]), ...claimsOf(({ was }) => was)].flatMap((claim) => {
    const owner = taken.get(claim.id);
    taken.set(claim.id, owner ?? `${claim.file}:${claim.line}`);
    const { file, line, id } = claim;
    return owner === undefined ? [] : [{ file, line, message: `card ${id} is taken by ${owner}` }];
  });
}
