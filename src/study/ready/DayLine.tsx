import type { PlotArea } from "../../viz/Plot.tsx";

/** A day that matters, marked through the plot, with its name at the top; `row` 1 is below a name that may stand beside it. */
export function DayLine(props: { area: PlotArea; day: number; name: string; row?: 0 | 1 }) {
  const { area, day, name, row = 0 } = props;
  const x = Math.round(area.x(day));
  const flip = x > area.right - 60;
  return (
    <g aria-hidden="true" className="ready-day">
      <line x1={x} x2={x} y1={area.top} y2={area.bottom} />
      <text
        x={x + (flip ? -5 : 5)}
        y={area.top + 11 + 15 * row}
        textAnchor={flip ? "end" : "start"}
      >
        {name}
      </text>
    </g>
  );
}
