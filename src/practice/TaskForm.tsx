import {
  type FormEvent,
  type ReactNode,
  useEffect,
  useEffectEvent,
  useReducer,
  useState,
} from "react";
import type { Task } from "../drills/drill.ts";
import type { Lang } from "../params/index.ts";
import type { Grade } from "../review/event.ts";
import { AnswerField } from "./AnswerField.tsx";
import { rightLine, typedLine } from "./answerText.ts";
import {
  type Attempt,
  advance,
  begin,
  gradeOf,
  type Move,
  markOf,
  type Outcome,
  verdictOf,
} from "./attempt.ts";
import { Sentence } from "./Sentence.tsx";
import { Solution } from "./Solution.tsx";
import { VerdictLine } from "./VerdictLine.tsx";
import { practiceWords } from "./words.ts";

/** How a task was first done, as the log keeps it. */
export interface Done {
  readonly g: Grade;
  /** Milliseconds since the task was shown. */
  readonly ms: number;
  readonly text: string;
  readonly right: string;
  readonly hints: number;
}

interface TaskFormProps {
  readonly task: Task;
  readonly lang: Lang;
  /** Called once, when it is decided how well the task was known. */
  readonly onDone?: ((done: Done) => void) | undefined;
  /** Stands below the verdict, in a line that is always there. */
  readonly children?: ReactNode;
}

/** One task, from the question to the verdict. Another task is another form: nothing typed carries over. */
export function TaskForm({ task, lang, onDone, children }: TaskFormProps) {
  const w = practiceWords[lang];
  const [shown] = useState(() => performance.now());
  const [attempt, move] = useReducer(
    (now: Attempt, what: Move) => advance(task, now, what),
    task,
    begin,
  );
  const { outcome } = attempt;
  const done = useEffectEvent((how: Outcome) => {
    onDone?.({
      g: gradeOf[how],
      ms: performance.now() - shown,
      text: typedLine(task, attempt.texts, lang),
      right: rightLine(task, lang),
      hints: attempt.hints,
    });
  });
  useEffect(() => {
    if (outcome !== null) done(outcome);
  }, [outcome]);
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
    <form className="practice-task" noValidate onSubmit={check} data-rated={outcome}>
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
      <p className="practice-kept" role="status">
        {children}
      </p>
      {attempt.shows !== "nothing" && <Solution task={task} shows={attempt.shows} lang={lang} />}
    </form>
  );
}
