import type { Lang, Param, ValueOf } from "../params/index.ts";

/** What every control takes. `onChange` fires on each movement, `onCommit` when the hand lets go. */
export interface ControlProps<P extends Param> {
  /** The knob's id; it stands in `data-knob-control`. */
  readonly id: string;
  readonly param: P;
  readonly value: ValueOf<P>;
  /** Where reset goes; the knob's own initial value unless told. */
  readonly initial?: ValueOf<P> | undefined;
  readonly onChange: (value: ValueOf<P>) => void;
  readonly onCommit: () => void;
  readonly lang: Lang;
  /** The knob is being touched somewhere: in a formula, in the drawing, or here. */
  readonly active?: boolean | undefined;
  readonly onTouch?: ((knob: string | null) => void) | undefined;
  /** DOM id of the native input, for whoever must point at it. */
  readonly domId?: string | undefined;
}
