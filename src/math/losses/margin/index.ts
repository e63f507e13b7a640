import type { ScalarLoss } from "../scalarLoss.ts";
import { exponential } from "./exponential.ts";
import { hinge } from "./hinge.ts";
import { logistic } from "./logistic.ts";
import { logisticBase2 } from "./logisticBase2.ts";
import { modifiedHuber } from "./modifiedHuber.ts";
import { perceptron } from "./perceptron.ts";
import { squared } from "./squared.ts";
import { squaredHinge } from "./squaredHinge.ts";
import { zeroOne } from "./zeroOne.ts";

/** Losses of the margin m = y·f(x), y = ±1, in the order of display. To add one: a new file, a new entry. */
export const marginLosses = {
  zeroOne,
  perceptron,
  hinge,
  squaredHinge,
  squared,
  logistic,
  logisticBase2,
  exponential,
  modifiedHuber,
} satisfies Record<string, ScalarLoss>;

export type MarginLossId = keyof typeof marginLosses;
