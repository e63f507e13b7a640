import type { Text } from "../params/index.ts";
import type { Field, ListField, NumberField, Slip, Tolerance } from "./drill.ts";
import { isWrong } from "./grade.ts";

export const exactly: Tolerance = { kind: "exact" };
export const within = (by: number): Tolerance => ({ kind: "absolute", by });
export const percent = (points: number): Tolerance => ({ kind: "relative", share: points / 100 });

export const number = (label: Text, answer: number, tolerance: Tolerance): NumberField => ({
  kind: "number",
  label,
  answer,
  tolerance,
});

/** Takes typed arrays of the core as well. */
export const list = (label: Text, answer: ArrayLike<number>, tolerance: Tolerance): ListField => ({
  kind: "list",
  label,
  answer: Array.from(answer),
  tolerance,
});

/** Whether the numbers are so small that an answer of zeros might pass for right. */
export const tooSmall = (by: number, values: ArrayLike<number>): boolean =>
  Array.from(values).every((v) => Math.abs(v) < 3 * by);

/** The slips that these numbers tell from the right answer: for those that often come close to it. */
export const telling = (fields: readonly Field[], slips: readonly Slip[]): readonly Slip[] =>
  slips.filter((slip) => isWrong({ fields }, slip));
