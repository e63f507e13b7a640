import type { AnyDrill, Task } from "../../drills/drill.ts";
import type { Lang } from "../../params/index.ts";
import { rightLine, typedLine } from "../../practice/answerText.ts";
import type { Attempt } from "../../practice/attempt.ts";
import type { AnswerExtra } from "../../review/event.ts";

/** What the log keeps of an attempt: the task, what was typed, and what was right then. */
export const drillRecord = (
  { version }: AnyDrill,
  seed: number,
  task: Task,
  { texts, hints }: Pick<Attempt, "texts" | "hints">,
  lang: Lang,
): AnswerExtra => ({
  seed,
  version,
  text: typedLine(task, texts, lang),
  right: rightLine(task, lang),
  hints,
});
