import { type KeyboardEvent, useState } from "react";
import { fromStop, type NumberParam, toStop } from "../params/index.ts";
import { formatNumber } from "./formatNumber.ts";
import styles from "./NumberInput.module.css";
import { nearestTyped, typedNumber } from "./typedNumber.ts";

interface NumberInputProps {
  readonly param: NumberParam;
  readonly value: number;
  readonly label: string;
  readonly domId?: string | undefined;
  readonly onChange: (value: number) => void;
  readonly onCommit: () => void;
}

const jumps: Readonly<Record<string, number>> = {
  ArrowUp: 1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
};

/**
 * A number typed by hand. Text rather than `type=number`: it takes `1e-4`, full-width digits and half-typed
 * signs, and the arrow keys walk the slider's own stops, which are uneven on a log scale.
 */
export function NumberInput({ param, value, label, domId, onChange, onCommit }: NumberInputProps) {
  /** What is being typed, until it is left; `undefined` while the field only shows the value. */
  const [draft, setDraft] = useState<string>();

  const type = (raw: string) => {
    setDraft(raw);
    const x = typedNumber(param, raw);
    if (x !== undefined) onChange(x);
  };
  const settle = () => {
    if (draft === undefined) return;
    const x = nearestTyped(param, draft);
    setDraft(undefined);
    if (x !== undefined && x !== value) onChange(x);
    onCommit();
  };
  const press = (event: KeyboardEvent) => {
    const by = jumps[event.key];
    if (event.key === "Enter") settle();
    else if (event.key === "Escape") setDraft(undefined);
    else if (by !== undefined) {
      event.preventDefault();
      const at = toStop(param, value);
      // From between two stops the next one is the first step.
      const from = by > 0 ? Math.floor(at + 1e-6) : Math.ceil(at - 1e-6);
      setDraft(undefined);
      onChange(fromStop(param, from + by * (event.shiftKey ? 10 : 1)));
      onCommit();
    }
  };

  return (
    <input
      id={domId}
      className={styles.input}
      type="text"
      // The decimal keypad of some phones has neither minus nor e.
      inputMode={param.min < 0 || param.min < 1e-3 ? "text" : param.integer ? "numeric" : "decimal"}
      autoComplete="off"
      spellCheck={false}
      aria-label={label}
      aria-invalid={(draft !== undefined && typedNumber(param, draft) === undefined) || undefined}
      value={draft ?? formatNumber(value)}
      onChange={(event) => type(event.target.value)}
      onFocus={(event) => event.target.select()}
      onBlur={settle}
      onKeyDown={press}
    />
  );
}
