import { type CSSProperties, type KeyboardEvent, useEffect, useEffectEvent, useRef } from "react";
import { fromStop, type NumberParam, stops, toStop } from "../params/index.ts";
import styles from "./Range.module.css";

interface RangeProps {
  readonly param: NumberParam;
  readonly value: number;
  /** Marked on the track. */
  readonly initial?: number | undefined;
  readonly valueText: string;
  readonly label?: string | undefined;
  readonly labelledBy?: string | undefined;
  readonly domId?: string | undefined;
  readonly onChange: (value: number) => void;
  readonly onCommit: () => void;
  readonly onKeyDown?: ((event: KeyboardEvent) => void) | undefined;
}

/** The native slider over a knob's stops. */
export function Range(props: RangeProps) {
  const { param, value, initial, onChange, onCommit } = props;
  const input = useRef<HTMLInputElement>(null);
  const commit = useEffectEvent(onCommit);

  // React's onChange is the native `input`; the native `change`, which comes on release however the
  // thumb was moved, has to be asked for by hand.
  useEffect(() => {
    const element = input.current;
    const release = () => commit();
    element?.addEventListener("change", release);
    return () => element?.removeEventListener("change", release);
  }, []);

  // A run of length zero still needs a slider of some length.
  const still = !(param.max > param.min);
  const last = still ? 1 : stops(param);
  const at = (x: number) => (still ? 0 : toStop(param, x));
  const share = (x: number) => at(x) / last;
  const zero = param.scale === "linear" && param.min < 0 && param.max > 0 ? share(0) : 0;
  const here = share(value);
  const track: Record<`--${string}`, number> = {
    "--from": Math.min(zero, here),
    "--to": Math.max(zero, here),
    "--mark": share(initial ?? value),
  };

  return (
    <input
      ref={input}
      id={props.domId}
      className={styles.range}
      style={track as CSSProperties}
      type="range"
      min={0}
      max={last}
      step={1}
      disabled={still}
      value={Math.round(at(value))}
      aria-label={props.label}
      aria-labelledby={props.labelledBy}
      aria-valuetext={props.valueText}
      onChange={(event) => onChange(fromStop(param, event.target.valueAsNumber))}
      onKeyDown={props.onKeyDown}
    />
  );
}
