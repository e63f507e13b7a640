import type { Lang, Params, Text, Values } from "../params/index.ts";
import type { Widget } from "../widgets/widget.ts";

/** A question about what a drawing will show, answered before it is seen. What is right, the drawing's model says. */
export interface Prediction<P extends Params = Params, M = unknown> {
  /** Given once and for all: `P-OPT-01`. */
  readonly id: string;
  /** The state that is asked about, laid over the initial values as a preset's. */
  readonly values: Partial<Values<P>>;
  /** Laid over that while the question stands: the same set-up with the result left out. Playback runs from here. */
  readonly before: Partial<Values<P>>;
  readonly ask: Text;
  /** Two to four. */
  readonly options: readonly { readonly id: string; readonly text: Text }[];
  /** Id of the option that `model`, of the state asked about, makes right. */
  answer(model: M): string;
  /** Why, with numbers of the model: a sentence or two. */
  readonly why: Readonly<Record<Lang, (model: M) => string>>;
}

/** A prediction about whatever drawing: what the panel, the build and the tests handle. */
// biome-ignore lint/suspicious/noExplicitAny: knobs and model stay paired inside one file
export type AnyPrediction = Prediction<any, any>;

/** Ties questions to the knobs and the model of their drawing; at run time it only returns its argument. */
export const predictionsOf = <W>(
  questions: readonly (W extends Widget<infer P, infer M> ? Prediction<P, M> : never)[],
) => questions;
