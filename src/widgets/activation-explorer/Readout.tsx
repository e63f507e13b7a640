import type { Lang } from "../../params/index.ts";
import { fmt, labelColor, type PlotArea } from "../../viz/index.ts";
import type { Rows } from "./FunctionPanel.tsx";
import { labelWidth, markOf, shortValue } from "./marks.ts";
import type { Line } from "./model.ts";
import styles from "./View.module.css";

const rowHeight = 16;
const pad = 8;
const symbols = ["f", "f′", "f″"] as const;

/**
 * Values of all functions beside the cursor. It keeps to the upper left, which rising functions leave free, and to the left of the
 * line where there is room. On narrow screens and for many functions the list below the drawings takes its place.
 */
export function Readout(props: {
  area: PlotArea;
  lines: readonly Line[];
  rows: Rows;
  x: number;
  second: boolean;
  lang: Lang;
}) {
  const { area, lines, rows, x, second, lang } = props;
  const names = Math.max(44, ...lines.map((l) => labelWidth(l.name[lang])));
  const columns = symbols.slice(0, second ? 3 : 2);
  // "−0.00072" and, while there is room, a gap.
  const column = second ? 58 : 62;
  const width = names + columns.length * column + 2 * pad;
  const height = (lines.length + 1) * rowHeight + pad;
  if (lines.length === 0 || lines.length > 8 || width > area.width - 12) return null;
  const cx = area.x(x);
  const left = Math.max(
    area.left + 6,
    Math.min(area.left + area.width * 0.62 - width, cx - 10 - width),
  );
  const at = (i: number) => left + pad + names + (i + 1) * column;
  return (
    <g className={styles.readout} aria-hidden="true">
      <rect x={left} y={area.top + 2} width={width} height={height} rx={4} />
      <g transform={`translate(0,${area.top + 2 + pad / 2 + rowHeight / 2})`}>
        <text className={styles.head} x={left + pad} dy="0.32em">{`x = ${fmt(x)}`}</text>
        {columns.map((s, i) => (
          <text key={s} className={styles.head} x={at(i)} dy="0.32em" textAnchor="end">
            {s}
          </text>
        ))}
        {rows.map((row, k) => (
          <g key={row.id} transform={`translate(0,${(k + 1) * rowHeight})`}>
            <text x={left + pad} dy="0.32em" style={{ fill: labelColor(markOf(row.id).color) }}>
              {lines[k]?.name[lang]}
            </text>
            {[row.value, row.slope, row.curvature].slice(0, columns.length).map((v, i) => (
              <text key={symbols[i]} x={at(i)} dy="0.32em" textAnchor="end">
                {shortValue(v)}
              </text>
            ))}
          </g>
        ))}
      </g>
    </g>
  );
}
