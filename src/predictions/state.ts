import { initialValues, type Params, type Values } from "../params/index.ts";
import type { AnyWidget } from "../widgets/widget.ts";
import type { AnyPrediction } from "./prediction.ts";

type State = Values<Params>;

/** The whole state that is asked about. */
export const askedState = (widget: AnyWidget, { values }: AnyPrediction): State =>
  ({ ...initialValues(widget.params), ...values }) as State;

/** The whole state that is shown while the question stands. */
export const shownState = (widget: AnyWidget, question: AnyPrediction): State =>
  ({ ...askedState(widget, question), ...question.before }) as State;
