import type { AnyDrill, Task } from "../../drills/drill.ts";
import { grade } from "../../drills/grade.ts";
import { instance } from "../../drills/instance.ts";
import { integerBelow, rngFor } from "../../math/random/index.ts";
import type { Mock } from "../../review/mock/run.ts";

/** The seed of the drill at a place of an interview: a replay has the same numbers. */
export const drillSeed = ({ seed }: Pick<Mock, "seed">, index: number): number =>
  integerBelow(rngFor(seed, `mock:drill:${index}`), 2 ** 32);

/** The task of that drill there. */
export const taskAt = (mock: Pick<Mock, "seed">, index: number, drill: AnyDrill): Task =>
  instance(drill, drillSeed(mock, index)).task;

/** The texts of a task's fields out of the one text that an interview keeps: a line each. */
export const fieldTexts = (task: Task, text: string): readonly string[] => {
  const lines = text.split("\n");
  return task.fields.map((_, i) => lines[i] ?? "");
};

/** The other way round. A field is one line, whatever is pasted there. */
export const textOfFields = (texts: readonly string[]): string =>
  texts.map((text) => text.replaceAll("\n", " ")).join("\n");

/** Whether what was typed is right; null where something is blank or cannot be read, which is for the reader to judge. */
export function drillVerdict(task: Task, text: string): boolean | null {
  const { outcome } = grade(task, fieldTexts(task, text));
  return outcome === "unread" ? null : outcome === "right";
}
