import styles from "./MathSymbol.module.css";
import { symbolRuns } from "./tex.ts";

export interface MathSymbolProps {
  readonly tex: string;
}

/** A knob's symbol beside its name. Hidden from readers of text, who have the name already. */
export function MathSymbol({ tex }: MathSymbolProps) {
  return (
    <span className={styles.symbol} aria-hidden="true">
      {symbolRuns(tex).map(({ text, level, slanted }, i) => {
        const letter = slanted ? <i>{text}</i> : text;
        const key = `${i}${text}`;
        if (level === "sub") return <sub key={key}>{letter}</sub>;
        if (level === "sup") return <sup key={key}>{letter}</sup>;
        return <span key={key}>{letter}</span>;
      })}
    </span>
  );
}
