import { useId } from "react";
import type { Lang } from "../../params/index.ts";
import { AnswerField } from "../../practice/AnswerField.tsx";
import type { Asked } from "./asked.ts";
import { fieldTexts, textOfFields } from "./drillTask.ts";
import { mockWords } from "./words.ts";

interface ReplyProps {
  readonly asked: Asked;
  readonly text: string;
  readonly lang: Lang;
  /** The answer has been shown: what was written stays. */
  readonly closed: boolean;
  readonly onType: (text: string) => void;
}

/** Where the reader answers: the fields of a drill, else a box that may stay empty. */
export function Reply({ asked, text, lang, closed, onType }: ReplyProps) {
  const own = useId();
  const w = mockWords[lang];
  const { content, card } = asked;
  if (content.is === "drill") {
    const texts = fieldTexts(content.task, text);
    return (
      <fieldset className="mock-reply" disabled={closed}>
        <legend className="visually-hidden">{w.yourAnswer}</legend>
        <div className="practice-fields">
          {content.task.fields.map((field, i) => (
            <AnswerField
              key={field.label.en}
              field={field}
              text={texts[i] ?? ""}
              mark={null}
              lang={lang}
              onType={(typed) => onType(textOfFields(texts.with(i, typed)))}
            />
          ))}
        </div>
        <p className="study-muted">{w.drillHow}</p>
      </fieldset>
    );
  }
  return (
    <div className="mock-reply">
      <label htmlFor={own}>{w.yourAnswer}</label>
      <textarea
        id={own}
        rows={card.kind === "derivation" ? 3 : 6}
        maxLength={2000}
        readOnly={closed}
        aria-describedby={`${own}h`}
        value={text}
        onChange={(event) => onType(event.target.value)}
      />
      <p id={`${own}h`} className="study-muted">
        {card.kind === "derivation" ? w.paperHow : w.answerHow}
      </p>
    </div>
  );
}
