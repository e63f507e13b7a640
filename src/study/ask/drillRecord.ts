import type { Answer, AnyDrill, Field, Task } from "../../drills/drill.ts";
import type { Lang } from "../../params/index.ts";
import type { Attempt } from "../../practice/attempt.ts";
import type { AnswerExtra, Grade } from "../../review/event.ts";
import { drillGrade } from "../../review/rubric.ts";

const number = (x: number): string => String(Number(x.toPrecision(6)));

/** An answer as one would type it. */
function written(field: Field, answer: Answer, lang: Lang): string {
  if (typeof answer === "number") return number(answer);
  if (typeof answer !== "string") return `(${answer.map(number).join(", ")})`;
  if (field.kind !== "choice") return answer;
  return field.options.find(({ id }) => id === answer)?.label[lang] ?? answer;
}

const joined = (texts: readonly string[]): string => texts.join("; ");

/** The grade of an attempt that is decided. */
export const gradeOfAttempt = ({ outcome, hinted }: Attempt): Grade =>
  drillGrade(outcome !== "again", hinted ? 1 : 0);

/** What the log keeps of an attempt: the task, what was typed, and what was right then. */
export const drillRecord = (
  { version }: AnyDrill,
  seed: number,
  { fields }: Task,
  { texts, hinted }: Attempt,
  lang: Lang,
): AnswerExtra => ({
  seed,
  version,
  text: joined(fields.map((field, i) => written(field, texts[i] ?? "", lang))),
  right: joined(fields.map((field) => written(field, field.answer, lang))),
  hints: hinted ? 1 : 0,
});
