import type { PlotArea } from "./Plot.tsx";
import { px } from "./path.ts";
import styles from "./viz.module.css";

export interface Bar {
  readonly id: string | number;
  /** Left and right ends in data units. */
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly color: string;
}

/** Upright bars from `base` (default 0), clipped to the area. Rounded like paths: exp differs in its last bit between machines. */
export function Bars(props: {
  area: PlotArea;
  bars: readonly Bar[];
  base?: number;
  opacity?: number;
}) {
  const { area, base = 0 } = props;
  const floor = Math.min(area.bottom, area.y(base));
  return (
    <g clipPath={area.clip} aria-hidden="true" opacity={props.opacity}>
      {props.bars.map((b) => {
        if (!Number.isFinite(b.value)) return null;
        const left = area.x(b.from);
        const top = area.y(b.value);
        return (
          <rect
            key={b.id}
            className={styles.bar}
            x={px(left + 0.5)}
            width={px(Math.max(0.5, area.x(b.to) - left - 1))}
            y={px(Math.min(top, floor))}
            height={px(Math.abs(floor - top))}
            style={{ fill: b.color }}
          />
        );
      })}
    </g>
  );
}
