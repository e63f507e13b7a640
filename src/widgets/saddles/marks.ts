import { optimizerMark, type SeriesMark, seriesColor } from "../../viz/index.ts";

/** Colour and dash of each method: those of the optimizers, wherever they are ones. */
export const marks = {
  gd: optimizerMark("sgd"),
  noisyGd: { color: seriesColor(2), dash: "none" },
  momentum: optimizerMark("momentum"),
  newton: optimizerMark("newton"),
  absNewton: optimizerMark("absNewton"),
} as const satisfies Record<string, SeriesMark>;

export type MethodId = keyof typeof marks;
