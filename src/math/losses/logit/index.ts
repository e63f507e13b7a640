import type { ScalarLoss } from "../scalarLoss.ts";
import { bceWithLogits } from "./bceWithLogits.ts";
import { focalBinary } from "./focalBinary.ts";
import { sigmoidSquared } from "./sigmoidSquared.ts";

/** Losses of the logit z of the positive class, the target y being a knob. To add one: a new file, a new entry. */
export const logitLosses = {
  bceWithLogits,
  focalBinary,
  sigmoidSquared,
} satisfies Record<string, ScalarLoss>;

export type LogitLossId = keyof typeof logitLosses;
