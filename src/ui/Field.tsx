import { type ReactNode, useRef } from "react";
import type { Param, ValueOf } from "../params/index.ts";
import type { ControlProps } from "./control.ts";
import styles from "./Field.module.css";
import { Icon } from "./Icon.tsx";
import { IconButton } from "./IconButton.tsx";
import { MathSymbol } from "./MathSymbol.tsx";
import { shownValue } from "./shownValue.ts";
import { touchHandlers } from "./touch.ts";
import { words } from "./words.ts";

interface FieldProps<P extends Param>
  extends Omit<ControlProps<P>, "domId" | "onChange" | "onCommit" | "initial"> {
  /** Id given to the label's text, for `aria-labelledby`. */
  readonly labelId: string;
  /** The input that the label belongs to, when there is just one. */
  readonly htmlFor?: string | undefined;
  /** Goes back to the initial value; left out where a click does as much. */
  readonly onReset?: (() => void) | undefined;
  readonly changed?: boolean | undefined;
  /** Stands at the right end of the label's line. */
  readonly aside?: ReactNode;
  /** Takes the panel's whole width, or two of its columns. */
  readonly width?: "two" | "full" | undefined;
  readonly children?: ReactNode;
}

/** The shell of every control: its name on the left, its value on the right, the input below, and what the page hooks on to. */
export function Field<P extends Param>(props: FieldProps<P>) {
  const { id, param, value, lang, active, onTouch, labelId, htmlFor, onReset, changed } = props;
  const root = useRef<HTMLDivElement>(null);
  const label = param.label[lang];
  // A label of several inputs labels their group, by id.
  const Label = htmlFor === undefined ? "span" : "label";

  const reset = () => {
    onReset?.();
    // The button is about to vanish under the hand; keep the keyboard's place.
    root.current?.focus({ preventScroll: true });
  };

  return (
    <div
      ref={root}
      className={styles.field}
      tabIndex={-1}
      data-knob-control={id}
      data-value={shownValue(param, value as ValueOf<Param>, lang)}
      data-active={active || undefined}
      data-width={props.width}
      {...touchHandlers(id, onTouch)}
    >
      <div className={styles.line}>
        <Label id={labelId} className={styles.label} htmlFor={htmlFor}>
          {label}
          {param.symbol !== undefined && (
            <>
              {"\u00a0"}
              <MathSymbol tex={param.symbol} />
            </>
          )}
        </Label>
        {onReset && (
          <IconButton
            className={styles.reset}
            label={words[lang].reset(label)}
            icon={<Icon name="rotate-ccw" size={13} />}
            data-shown={changed || undefined}
            onClick={reset}
          />
        )}
        {props.aside}
      </div>
      {props.children}
    </div>
  );
}
