import { memo } from "react";
import { tickLabel } from "./format.ts";
import type { Measure, Scale } from "./scales.ts";
import styles from "./viz.module.css";

interface AxisProps {
  readonly scale: Scale;
  readonly measure: Measure;
  /** The other direction's extent in pixels: where the grid lines reach. */
  readonly from: number;
  readonly to: number;
  readonly grid?: boolean;
}

const ticksOf = ({ scale, measure }: AxisProps, length: number, room: number) => {
  const values =
    measure.tickValues ?? scale.ticks(measure.ticks ?? Math.max(2, Math.floor(length / room)));
  const format = measure.format ?? ((v: number) => tickLabel(v, measure.type === "log"));
  return values.map((value) => ({ value, at: scale(value), text: format(value) }));
};

const same = (a: AxisProps, b: AxisProps) =>
  a.from === b.from &&
  a.to === b.to &&
  a.grid === b.grid &&
  a.measure.title === b.measure.title &&
  a.measure.ticks === b.measure.ticks &&
  a.measure.tickValues === b.measure.tickValues &&
  a.measure.format === b.measure.format &&
  String([a.scale.domain(), a.scale.range()]) === String([b.scale.domain(), b.scale.range()]);

/** Ticks along the bottom; `to` is the pixel row of the axis, `from` the top of its grid lines. */
export const AxisBottom = memo(function AxisBottom(props: AxisProps) {
  const { scale, measure, from, to, grid = true } = props;
  const [left = 0, right = 0] = scale.range();
  return (
    <g className={styles.axis} aria-hidden="true">
      {ticksOf(props, right - left, 72).map((t) => (
        <g key={t.value} transform={`translate(${t.at.toFixed(1)},0)`}>
          {grid && <line className={styles.grid} y1={from} y2={to} />}
          <text y={to} dy="1.35em" textAnchor="middle">
            {t.text}
          </text>
        </g>
      ))}
      {measure.title && (
        <text className={styles.axisTitle} x={right} y={to} dy="2.7em" textAnchor="end">
          {measure.title}
        </text>
      )}
    </g>
  );
}, same);

/** Ticks along the left; `from` is the pixel column of the axis, `to` the right end of its grid lines. */
export const AxisLeft = memo(function AxisLeft(props: AxisProps) {
  const { scale, measure, from, to, grid = true } = props;
  const [bottom = 0, top = 0] = scale.range();
  return (
    <g className={styles.axis} aria-hidden="true">
      {ticksOf(props, bottom - top, 44).map((t) => (
        <g key={t.value} transform={`translate(0,${t.at.toFixed(1)})`}>
          {grid && <line className={styles.grid} x1={from} x2={to} />}
          <text x={from} dx={-7} dy="0.32em" textAnchor="end">
            {t.text}
          </text>
        </g>
      ))}
      {measure.title && (
        <text className={styles.axisTitle} x={4} y={top} dy="-0.75em">
          {measure.title}
        </text>
      )}
    </g>
  );
}, same);
