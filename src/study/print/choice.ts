/** What goes on paper. */
export const whats = ["sheet", "questions", "mistakes"] as const;
export type What = (typeof whats)[number];

export const papers = ["a4", "letter"] as const;
export type Paper = (typeof papers)[number];

/** What a reader wants printed. */
export interface Choice {
  readonly what: What;
  /** Slugs, in the order of the book. */
  readonly topics: readonly string[];
  readonly paper: Paper;
}

/** Where paper of US Letter is in the drawer; everywhere else it is A4. */
const letterLands = ["US", "CA", "MX", "PH", "CL", "CO"];

/** The paper of a browser's languages. */
export const usualPaper = (languages: readonly string[]): Paper =>
  letterLands.includes(languages[0]?.split("-").at(-1) ?? "") ? "letter" : "a4";

/** A choice out of an address, whatever stands in it: `#print?what=mistakes&topic=optimizers`. */
export function choiceOf(
  query: URLSearchParams,
  slugs: readonly string[],
  languages: readonly string[],
): Choice {
  const named = query.getAll("topic");
  const topics = slugs.filter((slug) => named.includes(slug));
  const what = whats.find((one) => one === query.get("what")) ?? "sheet";
  return {
    what,
    // All mistakes go on a sheet or two, all cheat sheets do not.
    topics: topics.length > 0 ? topics : what === "mistakes" ? slugs : slugs.slice(0, 1),
    paper: papers.find((one) => one === query.get("paper")) ?? usualPaper(languages),
  };
}

/** With a topic more, or less; always in the order of the book. */
export const toggled = (choice: Choice, slug: string, slugs: readonly string[]): Choice => ({
  ...choice,
  topics: slugs.filter((one) => choice.topics.includes(one) !== (one === slug)),
});
