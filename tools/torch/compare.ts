import type { Table } from "../../src/widgets/widget.ts";

/** Agreement asked of every number: relative, with a floor for numbers near nought. */
export const relative = 1e-6;
export const floor = 1e-9;

const agree = (got: unknown, want: unknown): boolean =>
  typeof got === "number" && typeof want === "number"
    ? Math.abs(got - want) <= floor + relative * Math.abs(want)
    : got === want;

/** A gap may be null, or a number that JSON has no word for. */
const plain = (cell: unknown): unknown =>
  typeof cell === "number" && !Number.isFinite(cell) ? null : cell;

/**
 * Where the columns that a script printed differ from those of the same id in the widget's table:
 * one sentence for each column that does. Nothing printed is a difference too.
 */
export function differences(printed: unknown, table: Table): string[] {
  if (typeof printed !== "object" || printed === null || Array.isArray(printed)) {
    return ["the script did not print one JSON object"];
  }
  const columns = Object.entries(printed);
  if (columns.length === 0) return ["the script printed no column"];
  return columns.flatMap(([id, cells]) => {
    const at = table.columns.findIndex((c) => c.id === id);
    if (at < 0) return [`column "${id}" is not in the table`];
    if (!Array.isArray(cells)) return [`column "${id}" is not a list`];
    if (cells.length !== table.rows.length) {
      return [`column "${id}" has ${cells.length} rows, the table has ${table.rows.length}`];
    }
    const row = table.rows.findIndex((r, i) => !agree(plain(cells[i]), plain(r[at])));
    if (row < 0) return [];
    const [torch, here] = [cells[row], table.rows[row]?.[at]];
    return [`column "${id}", row ${row}: ${torch} from PyTorch, ${here} here`];
  });
}
