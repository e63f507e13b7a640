import type { Task } from "../drills/drill.ts";
import type { Lang } from "../params/index.ts";
import { answerText } from "./answerText.ts";
import { Sentence } from "./Sentence.tsx";
import { practiceWords } from "./words.ts";

interface SolutionProps {
  readonly task: Task;
  readonly shows: "hint" | "solution";
  readonly lang: Lang;
}

/** The way to the answer with these numbers: its first step as a hint, or all of it. */
export function Solution({ task, shows, lang }: SolutionProps) {
  const w = practiceWords[lang];
  if (shows === "hint")
    return (
      <div className="practice-solution" data-shows="hint">
        <p className="label">{w.firstStep}</p>
        <p>
          <Sentence text={task.steps[0]?.[lang] ?? ""} />
        </p>
      </div>
    );
  return (
    <div className="practice-solution" data-shows="solution">
      <p className="label">{w.steps}</p>
      <ol>
        {task.steps.map((step) => (
          <li key={step.en}>
            <Sentence text={step[lang]} />
          </li>
        ))}
      </ol>
      <p className="label">{w.answers}</p>
      <dl>
        {task.fields.map((field) => (
          <div key={field.label.en}>
            <dt>
              <Sentence text={field.label[lang]} />
            </dt>
            <dd>
              <Sentence text={answerText(field, lang)} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
