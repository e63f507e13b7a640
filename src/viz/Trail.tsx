import { memo } from "react";
import type { PlotArea } from "./Plot.tsx";
import { dotsPath, pairsPath } from "./path.ts";

export interface TrailProps {
  readonly area: PlotArea;
  /** x₀ y₀ x₁ y₁ …, as `descend` returns it. */
  readonly path: Float64Array;
  /** Up to and with this step the path is drawn in full, beyond it pale. */
  readonly step: number;
  readonly color: string;
  readonly dash?: string | undefined;
  readonly width?: number;
  /** Dots at the points; leave them out where several paths lie over each other. */
  readonly dots?: boolean;
}

/** The way of an optimizer over a landscape, a dot at every step. */
export const Trail = memo(function Trail(props: TrailProps) {
  const { area, path, step, color, dash, width = 1.75, dots = true } = props;
  const shown = Math.min(path.length / 2, step + 1);
  const whole = shown >= path.length / 2;
  return (
    <g
      clipPath={area.clip}
      aria-hidden="true"
      style={{ fill: "none", stroke: color, strokeLinejoin: "round" }}
    >
      {!whole && (
        <path
          d={pairsPath(path, area.x, area.y)}
          style={{ strokeWidth: width, strokeDasharray: dash, strokeOpacity: 0.3 }}
        />
      )}
      <path
        d={pairsPath(path, area.x, area.y, shown)}
        style={{ strokeWidth: width, strokeDasharray: dash }}
      />
      {dots && (
        <path
          d={dotsPath(path, area.x, area.y, { count: shown })}
          style={{ strokeWidth: 4.5, strokeLinecap: "round" }}
        />
      )}
    </g>
  );
});
