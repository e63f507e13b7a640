import CircleCheck from "lucide-react/icons/circle-check";
import TriangleAlert from "lucide-react/icons/triangle-alert";
import type { Lang } from "../../params/index.ts";
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
          <CircleCheck size={14} aria-hidden="true" />
        ) : (
          <TriangleAlert size={14} aria-hidden="true" />
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
