import { type KeyboardEvent, useId } from "react";
import type { Field } from "../drills/drill.ts";
import type { Lang } from "../params/index.ts";
import { Icon } from "../ui/Icon.tsx";
import type { Mark } from "./attempt.ts";
import { Sentence } from "./Sentence.tsx";
import { practiceWords } from "./words.ts";

interface AnswerFieldProps {
  readonly field: Field;
  readonly text: string;
  readonly mark: Mark | null;
  readonly lang: Lang;
  readonly onType: (text: string) => void;
}

const icons = {
  right: "check",
  wrong: "x",
  blank: "triangle-alert",
  unread: "triangle-alert",
} as const;

/** Enter ends a composition first; only the next one is meant for the form. */
const holdWhileComposing = (event: KeyboardEvent) => {
  if (event.key === "Enter" && event.nativeEvent.isComposing) event.preventDefault();
};

/** One thing that is asked: its name, where to answer, and in words what became of the answer. */
export function AnswerField({ field, text, mark, lang, onType }: AnswerFieldProps) {
  const id = useId();
  const w = practiceWords[lang];
  const howTo = field.kind === "list" ? w.canType + w.canTypeList + w.end : w.canType + w.end;
  const said = (
    <span id={`${id}m`} className="practice-mark" data-mark={mark ?? undefined}>
      {mark && (
        <>
          <Icon name={icons[mark]} size={16} /> {w[mark]}
          {mark === "unread" && `${lang === "zh" ? "。" : ". "}${howTo}`}
        </>
      )}
    </span>
  );
  if (field.kind === "choice")
    return (
      <fieldset className="practice-field" aria-describedby={`${id}m`}>
        <legend>
          <Sentence text={field.label[lang]} />
        </legend>
        <div className="practice-options">
          {field.options.map((option) => (
            <label key={option.id}>
              <input
                type="radio"
                name={id}
                value={option.id}
                checked={text === option.id}
                onChange={() => onType(option.id)}
              />
              <span>
                <Sentence text={option.label[lang]} />
              </span>
            </label>
          ))}
        </div>
        {said}
      </fieldset>
    );
  return (
    <div className="practice-field">
      <label htmlFor={id}>
        <Sentence text={field.label[lang]} />
      </label>
      <input
        id={id}
        type="text"
        // The keypads for numbers lack the minus, the slash or the comma.
        inputMode="text"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="done"
        data-kind={field.kind}
        aria-describedby={`${id}m`}
        aria-invalid={mark !== null && mark !== "right" ? true : undefined}
        value={text}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={holdWhileComposing}
      />
      {said}
    </div>
  );
}
