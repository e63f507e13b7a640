import { integer, number } from "../../../params/index.ts";

const label = { en: "Target", zh: "目标" };

/** Target probability of the positive class. */
export const softTarget = number({
  label,
  symbol: "y",
  min: 0,
  max: 1,
  step: 0.05,
  initial: 1,
});

export const hardTarget = integer({ label, symbol: "y", min: 0, max: 1, initial: 1 });
