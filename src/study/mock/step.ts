import {
  answered,
  followUp,
  gaveUp,
  logged,
  type Mock,
  marked,
  stopped,
  tick,
  typed,
} from "../../review/mock/run.ts";

/** What the reader, or the clock, does to an interview. */
export type Step =
  | { readonly do: "tick" }
  | { readonly do: "type"; readonly text: string }
  | { readonly do: "follow-up" }
  | { readonly do: "give-up" }
  | { readonly do: "next" }
  | { readonly do: "stop" }
  | {
      readonly do: "mark";
      readonly index: number;
      readonly points: readonly number[];
      readonly assumptions: boolean;
    }
  | { readonly do: "logged"; readonly index: number; readonly event: string | null };

/** Whether an answer's ticks may still change: it is there, the interview is over, and nothing of it is in the log. */
const mayMark = ({ answers, ended }: Mock, index: number): boolean =>
  ended !== null && answers[index]?.event === null;

/** The interview after a step at `now` (ms). What comes too late, or is not possible, changes nothing but the clock. */
export function advance(mock: Mock, step: Step, now: number): Mock {
  switch (step.do) {
    case "tick":
      return tick(mock, now);
    case "type":
      return typed(mock, step.text, now);
    case "follow-up":
      return followUp(mock, now);
    case "give-up":
      return gaveUp(mock, now);
    case "next":
      return answered(mock, now);
    case "stop":
      return mock.ended === null ? stopped(mock, now) : mock;
    case "mark":
      return mayMark(mock, step.index)
        ? marked(mock, step.index, step.points, step.assumptions)
        : mock;
    case "logged":
      return mock.ended !== null && mock.answers[step.index] !== undefined
        ? logged(mock, step.index, step.event)
        : mock;
  }
}
