import type { Field } from "../drills/drill.ts";
import { tex, tuple } from "../drills/write.ts";
import type { Lang } from "../params/index.ts";

/** The right answer as a sentence: at most six digits, so that the dust of floating point is gone. */
export function answerText(field: Field, lang: Lang): string {
  if (field.kind === "number") return `$${tex(field.answer)}$`;
  if (field.kind === "list") return `$${tuple(field.answer)}$`;
  return field.options.find(({ id }) => id === field.answer)?.label[lang] ?? field.answer;
}
