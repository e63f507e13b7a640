import { contours } from "d3";
import { memo, useMemo } from "react";
import type { PlotArea } from "./Plot.tsx";
import { ringPath } from "./path.ts";
import styles from "./viz.module.css";

/** Values at the centres of nx × ny cells, row-major, y growing with the row. */
export interface Field {
  readonly values: Float64Array;
  readonly nx: number;
  readonly ny: number;
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

export interface ContoursProps {
  readonly area: PlotArea;
  readonly field: Field;
  readonly levels: readonly number[];
}

/**
 * Level lines with a quiet fill, low values darker. d3-contour puts a value at the centre of its cell and
 * counts cells from 0 at the outer edge, which is why fields are sampled at centres.
 */
export const Contours = memo(function Contours({ area, field, levels }: ContoursProps) {
  const shapes = useMemo(() => {
    const { values, nx, ny } = field;
    // Infinity breaks the interpolation between neighbours; a large finite number stands in for it.
    const safe = Array.from(values, (v) => (Number.isFinite(v) ? v : v < 0 ? -1e300 : 1e300));
    return contours()
      .size([nx, ny])
      .thresholds([...levels])(safe);
  }, [field, levels]);
  const { x, y, clip } = area;
  const paths = useMemo(() => {
    const sx = (field.x[1] - field.x[0]) / field.nx;
    const sy = (field.y[1] - field.y[0]) / field.ny;
    return shapes.map((shape) => {
      let d = "";
      for (const polygon of shape.coordinates)
        for (const ring of polygon) {
          d += ringPath(
            ring,
            (column) => x(field.x[0] + column * sx),
            (row) => y(field.y[0] + row * sy),
          );
        }
      return d;
    });
  }, [shapes, field, x, y]);
  const n = Math.max(1, levels.length - 1);
  return (
    <g clipPath={clip} aria-hidden="true">
      <rect
        x={area.left}
        y={area.top}
        width={area.width}
        height={area.height}
        style={{ fill: fieldColor(0) }}
      />
      {paths.map((d, i) => (
        <path
          key={levels[i]}
          className={styles.contour}
          d={d}
          style={{ fill: fieldColor((i + 1) / (n + 1)) }}
        />
      ))}
    </g>
  );
});

/** Shades of the magnitude ramp that the tokens have, beside the lowest. */
const shades = 16;

/** Colour of a magnitude, 0 = lowest, pale enough for paths to be read on it; follows the theme without a redraw. */
export const fieldColor = (share: number): string =>
  `var(--field-${Math.round(shades * Math.min(1, Math.max(0, share)))})`;

/** Colour of a signed quantity in [−1, 1]: orange below zero, paper at zero, blue above. */
export const signedColor = (v: number): string =>
  v < 0
    ? `color-mix(in oklab, var(--negative) ${Math.round(100 * Math.min(1, -v))}%, var(--raised))`
    : `color-mix(in oklab, var(--positive) ${Math.round(100 * Math.min(1, v))}%, var(--raised))`;

/**
 * Levels that show both the floor and the walls of a landscape: spaced by a power of the distance above
 * the lowest value, so that flat valleys get lines too.
 */
export function landscapeLevels(values: ArrayLike<number>, count = 14, power = 2.5): number[] {
  let lo = Number.POSITIVE_INFINITY;
  let hi = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    const v = values[i] as number;
    if (!Number.isFinite(v)) continue;
    if (v < lo) lo = v;
    if (v > hi) hi = v;
  }
  if (!(hi > lo)) return [];
  return Array.from({ length: count }, (_, i) => lo + (hi - lo) * ((i + 0.5) / count) ** power);
}
