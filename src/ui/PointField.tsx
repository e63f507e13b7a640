import { useId } from "react";
import { number, type PointParam } from "../params/index.ts";
import type { ControlProps } from "./control.ts";
import { Field } from "./Field.tsx";
import { NumberInput } from "./NumberInput.tsx";
import styles from "./PointField.module.css";
import { words } from "./words.ts";

/** A point's two coordinates, for hands that do not drag. */
export function PointField(props: ControlProps<PointParam>) {
  const { param, value, lang, onChange, onCommit } = props;
  const own = useId();
  const domId = props.domId ?? own;
  const initial = props.initial ?? param.initial;
  const [x, y] = value;
  const label = param.label[lang];
  const axis = (name: "x" | "y", at: number, put: (to: number) => void) => (
    <span className={styles.axis}>
      <i aria-hidden="true">{name}</i>
      <NumberInput
        domId={name === "x" ? domId : undefined}
        param={number({
          label: param.label,
          min: param[name][0],
          max: param[name][1],
          initial: at,
        })}
        value={at}
        label={words[lang].coordinate(label, name)}
        onChange={put}
        onCommit={onCommit}
      />
    </span>
  );

  return (
    <Field
      {...props}
      labelId={`${domId}-label`}
      htmlFor={domId}
      onReset={() => {
        onChange(initial);
        onCommit();
      }}
      changed={x !== initial[0] || y !== initial[1]}
    >
      <div className={styles.pair}>
        {axis("x", x, (to) => onChange([to, y]))}
        {axis("y", y, (to) => onChange([x, to]))}
      </div>
    </Field>
  );
}
