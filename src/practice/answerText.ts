import type { Field, Task } from "../drills/drill.ts";
import { tex, tuple } from "../drills/write.ts";
import type { Lang } from "../params/index.ts";

/** The right answer as a sentence: at most six digits, so that the dust of floating point is gone. */
export function answerText(field: Field, lang: Lang): string {
  if (field.kind === "number") return `$${tex(field.answer)}$`;
  if (field.kind === "list") return `$${tuple(field.answer)}$`;
  return field.options.find(({ id }) => id === field.answer)?.label[lang] ?? field.answer;
}

const plain = (field: Field, lang: Lang): string => {
  if (field.kind === "choice") return answerText(field, lang);
  const six = (value: number) => String(Number(value.toPrecision(6)));
  return field.kind === "number" ? six(field.answer) : `(${field.answer.map(six).join(", ")})`;
};

const between = "; ";

/** The right answers in one line, field by field, for the log. */
export const rightLine = ({ fields }: Pick<Task, "fields">, lang: Lang): string =>
  fields.map((field) => plain(field, lang)).join(between);

/** What was typed or chosen, in the same form; a dash where there is nothing. */
export const typedLine = (
  { fields }: Pick<Task, "fields">,
  texts: readonly string[],
  lang: Lang,
): string =>
  fields
    .map((field, i) => {
      const text = (texts[i] ?? "").trim();
      if (text === "") return "–";
      return field.kind === "choice" ? answerText({ ...field, answer: text }, lang) : text;
    })
    .join(between);
