import { type FormEvent, useState } from "react";
import type { Task } from "../drills/drill.ts";
import type { Lang } from "../params/index.ts";
import { AnswerField } from "./AnswerField.tsx";
import { type Attempt, advance, begin, type Move, markOf, verdictOf } from "./attempt.ts";
import { Sentence } from "./Sentence.tsx";
import { Solution } from "./Solution.tsx";
import { VerdictLine } from "./VerdictLine.tsx";
import { practiceWords } from "./words.ts";

interface TaskFormProps {
  readonly task: Task;
  readonly lang: Lang;
  /** Called once, with the attempt as it stood when its outcome was decided. */
  readonly onDecided?: (attempt: Attempt) => void;
}

/** One task, from the question to the verdict. Another task is another form: nothing typed carries over. */
export function TaskForm({ task, lang, onDecided }: TaskFormProps) {
  const w = practiceWords[lang];
  const [attempt, setAttempt] = useState(() => begin(task));
  const move = (what: Move) => {
    const next = advance(task, attempt, what);
    setAttempt(next);
    if (attempt.outcome === null && next.outcome !== null) onDecided?.(next);
  };
  const check = (event: FormEvent) => {
    event.preventDefault();
    move({ do: "check" });
  };
  const toggle = (shows: "hint" | "solution") => (
    <button
      type="button"
      aria-expanded={attempt.shows === shows}
      onClick={() => move({ do: shows })}
    >
      {w[shows]}
    </button>
  );
  const lists = task.fields.some(({ kind }) => kind === "list");
  const typed = task.fields.some(({ kind }) => kind !== "choice");
  return (
    <form className="practice-task" noValidate onSubmit={check} data-rated={attempt.outcome}>
      <p className="practice-ask">
        <Sentence text={task.ask[lang]} />
      </p>
      <div className="practice-fields">
        {task.fields.map((field, i) => (
          <AnswerField
            key={field.label.en}
            field={field}
            text={attempt.texts[i] ?? ""}
            mark={markOf(attempt, i)}
            lang={lang}
            onType={(text) => move({ do: "type", field: i, text })}
          />
        ))}
      </div>
      {typed && (
        <p className="practice-how">
          {w.canType}
          {lists && w.canTypeList}
          {w.end}
        </p>
      )}
      <div className="practice-buttons">
        <button type="submit" className="practice-check">
          {w.check}
        </button>
        {toggle("hint")}
        {toggle("solution")}
      </div>
      <VerdictLine verdict={verdictOf(attempt)} lang={lang} />
      {attempt.shows !== "nothing" && <Solution task={task} shows={attempt.shows} lang={lang} />}
    </form>
  );
}
