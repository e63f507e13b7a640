import { SeriesMark } from "../../ui/index.ts";
import { fmt, percent } from "../../viz/index.ts";
import { markOf } from "./marks.ts";
import type { Focus } from "./model.ts";
import styles from "./View.module.css";
import type { Props } from "./View.tsx";
import { words } from "./words.ts";

const share = (p: number) => (p > 0 && p < 5e-4 ? "< 0.1%" : percent(p, p > 0 && p < 0.1 ? 1 : 0));

const rows = [
  ["mean", (f: Focus) => fmt(f.output.mean)],
  ["variance", (f: Focus) => fmt(f.output.variance)],
  ["meanSlope", (f: Focus) => fmt(f.output.meanSlope)],
  ["saturated", (f: Focus) => share(f.saturated)],
  ["dead", (f: Focus) => share(f.dead)],
] as const;

/** Moments and shares of the function in focus, beside those of the pinned state. */
export function Statistics({ model, ghost, lang }: Props) {
  const w = words[lang];
  const { focus } = model;
  const before = ghost?.model.focus;
  return (
    <table className={styles.statistics}>
      <caption>
        {focus && (
          <>
            <SeriesMark {...markOf(focus.line.id)} /> {w.outputOf(focus.line.name[lang])}
          </>
        )}
      </caption>
      <tbody>
        {rows.map(([id, text]) => (
          <tr key={id}>
            <th scope="row">{w.rows[id]}</th>
            {before && <td className={styles.before}>{text(before)}</td>}
            <td>{focus ? text(focus) : "—"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
