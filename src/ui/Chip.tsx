import type { ComponentProps } from "react";
import styles from "./Chip.module.css";

export interface ChipProps extends Omit<ComponentProps<"button">, "type" | "className"> {
  /** The state it names is on. */
  readonly pressed: boolean;
}

/** A small button that puts the drawing into a named state. */
export function Chip({ pressed, ...rest }: ChipProps) {
  return <button {...rest} type="button" className={styles.chip} aria-pressed={pressed} />;
}
