import { useState } from "react";
import type { Given } from "../desk/desk.ts";
import type { AnyDrill, Task } from "../drills/drill.ts";
import { LateKeptLine } from "../kept/lateKeptLine.ts";
import type { Lang } from "../params/index.ts";
import { type Done, TaskForm } from "./TaskForm.tsx";

interface LoggedTaskProps {
  /** Instances that are in the log already; this one is added to them. */
  readonly logged: Set<string>;
  readonly drill: AnyDrill;
  readonly seed: number;
  readonly task: Task;
  readonly lang: Lang;
}

/** A task whose first outcome goes into the reader's log. One card a skill: the numbers are in the event. */
export function LoggedTask({ logged, drill, seed, task, lang }: LoggedTaskProps) {
  const [given, setGiven] = useState<Given | null>(null);
  const log = ({ g, ms, text, right, hints }: Done) => {
    const instance = `${drill.id} ${drill.version} ${seed}`;
    if (logged.has(instance)) return;
    logged.add(instance);
    setGiven({
      card: drill.id,
      g,
      mode: "drill",
      ms,
      extra: { seed, version: drill.version, text, right, hints },
    });
  };
  return (
    <TaskForm task={task} lang={lang} onDone={log}>
      {given && <LateKeptLine given={given} lang={lang} />}
    </TaskForm>
  );
}
