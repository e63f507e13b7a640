import styles from "./Icon.module.css";
import type { IconName } from "./iconNames.ts";

export interface IconProps {
  readonly name: IconName;
  /** Side in CSS pixels. */
  readonly size?: number;
  readonly className?: string | undefined;
}

/**
 * A picture beside a name or inside a named button, so readers of text are spared it. All icons are one file of
 * the site: written into page and script, they would weigh on every drawing.
 */
export const Icon = ({ name, size = 16, className }: IconProps) => (
  <svg
    className={className ? `${styles.icon} ${className}` : styles.icon}
    width={size}
    height={size}
    aria-hidden="true"
  >
    <use href={`${import.meta.env.BASE_URL ?? "/"}icons.svg#${name}`} />
  </svg>
);
