import type { Lang } from "../../params/index.ts";
import { fmt } from "../../viz/index.ts";
import type { Table } from "../widget.ts";
import styles from "./frame.module.css";
import { frameWords } from "./words.ts";

const shown = 200;

/** The numbers behind the drawing, as a real table. Long ones are cut; the CSV file is not. */
export function DataTable({ table, lang, label }: { table: Table; lang: Lang; label: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    // biome-ignore lint/a11y/useSemanticElements: no element is a group without being a landmark or a form's part
    <div className={styles.tableBox} role="group" tabIndex={0} aria-label={label}>
      <table className={styles.table}>
        <thead>
          <tr>
            {table.columns.map((c) => (
              <th key={c.id} scope="col">
                {c.label[lang]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.slice(0, shown).map((row, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
            <tr key={i}>
              {row.map((v, j) => (
                <td key={table.columns[j]?.id}>{typeof v === "string" ? v : fmt(v, 6)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {table.rows.length > shown && (
        <p className={styles.cut}>
          {shown} / {table.rows.length} {frameWords[lang].rows}
        </p>
      )}
    </div>
  );
}
