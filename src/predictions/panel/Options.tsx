import { type Ref, useId } from "react";
import type { Lang } from "../../params/index.ts";
import { Icon } from "../../ui/Icon.tsx";
import type { AnyPrediction } from "../prediction.ts";

interface OptionsProps {
  readonly question: AnyPrediction;
  readonly lang: Lang;
  readonly chosen: string | null;
  /** Once it is told. */
  readonly right: string | null;
  /** The choice is made. */
  readonly fixed: boolean;
  readonly legend: Ref<HTMLLegendElement>;
  readonly onChoose: (option: string) => void;
}

/** The question, and what there is to choose from. */
export function Options({ question, lang, chosen, right, fixed, legend, onChoose }: OptionsProps) {
  const name = useId();
  const markOf = (id: string) =>
    right === null ? undefined : id === right ? "right" : id === chosen ? "wrong" : undefined;
  return (
    <fieldset className="predict-question">
      <legend ref={legend} tabIndex={-1}>
        {question.ask[lang]}
      </legend>
      {question.options.map(({ id, text }) => {
        const mark = markOf(id);
        return (
          <label key={id} data-mark={mark}>
            <input
              type="radio"
              name={name}
              value={id}
              checked={chosen === id}
              // Not `disabled`: what was chosen is still to be read.
              aria-disabled={fixed || undefined}
              onChange={() => onChoose(id)}
            />
            <span>{text[lang]}</span>
            {mark && <Icon name={mark === "right" ? "check" : "x"} size={16} />}
          </label>
        );
      })}
    </fieldset>
  );
}
