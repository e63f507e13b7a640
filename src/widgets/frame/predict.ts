import type { Lang, Params, Values } from "../../params/index.ts";
import type { AnyWidget } from "../widget.ts";

type State = Values<Params>;

/** What the panel that asks for predictions gets from the frame around it. */
export interface PredictProps {
  readonly widget: AnyWidget;
  readonly values: State;
  readonly lang: Lang;
  set(patch: Partial<State>): void;
  commit(): void;
  onClose(): void;
}
