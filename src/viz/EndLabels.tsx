import { px } from "./path.ts";
import { labelColor } from "./series.ts";
import styles from "./viz.module.css";

export interface EndLabel {
  readonly id: string;
  readonly text: string;
  readonly color: string;
  /** Pixel row where the curve ends. */
  readonly y: number;
}

/**
 * Rows for labels at least `gap` apart, in order, inside [top, bottom], each as near as can be to where it wants to be.
 * Pushes down, then back up from the bottom: enough for the handful of labels that a drawing has.
 */
export function spread(
  wanted: readonly number[],
  gap: number,
  top: number,
  bottom: number,
): number[] {
  const order = wanted
    .map((_, i) => i)
    .sort((a, b) => (wanted[a] as number) - (wanted[b] as number));
  const out = new Array<number>(wanted.length);
  let floor = top;
  for (const i of order) {
    out[i] = Math.max(floor, Math.min(bottom, wanted[i] as number));
    floor = (out[i] as number) + gap;
  }
  let ceiling = bottom;
  for (const i of order.reverse()) {
    out[i] = Math.min(out[i] as number, ceiling);
    ceiling = (out[i] as number) - gap;
  }
  return out;
}

/** Names at the right ends of curves, in their colours, moved apart where they would collide. */
export function EndLabels(props: {
  labels: readonly EndLabel[];
  x: number;
  top: number;
  bottom: number;
}) {
  const rows = spread(
    props.labels.map((l) => l.y),
    15,
    props.top + 4,
    props.bottom,
  );
  return (
    <g className={styles.endLabels}>
      {props.labels.map((l, i) => (
        <text
          key={l.id}
          x={props.x + 6}
          y={px(rows[i] as number)}
          dy="0.32em"
          style={{ fill: labelColor(l.color) }}
        >
          {l.text}
        </text>
      ))}
    </g>
  );
}
