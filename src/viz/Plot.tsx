import { type ReactNode, useId, useMemo } from "react";
import { AxisBottom, AxisLeft } from "./Axis.tsx";
import { Drawing, type Size } from "./Drawing.tsx";
import { type Measure, makeScale, type Scale } from "./scales.ts";
import styles from "./viz.module.css";

/** Inside of a plot: scales in drawing pixels and the rectangle that they fill. */
export interface PlotArea {
  readonly x: Scale;
  readonly y: Scale;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
  /** `clip-path` value for marks that must not leave the area. */
  readonly clip: string;
  /** How far a drawn curve may run from its points, in pixels: less once nobody has to fetch the picture. */
  readonly slack: number;
}

export interface PlotProps {
  readonly label: string;
  readonly description?: string;
  readonly x: Measure;
  readonly y: Measure;
  readonly height: number;
  readonly nominalWidth?: number;
  readonly interactive?: boolean;
  readonly grid?: boolean;
  /** Room around the area, in pixels; `right` grows when labels stand at the ends of curves. */
  readonly margin?: Partial<Record<"top" | "right" | "bottom" | "left", number>>;
  /** Keep one unit of x as long as one unit of y by widening the domains. */
  readonly equal?: boolean;
  readonly className?: string;
  /** Drawn over the axes, inside the area; clip with `area.clip` where needed. */
  children(area: PlotArea): ReactNode;
}

/** A drawing with two axes: titles in words, few ticks, hairline grid. */
export function Plot(props: PlotProps) {
  const { x, y, height, margin, grid = true } = props;
  return (
    <Drawing
      label={props.label}
      height={height}
      {...(props.description === undefined ? {} : { description: props.description })}
      {...(props.nominalWidth === undefined ? {} : { nominalWidth: props.nominalWidth })}
      interactive={props.interactive ?? false}
      className={props.className}
    >
      {(size) => (
        <Area x={x} y={y} size={size} margin={margin} grid={grid} equal={props.equal ?? false}>
          {props.children}
        </Area>
      )}
    </Drawing>
  );
}

interface AreaProps {
  readonly x: Measure;
  readonly y: Measure;
  readonly size: Size;
  readonly margin: PlotProps["margin"];
  readonly grid: boolean;
  readonly equal: boolean;
  children(area: PlotArea): ReactNode;
}

function Area({ x: mx, y: my, size, margin, grid, equal, children }: AreaProps) {
  const id = useId();
  const left = margin?.left ?? 46;
  const right = size.width - (margin?.right ?? 14);
  const top = margin?.top ?? (my.title ? 26 : 12);
  const bottom = size.height - (margin?.bottom ?? (mx.title ? 40 : 24));
  const [x0, x1] = mx.domain;
  const [y0, y1] = my.domain;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only type and domain of a measure shape the scales; titles and formats do not
  const area = useMemo<PlotArea>(() => {
    let dx: readonly [number, number] = [x0, x1];
    let dy: readonly [number, number] = [y0, y1];
    if (equal) {
      const perPixel = Math.max((x1 - x0) / (right - left), (y1 - y0) / (bottom - top));
      const cx = (x0 + x1) / 2;
      const cy = (y0 + y1) / 2;
      const hx = (perPixel * (right - left)) / 2;
      const hy = (perPixel * (bottom - top)) / 2;
      dx = [cx - hx, cx + hx];
      dy = [cy - hy, cy + hy];
    }
    return {
      x: makeScale({ ...mx, domain: dx }, [left, right]),
      y: makeScale({ ...my, domain: dy }, [bottom, top]),
      left,
      right,
      top,
      bottom,
      width: right - left,
      height: bottom - top,
      clip: `url(#${id}c)`,
      slack: size.measured ? 0.15 : 0.5,
    };
  }, [mx.type, my.type, x0, x1, y0, y1, left, right, top, bottom, equal, id, size.measured]);
  return (
    <>
      <clipPath id={`${id}c`}>
        <rect
          x={left}
          y={top}
          width={Math.max(0, right - left)}
          height={Math.max(0, bottom - top)}
        />
      </clipPath>
      <AxisBottom scale={area.x} measure={mx} from={top} to={bottom} grid={grid} />
      <AxisLeft scale={area.y} measure={my} from={left} to={right} grid={grid} />
      <path className={styles.frame} d={`M${left},${top}V${bottom}H${right}`} />
      {children(area)}
    </>
  );
}
