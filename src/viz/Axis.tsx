import { memo } from "react";
import { tickLabel } from "./format.ts";
import { px } from "./path.ts";
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

/** One path for all grid lines: half as many elements as a line each. */
const Grid = ({ d }: { d: string }) => <path className={styles.grid} d={d} />;

/** Ticks along the bottom; `to` is the pixel row of the axis, `from` the top of its grid lines. */
export const AxisBottom = memo(function AxisBottom(props: AxisProps) {
  const { scale, measure, from, to, grid = true } = props;
  const [left = 0, right = 0] = scale.range();
  const ticks = ticksOf(props, right - left, 72);
  return (
    <g className={styles.axis} aria-hidden="true" textAnchor="middle">
      {grid && <Grid d={ticks.map((t) => `M${px(t.at)} ${from}V${to}`).join("")} />}
      {ticks.map((t) => (
        <text key={t.value} x={px(t.at)} y={to + 16}>
          {t.text}
        </text>
      ))}
      {measure.title && (
        <text className={styles.axisTitle} x={right} y={to + 32} textAnchor="end">
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
  const ticks = ticksOf(props, bottom - top, 44);
  return (
    <g className={styles.axis} aria-hidden="true" textAnchor="end">
      {grid && <Grid d={ticks.map((t) => `M${from} ${px(t.at)}H${to}`).join("")} />}
      {ticks.map((t) => (
        <text key={t.value} x={from - 7} y={px(t.at + 4)}>
          {t.text}
        </text>
      ))}
      {measure.title && (
        <text className={styles.axisTitle} x={4} y={top - 9} textAnchor="start">
          {measure.title}
        </text>
      )}
    </g>
  );
}, same);
