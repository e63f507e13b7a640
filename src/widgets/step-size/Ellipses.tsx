import { memo } from "react";
import { fieldColor, type PlotArea } from "../../viz/index.ts";

/** Half-heights of the drawn level lines, outermost first. */
const heights = Array.from({ length: 11 }, (_, k) => 0.2 * 1.35 ** (10 - k));

/** Level lines of ½(μx² + y²): they are ellipses, so exact and short ones are drawn. */
export const Ellipses = memo(function Ellipses({ area, mu }: { area: PlotArea; mu: number }) {
  const unit = area.x(1) - area.x(0);
  return (
    <g clipPath={area.clip} aria-hidden="true">
      <rect
        x={area.left}
        y={area.top}
        width={area.width}
        height={area.height}
        style={{ fill: fieldColor(1) }}
      />
      {heights.map((h, k) => (
        <ellipse
          key={h}
          cx={area.x(0)}
          cy={area.y(0)}
          rx={((h * unit) / Math.sqrt(mu)).toFixed(1)}
          ry={(h * unit).toFixed(1)}
          style={{ fill: fieldColor(1 - (k + 1) / heights.length), stroke: "var(--contour)" }}
        />
      ))}
    </g>
  );
});
