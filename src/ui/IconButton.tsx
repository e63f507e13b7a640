import type { ComponentProps, ReactNode } from "react";
import styles from "./IconButton.module.css";

export interface IconButtonProps
  extends Omit<ComponentProps<"button">, "aria-label" | "title" | "children" | "type"> {
  /** Accessible name, shown as the tooltip too. */
  readonly label: string;
  readonly icon: ReactNode;
  /** For a button that stays down. */
  readonly pressed?: boolean | undefined;
}

export function IconButton({ label, icon, pressed, className, ...rest }: IconButtonProps) {
  return (
    <button
      {...rest}
      type="button"
      className={className ? `${styles.button} ${className}` : styles.button}
      aria-label={label}
      title={label}
      aria-pressed={pressed}
    >
      {icon}
    </button>
  );
}
