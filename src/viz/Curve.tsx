import { memo } from "react";
import type { PlotArea } from "./Plot.tsx";
import { linePath } from "./path.ts";
import styles from "./viz.module.css";

export interface CurveProps {
  readonly area: PlotArea;
  readonly xs: ArrayLike<number>;
  readonly ys: ArrayLike<number>;
  readonly color: string;
  readonly dash?: string | undefined;
  readonly width?: number;
  /** A pinned state's curve: thin, pale, behind. */
  readonly ghost?: boolean;
  /** The knob or series being touched: drawn heavier. */
  readonly strong?: boolean;
}

/** One curve over an area, clipped to it. */
export const Curve = memo(function Curve({
  area,
  xs,
  ys,
  color,
  dash,
  width,
  ghost,
  strong,
}: CurveProps) {
  return (
    <path
      className={ghost ? styles.ghost : styles.curve}
      clipPath={area.clip}
      d={linePath(xs, ys, area.x, area.y, area)}
      style={{
        stroke: color,
        strokeWidth: strong ? 3 : width,
        strokeDasharray: ghost ? undefined : dash,
      }}
    />
  );
});
