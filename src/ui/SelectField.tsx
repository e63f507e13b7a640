import { Icon } from "./Icon.tsx";
import styles from "./SelectField.module.css";

interface SelectFieldProps {
  readonly value: string;
  readonly options: readonly { readonly id: string; readonly text: string }[];
  readonly onPick: (id: string) => void;
  readonly domId?: string | undefined;
  readonly label?: string | undefined;
}

/** The native list in the site's clothes. */
export function SelectField({ value, options, onPick, domId, label }: SelectFieldProps) {
  return (
    <span className={styles.field}>
      <select
        id={domId}
        className={styles.select}
        aria-label={label}
        value={value}
        onChange={(event) => onPick(event.target.value)}
      >
        {options.map(({ id, text }) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
      <Icon name="chevron-down" className={styles.arrow} size={14} />
    </span>
  );
}
