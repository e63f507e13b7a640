import { useId } from "react";
import type { NumberParam } from "../params/index.ts";
import type { ControlProps } from "./control.ts";
import { Field } from "./Field.tsx";
import { NumberInput } from "./NumberInput.tsx";
import { Range } from "./Range.tsx";
import styles from "./Slider.module.css";
import { shownValue } from "./shownValue.ts";
import { words } from "./words.ts";

/** A number, dragged over its stops or typed exactly. */
export function Slider(props: ControlProps<NumberParam>) {
  const { param, value, lang, onChange, onCommit } = props;
  const own = useId();
  const domId = props.domId ?? own;
  const initial = props.initial ?? param.initial;
  const reset = () => {
    onChange(initial);
    onCommit();
  };

  return (
    <Field
      {...props}
      labelId={`${domId}-label`}
      htmlFor={domId}
      onReset={reset}
      changed={value !== initial}
      aside={
        <>
          <NumberInput
            param={param}
            value={value}
            label={words[lang].typed(param.label[lang])}
            onChange={onChange}
            onCommit={onCommit}
          />
          {param.unit && <span className={styles.unit}>{param.unit[lang]}</span>}
        </>
      }
    >
      <Range
        domId={domId}
        param={param}
        value={value}
        initial={initial}
        valueText={shownValue(param, value, lang)}
        onChange={onChange}
        onCommit={onCommit}
      />
    </Field>
  );
}
