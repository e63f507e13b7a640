import type { Lang } from "../../params/index.ts";
import { Icon } from "../../ui/Icon.tsx";
import type { Check } from "../widget.ts";
import styles from "./frame.module.css";
import { frameWords } from "./words.ts";

/** The badge and, opened, each invariant with what it should be and what it is. */
export function Checks({ checks, lang }: { checks: readonly Check[]; lang: Lang }) {
  const w = frameWords[lang];
  const failed = checks.filter((c) => !c.pass).length;
  if (checks.length === 0) return null;
  return (
    <details className={styles.checks} data-failed={failed}>
      <summary>
        {failed === 0 ? (
          <Icon name="circle-check" size={14} />
        ) : (
          <Icon name="triangle-alert" size={14} />
        )}
        {failed === 0 ? ` ${checks.length} ${w.checked}` : ` ${failed} ${w.failedChecks}`}
      </summary>
      <p>{w.checksIntro}</p>
      <ul>
        {checks.map((c) => (
          <li key={c.name.en} data-pass={c.pass}>
            <span>{c.name[lang]}</span>
            <span className={styles.checkNumbers}>
              {w.expected} {c.expected}, {w.got} {c.got} {c.pass ? "✓" : "✗"}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
