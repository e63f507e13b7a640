import { fmt } from "./format.ts";
import type { PlotArea } from "./Plot.tsx";
import { labelColor } from "./series.ts";
import styles from "./viz.module.css";

export interface CrosshairValue {
  readonly id: string;
  readonly label: string;
  readonly color: string;
  readonly value: number;
}

/** A vertical line at `x` with a dot on every curve; values are listed beside it. */
export function Crosshair(props: {
  area: PlotArea;
  x: number;
  values: readonly CrosshairValue[];
  /** Values in words at the top of the line; off where a table below lists them. */
  readout?: boolean;
}) {
  const { area, x, values, readout = false } = props;
  const cx = area.x(x);
  if (!(cx >= area.left - 0.5 && cx <= area.right + 0.5)) return null;
  const flip = cx > area.left + area.width * 0.6;
  return (
    <g aria-hidden="true" style={{ pointerEvents: "none" }}>
      <line className={styles.crosshair} x1={cx} x2={cx} y1={area.top} y2={area.bottom} />
      {values
        .filter((v) => Number.isFinite(v.value))
        .map((v) => {
          const cy = area.y(v.value);
          return cy >= area.top - 1 && cy <= area.bottom + 1 ? (
            <circle
              key={v.id}
              cx={cx}
              cy={cy}
              r={3.5}
              style={{ fill: v.color, stroke: "var(--raised)" }}
            />
          ) : null;
        })}
      {readout &&
        values.map((v, i) => (
          <text
            key={v.id}
            className={styles.halo}
            x={cx + (flip ? -8 : 8)}
            y={area.top + 12 + 15 * i}
            textAnchor={flip ? "end" : "start"}
            style={{ fill: labelColor(v.color) }}
          >
            {`${v.label} ${fmt(v.value)}`}
          </text>
        ))}
    </g>
  );
}
