import { useId } from "react";
import type { ChoiceParam } from "../params/index.ts";
import styles from "./Choice.module.css";
import type { ControlProps } from "./control.ts";
import { Field } from "./Field.tsx";
import { SelectField } from "./SelectField.tsx";
import { SeriesMark } from "./SeriesMark.tsx";

/** Chinese characters are twice as wide as Latin letters. */
const breadth = (text: string) => text.replace(/[^ -~]/g, "xx").length;

/** One of a few, all in sight; one of many, in the system's own list. */
export function Choice(props: ControlProps<ChoiceParam>) {
  const { param, value, lang, onChange, onCommit } = props;
  const own = useId();
  const domId = props.domId ?? own;
  const labelId = `${domId}-label`;
  const pick = (id: string) => {
    onChange(id);
    onCommit();
  };

  if (param.options.length > 4) {
    return (
      <Field {...props} labelId={labelId} htmlFor={domId}>
        <SelectField
          domId={domId}
          value={value}
          options={param.options.map((o) => ({ id: o.id, text: o.label[lang] }))}
          onPick={pick}
        />
      </Field>
    );
  }

  const letters = param.options.reduce((sum, o) => sum + breadth(o.label[lang]) + 3, 0);
  return (
    <Field {...props} labelId={labelId} width={letters > 26 ? "two" : undefined}>
      <div className={styles.segments} id={domId} role="radiogroup" aria-labelledby={labelId}>
        {param.options.map((option) => (
          <label key={option.id} className={styles.segment}>
            <input
              type="radio"
              name={domId}
              value={option.id}
              checked={option.id === value}
              onChange={() => pick(option.id)}
            />
            {option.color && <SeriesMark color={option.color} dash={option.dash} />}
            <span>{option.label[lang]}</span>
          </label>
        ))}
      </div>
    </Field>
  );
}
