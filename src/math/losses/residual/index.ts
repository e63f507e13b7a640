import type { ScalarLoss } from "../scalarLoss.ts";
import { absolute } from "./absolute.ts";
import { epsilonInsensitive } from "./epsilonInsensitive.ts";
import { halfSquared } from "./halfSquared.ts";
import { huber } from "./huber.ts";
import { logCosh } from "./logCosh.ts";
import { quantile } from "./quantile.ts";
import { smoothL1 } from "./smoothL1.ts";
import { squared } from "./squared.ts";
import { tukeyBiweight } from "./tukeyBiweight.ts";

/** Losses of the residual r = prediction − target, in the order of display. To add one: a new file, a new entry. */
export const residualLosses = {
  squared,
  halfSquared,
  absolute,
  logCosh,
  huber,
  smoothL1,
  quantile,
  epsilonInsensitive,
  tukeyBiweight,
} satisfies Record<string, ScalarLoss>;

export type ResidualLossId = keyof typeof residualLosses;
