import { useId } from "react";
import type { FlagParam } from "../params/index.ts";
import type { ControlProps } from "./control.ts";
import { Field } from "./Field.tsx";
import styles from "./Toggle.module.css";

/** On or off. */
export function Toggle(props: ControlProps<FlagParam>) {
  const own = useId();
  const domId = props.domId ?? own;
  return (
    <Field
      {...props}
      labelId={`${domId}-label`}
      htmlFor={domId}
      aside={
        <input
          id={domId}
          className={styles.switch}
          type="checkbox"
          role="switch"
          aria-checked={props.value}
          checked={props.value}
          onChange={(event) => {
            props.onChange(event.target.checked);
            props.onCommit();
          }}
        />
      }
    />
  );
}
