import type { Text } from "../params/index.ts";
import type { ListField, NumberField, Tolerance } from "./drill.ts";

/** How near an answer must come, together with the sentence of the question that asks for it. */
export interface Exactness {
  readonly tolerance: Tolerance;
  readonly said: Text;
}

export const whole: Tolerance = { kind: "exact" };

export const threeDigits: Exactness = {
  tolerance: { kind: "relative", share: 0.01 },
  said: { en: "Give three significant digits.", zh: "保留三位有效数字。" },
};

export const twoDecimals: Exactness = {
  tolerance: { kind: "absolute", by: 0.01 },
  said: { en: "Give two decimals.", zh: "保留两位小数。" },
};

export const threeDecimals: Exactness = {
  tolerance: { kind: "absolute", by: 0.001 },
  said: { en: "Give three decimals.", zh: "保留三位小数。" },
};

export const numberField = (label: Text, answer: number, tolerance: Tolerance): NumberField => ({
  kind: "number",
  label,
  answer,
  tolerance,
});

export const listField = (
  label: Text,
  answer: ArrayLike<number>,
  tolerance: Tolerance,
): ListField => ({ kind: "list", label, answer: Array.from(answer), tolerance });
