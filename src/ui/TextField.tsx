import { useId } from "react";
import type { TextParam } from "../params/index.ts";
import type { ControlProps } from "./control.ts";
import { Field } from "./Field.tsx";
import styles from "./TextField.module.css";
import { words } from "./words.ts";

/** What is wrong with a typed line, and where. */
export interface TextError {
  readonly message: string;
  /** Index of the first wrong character; the text's length means that something is missing at the end. */
  readonly at?: number | undefined;
}

export interface TextFieldProps extends ControlProps<TextParam> {
  readonly error?: TextError | undefined;
}

/** A line of text, such as a formula. */
export function TextField(props: TextFieldProps) {
  const { param, value, lang, error, onChange, onCommit } = props;
  const own = useId();
  const domId = props.domId ?? own;
  const initial = props.initial ?? param.initial;
  return (
    <Field
      {...props}
      labelId={`${domId}-label`}
      htmlFor={domId}
      width="two"
      onReset={() => {
        onChange(initial);
        onCommit();
      }}
      changed={value !== initial}
    >
      <input
        id={domId}
        className={styles.input}
        type="text"
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        maxLength={param.maxLength}
        value={value}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={error && `${domId}-error`}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onCommit}
        onKeyDown={(event) => event.key === "Enter" && onCommit()}
      />
      {error && <ErrorNote domId={`${domId}-error`} text={value} error={error} lang={lang} />}
    </Field>
  );
}

function ErrorNote(props: { domId: string; text: string; error: TextError; lang: "en" | "zh" }) {
  const { text, error, lang } = props;
  const { at } = error;
  return (
    <p id={props.domId} className={styles.error}>
      {at !== undefined && (
        <code className={styles.excerpt} aria-hidden="true">
          {text.slice(0, at)}
          <mark>{text.slice(at, at + 1) || "\u2002"}</mark>
          {text.slice(at + 1)}
        </code>
      )}
      <span>{at === undefined ? error.message : words[lang].errorAt(error.message, at + 1)}</span>
    </p>
  );
}
