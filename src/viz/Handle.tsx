import type { KeyboardEvent } from "react";
import { fmt } from "./format.ts";
import type { PlotArea } from "./Plot.tsx";
import { holdTouch, useDrag } from "./useDrag.ts";
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
  /** Arrow-key distance in data units; default a fiftieth of the axis on screen; Shift makes it a tenth of that. */
  readonly step?: readonly [number, number];
  onMove(at: [number, number]): void;
  onEnd?(): void;
}

const clamp = (v: number, [lo, hi]: readonly [number, number]) => Math.min(hi, Math.max(lo, v));
const tidy = (v: number) => Number(v.toPrecision(4));

const ways: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** `by` steps on from `at`: of `step` data units, or of so many pixels, which is even on a log axis too. */
const stepped = (
  scale: PlotArea["x"],
  at: number,
  by: number,
  step: number | undefined,
  pixels: number,
) => {
  if (by === 0) return at;
  return step === undefined ? scale.invert(scale(at) + by * pixels) : at + by * step;
};

/** A ring to be dragged or moved with the arrow keys: 24 px to hit, one constraint for both. */
export function Handle(props: HandleProps) {
  const { area, at, axis = "both", limits } = props;
  const move = (x: number, y: number) =>
    props.onMove([
      axis === "y" ? at[0] : tidy(clamp(x, limits.x)),
      axis === "x" ? at[1] : tidy(clamp(y, limits.y)),
    ]);
  const drag = useDrag((px, py) => move(area.x.invert(px), area.y.invert(py)), props.onEnd);
  const onKeyDown = (event: KeyboardEvent) => {
    const way = ways[event.key];
    if (!way) return;
    event.preventDefault();
    const by = event.shiftKey ? 0.1 : 1;
    const [dx, dy] = props.step ?? [undefined, undefined];
    move(
      stepped(area.x, at[0], way[0] * by, dx, area.width / 50),
      stepped(area.y, at[1], way[1] * by, dy, -area.height / 50),
    );
    props.onEnd?.();
  };
  const cx = area.x(at[0]);
  const cy = area.y(at[1]);
  const text =
    axis === "x" ? fmt(at[0]) : axis === "y" ? fmt(at[1]) : `${fmt(at[0])}, ${fmt(at[1])}`;
  return (
    <g
      ref={holdTouch}
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
