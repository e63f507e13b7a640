import type { Lang } from "../../params/index.ts";
import { SeriesMark } from "../../ui/index.ts";
import { fmt } from "../../viz/index.ts";
import type { Rows } from "./FunctionPanel.tsx";
import { markOf, shortValue } from "./marks.ts";
import type { Line } from "./model.ts";
import styles from "./View.module.css";

/** Values at the cursor below the drawings, for narrow screens and for many functions. */
export function ValueList(props: {
  lines: readonly Line[];
  rows: Rows;
  x: number;
  second: boolean;
  lang: Lang;
}) {
  const { lines, rows, x, second, lang } = props;
  return (
    <div className={styles.values}>
      <p>{`x = ${fmt(x)}`}</p>
      <ul>
        {rows.map((row, k) => (
          <li key={row.id}>
            <SeriesMark {...markOf(row.id)} />
            <span>{lines[k]?.name[lang]}</span>
            <span>{shortValue(row.value)}</span>
            <span>{`f′ ${shortValue(row.slope)}`}</span>
            {second && <span>{`f″ ${shortValue(row.curvature)}`}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
