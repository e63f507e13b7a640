import type { Task } from "../drills/drill.ts";
import { grade, type Verdict } from "../drills/grade.ts";
import type { Grade } from "../review/event.ts";

/** How the reader came to the end of a task: right at once, right after a hint, or not. */
export type Outcome = "good" | "hard" | "again";

/** The same to the schedule of repetitions. */
export const gradeOf: Readonly<Record<Outcome, Grade>> = { good: 3, hard: 2, again: 1 };

/** One reader at one task. */
export interface Attempt {
  /** One text a field, as it stands in the form. */
  readonly texts: readonly string[];
  /** The last check, with the texts that it was about. */
  readonly checked: { readonly texts: readonly string[]; readonly verdict: Verdict } | null;
  readonly shows: "nothing" | "hint" | "solution";
  /** How often the hint was opened before the outcome was decided. */
  readonly hints: number;
  /** Decided once: what is right after a mistake, or after reading the solution, was not known. */
  readonly outcome: Outcome | null;
}

export type Move =
  | { readonly do: "type"; readonly field: number; readonly text: string }
  | { readonly do: "check" }
  | { readonly do: "hint" }
  | { readonly do: "solution" };

export const begin = (task: Task): Attempt => ({
  texts: task.fields.map(() => ""),
  checked: null,
  shows: "nothing",
  hints: 0,
  outcome: null,
});

function decided({ outcome, hints }: Attempt, verdict: Verdict): Outcome | null {
  if (outcome !== null || verdict.outcome === "unread") return outcome;
  if (verdict.outcome === "wrong") return "again";
  return hints > 0 ? "hard" : "good";
}

export function advance(task: Task, attempt: Attempt, move: Move): Attempt {
  switch (move.do) {
    case "type":
      return {
        ...attempt,
        texts: attempt.texts.map((text, i) => (i === move.field ? move.text : text)),
      };
    case "check": {
      const verdict = grade(task, attempt.texts);
      const { texts } = attempt;
      return { ...attempt, checked: { texts, verdict }, outcome: decided(attempt, verdict) };
    }
    case "hint": {
      const shows = attempt.shows === "hint" ? "nothing" : "hint";
      const counts = shows === "hint" && attempt.outcome === null;
      return { ...attempt, shows, hints: attempt.hints + (counts ? 1 : 0) };
    }
    case "solution":
      return {
        ...attempt,
        outcome: attempt.outcome ?? "again",
        shows: attempt.shows === "solution" ? "nothing" : "solution",
      };
  }
}

/** What to say of one field: nothing once its text is another than the one that was checked. */
export function markOf({ texts, checked }: Attempt, field: number) {
  if (checked === null || checked.texts[field] !== texts[field]) return null;
  const verdict = checked.verdict.fields[field];
  if (verdict === undefined) return null;
  if (verdict.read === null) return (texts[field] ?? "").trim() === "" ? "blank" : "unread";
  return verdict.right ? "right" : "wrong";
}

export type Mark = NonNullable<ReturnType<typeof markOf>>;

/** The last check, as long as it is about what stands in the form. */
export const verdictOf = ({ texts, checked }: Attempt): Verdict | null =>
  checked?.texts.every((text, i) => text === texts[i]) ? checked.verdict : null;
