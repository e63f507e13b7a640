import type { Text } from "../params/index.ts";
import type { ChoiceField, Field, ListField, NumberField, Slip, Tolerance } from "./drill.ts";
import { isWrong } from "./grade.ts";

export const exact: Tolerance = { kind: "exact" };
export const percent: Tolerance = { kind: "relative", share: 0.01 };
export const within = (by: number): Tolerance => ({ kind: "absolute", by });

/** How near an answer must come, together with the sentence of the question that asks for it. */
export interface Exactness {
  readonly tolerance: Tolerance;
  readonly said: Text;
}

export const threeDigits: Exactness = {
  tolerance: percent,
  said: { en: "Give three significant digits.", zh: "保留三位有效数字。" },
};

export const twoDecimals: Exactness = {
  tolerance: within(0.01),
  said: { en: "Give two decimals.", zh: "保留两位小数。" },
};

export const threeDecimals: Exactness = {
  tolerance: within(0.001),
  said: { en: "Give three decimals.", zh: "保留三位小数。" },
};

export const numberField = (label: Text, answer: number, tolerance: Tolerance): NumberField => ({
  kind: "number",
  label,
  answer,
  tolerance,
});

/** Takes typed arrays of the core as well. */
export const listField = (
  label: Text,
  answer: ArrayLike<number>,
  tolerance: Tolerance,
): ListField => ({ kind: "list", label, answer: Array.from(answer), tolerance });

export const choiceField = <Id extends string>(
  label: Text,
  options: readonly (readonly [id: Id, label: Text])[],
  answer: Id,
): ChoiceField => ({
  kind: "choice",
  label,
  options: options.map(([id, name]) => ({ id, label: name })),
  answer,
});

/** Whether some answer is so large that 0 would not pass for it under an absolute tolerance. */
export const standsOut = (by: number, answers: ArrayLike<number>): boolean =>
  Array.from(answers).some((answer) => Math.abs(answer) >= 3 * by);

/** The slips that these numbers tell from the right answer: for those that often come close to it. */
export const telling = (fields: readonly Field[], slips: readonly Slip[]): readonly Slip[] =>
  slips.filter((slip) => isWrong({ fields }, slip));
