/** Where a reader stands in a row of questions. */
export interface Asking {
  /** Index of the question. */
  readonly at: number;
  /** `shown`: the result is being played; `told`: it has been said what is right. */
  readonly phase: "asked" | "shown" | "told";
  /** Id of the chosen option. */
  readonly chosen: string | null;
  /** How many were answered, and how many of these rightly. */
  readonly answered: number;
  readonly right: number;
}

export type Move =
  | { readonly do: "choose"; readonly option: string }
  /** The choice is final: `right` is the option that the model gives. */
  | { readonly do: "commit"; readonly right: string }
  | { readonly do: "tell" }
  | { readonly do: "next" };

export const begin: Asking = { at: 0, phase: "asked", chosen: null, answered: 0, right: 0 };

/** A move that is out of place changes nothing: a second press of a button that has just changed its meaning. */
export function advance(now: Asking, move: Move): Asking {
  switch (move.do) {
    case "choose":
      return now.phase === "asked" ? { ...now, chosen: move.option } : now;
    case "commit":
      if (now.phase !== "asked" || now.chosen === null) return now;
      return {
        ...now,
        phase: "shown",
        answered: now.answered + 1,
        right: now.right + (now.chosen === move.right ? 1 : 0),
      };
    case "tell":
      return now.phase === "shown" ? { ...now, phase: "told" } : now;
    case "next":
      return now.phase === "shown" ? now : { ...now, at: now.at + 1, phase: "asked", chosen: null };
  }
}
