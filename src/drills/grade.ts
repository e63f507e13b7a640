import type { Answer, Field, Slip, Task, Tolerance } from "./drill.ts";
import { readList, readNumber } from "./read.ts";

export interface FieldVerdict {
  /** What was understood; null when it could not be read, which is never held against the reader. */
  readonly read: Answer | null;
  readonly right: boolean;
}
export interface Verdict {
  /** `unread` when any field is blank or cannot be read. */
  readonly outcome: "right" | "wrong" | "unread";
  readonly fields: readonly FieldVerdict[];
  /** The mistake that gives just these answers. */
  readonly slip: Slip | null;
}

const zeroSlack = 1e-6;
/** Room for the rounding of numbers that were read from decimal text. */
const rounding = 1e-9;

const slackOf = (tolerance: Tolerance, right: number): number => {
  if (tolerance.kind === "exact") return 0;
  if (tolerance.kind === "absolute") return tolerance.by;
  return right === 0 ? zeroSlack : tolerance.share * Math.abs(right);
};

const near = (given: number, right: number, tolerance: Tolerance): boolean =>
  Math.abs(given - right) <= slackOf(tolerance, right) * (1 + rounding);

/** Whether an answer would be taken for the right one. */
export function accepts(field: Field, given: Answer): boolean {
  if (field.kind === "choice") return given === field.answer;
  if (field.kind === "number")
    return typeof given === "number" && near(given, field.answer, field.tolerance);
  return (
    Array.isArray(given) &&
    given.length === field.answer.length &&
    field.answer.every((right, i) => near(given[i], right, field.tolerance))
  );
}

const readers = { number: readNumber, list: readList, choice: (text: string) => text || null };

/** The same field, were `answer` the right one: to ask whether what was typed is a slip. */
const were = (field: Field, answer: Answer): Field => ({ ...field, answer }) as Field;

/** Holds what the reader typed, one text a field, against the task. Blank and unreadable are never wrong. */
export function grade(task: Task, texts: readonly string[]): Verdict {
  const fields = task.fields.map((field, i): FieldVerdict => {
    const read = readers[field.kind](texts[i] ?? "");
    return { read, right: read !== null && accepts(field, read) };
  });
  if (fields.some(({ read }) => read === null)) return { outcome: "unread", fields, slip: null };
  if (fields.every(({ right }) => right)) return { outcome: "right", fields, slip: null };
  const made = ({ gives }: Slip) =>
    task.fields.every((field, i) => {
      const given = fields[i]?.read as Answer;
      const slipped = gives[i] ?? null;
      return slipped === null ? accepts(field, given) : accepts(were(field, slipped), given);
    });
  return { outcome: "wrong", fields, slip: task.slips.find(made) ?? null };
}

/** Whether somebody who makes this slip would be told so, and not that it is right. */
export const isWrong = ({ fields }: Pick<Task, "fields">, slip: Slip): boolean =>
  fields.some((field, i) => {
    const given = slip.gives[i] ?? null;
    return given !== null && !accepts(field, given);
  });
