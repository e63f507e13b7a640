import type { KeyboardEvent } from "react";
import { fmt } from "./format.ts";
import type { PlotArea } from "./Plot.tsx";
import { useDrag } from "./useDrag.ts";
import styles from "./viz.module.css";

export interface HandleProps {
  readonly area: PlotArea;
  readonly at: readonly [number, number];
  /** Legal values; the handle stops at the borders. */
  readonly limits: { readonly x: readonly [number, number]; readonly y: readonly [number, number] };
  readonly label: string;
  readonly color?: string;
  /** Which ways it moves. */
  readonly axis?: "both" | "x" | "y";
  /** Arrow-key distance in data units; default a fiftieth of the visible domain; Shift makes it a tenth of that. */
  readonly step?: readonly [number, number];
  onMove(at: [number, number]): void;
  onEnd?(): void;
}

const clamp = (v: number, [lo, hi]: readonly [number, number]) => Math.min(hi, Math.max(lo, v));
const tidy = (v: number) => Number(v.toPrecision(4));

/** A ring to be dragged or moved with the arrow keys: 24 px to hit, one constraint for both. */
export function Handle(props: HandleProps) {
  const { area, at, axis = "both", limits } = props;
  const move = (x: number, y: number) =>
    props.onMove([
      axis === "y" ? at[0] : tidy(clamp(x, limits.x)),
      axis === "x" ? at[1] : tidy(clamp(y, limits.y)),
    ]);
  const drag = useDrag((px, py) => move(area.x.invert(px), area.y.invert(py)), props.onEnd);
  const span = (s: PlotArea["x"]) => {
    const [lo = 0, hi = 1] = s.domain();
    return (hi - lo) / 50;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const fine = event.shiftKey ? 0.1 : 1;
    const dx = (props.step?.[0] ?? span(area.x)) * fine;
    const dy = (props.step?.[1] ?? span(area.y)) * fine;
    const by = {
      ArrowLeft: [-dx, 0],
      ArrowRight: [dx, 0],
      ArrowUp: [0, dy],
      ArrowDown: [0, -dy],
    }[event.key];
    if (!by) return;
    event.preventDefault();
    move(at[0] + (by[0] as number), at[1] + (by[1] as number));
    props.onEnd?.();
  };
  const cx = area.x(at[0]);
  const cy = area.y(at[1]);
  const text =
    axis === "x" ? fmt(at[0]) : axis === "y" ? fmt(at[1]) : `${fmt(at[0])}, ${fmt(at[1])}`;
  return (
    <g
      className={styles.handle}
      transform={`translate(${cx.toFixed(1)},${cy.toFixed(1)})`}
      role="slider"
      tabIndex={0}
      aria-label={props.label}
      aria-valuenow={axis === "y" ? at[1] : at[0]}
      aria-valuemin={axis === "y" ? limits.y[0] : limits.x[0]}
      aria-valuemax={axis === "y" ? limits.y[1] : limits.x[1]}
      aria-valuetext={text}
      onKeyDown={onKeyDown}
      {...drag}
    >
      <circle className={styles.handleHit} r={16} />
      <circle className={styles.handleRing} r={7} style={{ stroke: props.color }} />
    </g>
  );
}
