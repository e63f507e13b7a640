import type { Text } from "../params/index.ts";

/** A prediction as the code that knows its drawing gives it. Texts may hold `$TeX$`. */
export interface PredictionSource {
  readonly id: string;
  readonly topic: string;
  readonly widget: string;
  readonly ask: Text;
  readonly options: readonly { readonly id: string; readonly text: Text }[];
  /** Id of the option that the drawing's model gives. */
  readonly right: string;
  readonly why: Text;
  /** Where the drawing shows it, as links are written in the book: `#optimizer-race?preset=overshoot`, `/topic/#id`. */
  readonly href: string;
}
