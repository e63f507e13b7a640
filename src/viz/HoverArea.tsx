import type { PlotArea } from "./Plot.tsx";
import { useCursor } from "./useCursor.ts";

/** The inside of a plot, listening: tells the data x under the pointer, and `null` when it leaves. */
export function HoverArea(props: { area: PlotArea; onHover: (x: number | null) => void }) {
  const { area, onHover } = props;
  const [lo = 0, hi = 1] = area.x.domain();
  const cursor = useCursor(
    area,
    (x) => onHover(Math.min(hi, Math.max(lo, x))),
    () => onHover(null),
  );
  return (
    <rect
      x={area.left}
      y={area.top}
      width={Math.max(0, area.width)}
      height={Math.max(0, area.height)}
      style={{ fill: "transparent" }}
      aria-hidden="true"
      {...cursor}
    />
  );
}
