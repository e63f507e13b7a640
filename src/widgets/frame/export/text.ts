import type { Lang } from "../../../params/index.ts";
import type { Table } from "../../widget.ts";

const cell = (v: number | string | null): string => {
  if (v === null) return "";
  const s = String(v);
  return /[",\n\r]/.test(s) ? `"${s.replaceAll('"', '""')}"` : s;
};

/** RFC 4180 with a header of column ids; all digits. */
export const tableToCsv = (table: Table): string =>
  [table.columns.map((c) => cell(c.id)), ...table.rows.map((row) => row.map(cell))]
    .map((row) => row.join(","))
    .join("\r\n");

/** State and numbers in one document; non-finite numbers become null, as JSON demands. */
export const stateToJson = (widget: string, values: object, table: Table, lang: Lang): string =>
  JSON.stringify(
    {
      widget,
      values,
      columns: table.columns.map((c) => ({ id: c.id, label: c.label[lang] })),
      rows: table.rows,
    },
    null,
    1,
  );
