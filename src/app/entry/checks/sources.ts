/** A question or a derivation of the page. */
export interface Source {
  /** The card's id. */
  readonly id: string;
  readonly kind: "question" | "derivation";
  /** The element that carries the id. */
  readonly element: HTMLElement;
  /** The disclosure that holds the end of the answer: the reader judges there. */
  readonly end: HTMLElement;
  /** Where a mark about today stands: a line that is there anyway. */
  readonly label: Element | null;
}

/** What a question or a derivation is made of; null when it is neither, or lacks its parts. */
export function sourceOf(element: HTMLElement, id: string): Source | null {
  const question = element.matches("details.question");
  const end = question
    ? element
    : (element.querySelector<HTMLElement>(":scope > .result") ??
      [...element.querySelectorAll<HTMLElement>(".step")].at(-1));
  if (!end || id === "") return null;
  return {
    id,
    kind: question ? "question" : "derivation",
    element,
    end,
    label: element.querySelector(question ? ".question-meta" : ".derivation-title > .label"),
  };
}

/** All of the page, in its order. */
export const sourcesIn = (page: ParentNode): readonly Source[] =>
  [...page.querySelectorAll<HTMLElement>("details.question, .derivation")].flatMap(
    (element) => sourceOf(element, element.id) ?? [],
  );

/** The same to be answered once more: closed, without ids, and without what a script has added. */
export function copyOf({ element, id }: Source): Source {
  const copy = element.cloneNode(true) as HTMLElement;
  for (const added of copy.querySelectorAll("[data-check]")) added.remove();
  for (const part of [copy, ...copy.querySelectorAll<HTMLElement>("[id], [open]")]) {
    part.removeAttribute("id");
    part.removeAttribute("open");
  }
  // Its parts were found in the original, so they are in the copy.
  return sourceOf(copy, id) as Source;
}
