import type { Given } from "../../desk/desk.ts";
import type { Lang } from "../../params/index.ts";
import type { AnyWidget } from "../../widgets/widget.ts";
import type { AnyPrediction } from "../prediction.ts";
import { askedState, shownState } from "../state.ts";
import { type Run, runBetween } from "./run.ts";

/** What came of a question: what the model says, why, and what there is to play and to log. */
export interface Result {
  readonly chosen: string;
  readonly right: string;
  readonly why: string;
  /** Null where the drawing jumps. */
  readonly run: Run | null;
  readonly given: Given;
}

export interface Choice {
  readonly option: string;
  /** Milliseconds since the question was shown. */
  readonly ms: number;
  readonly lang: Lang;
}

export const optionText = ({ options }: AnyPrediction, id: string, lang: Lang): string =>
  options.find((option) => option.id === id)?.text[lang] ?? id;

/** Holds a choice against the model of the state that is asked about. */
export function resultOf(
  widget: AnyWidget,
  question: AnyPrediction,
  { option, ms, lang }: Choice,
): Result {
  const state = askedState(widget, question);
  const model = widget.model(state);
  const right = question.answer(model);
  return {
    chosen: option,
    right,
    why: question.why[lang](model),
    run: runBetween(widget, shownState(widget, question), state, model),
    given: {
      card: question.id,
      g: option === right ? 3 : 1,
      mode: "page",
      ms,
      extra: {
        text: optionText(question, option, lang),
        right: optionText(question, right, lang),
      },
    },
  };
}
