import { memo } from "react";
import type { Lang } from "../../params/index.ts";
import {
  Crosshair,
  EndLabels,
  linePath,
  optimizerMark,
  Plot,
  type PlotArea,
  useCursor,
} from "../../viz/index.ts";
import { shortName } from "./contestants.ts";
import { lastAt, type Race, type Runner } from "./model.ts";
import { heightExtent } from "./picture.ts";
import styles from "./View.module.css";
import { words } from "./words.ts";

interface ChartProps {
  readonly race: Race;
  readonly ghost: Race | undefined;
  readonly step: number;
  /** The pointer is over a step, or has left (`null`). */
  readonly onHover: (step: number | null) => void;
  readonly onPick: (step: number) => void;
  readonly lang: Lang;
}

/** As many labels as find room at the right end; beyond that the chips below the drawing name the colours. */
const roomFor = 20;

/** Everyone's height by step, with a crosshair at the cursor. */
export const HeightChart = memo(function HeightChart(props: ChartProps) {
  const { race, ghost, step, lang } = props;
  const w = words[lang];
  const { steps } = race.values;
  const known = race.arena.lowest !== null;
  const labelled = race.runners.length <= roomFor;
  const longest = Math.max(
    ...race.runners.map((r) => shortName(r.id)[lang].replace(/[^ -~]/g, "xx").length),
  );
  return (
    <Plot
      label={w.loss}
      height={360}
      nominalWidth={300}
      x={{ domain: [0, steps], title: w.step }}
      y={{
        domain: heightExtent(race),
        type: known ? "log" : "linear",
        title: known ? w.gap : w.height,
      }}
      margin={{ left: 44, right: labelled ? 12 + 7.6 * longest : 12 }}
    >
      {(area) => (
        <>
          <g clipPath={area.clip}>
            {ghost?.runners.map((r) => (
              <HeightCurve key={r.id} area={area} runner={r} step={ghost.step} ghost />
            ))}
            {race.runners.map((r) => (
              <HeightCurve key={r.id} area={area} runner={r} step={step} />
            ))}
          </g>
          {race.runners.map((r) => (
            <Lost key={r.id} area={area} runner={r} />
          ))}
          <Crosshair
            area={area}
            x={step}
            values={race.runners
              .filter((r) => r.descent.status === "finished" || step < r.descent.atStep)
              .map((r) => ({
                id: r.id,
                label: shortName(r.id)[lang],
                color: optimizerMark(r.id).color,
                value: r.heights[step] ?? Number.NaN,
              }))}
          />
          {labelled && (
            <EndLabels
              x={area.right}
              top={area.top}
              bottom={area.bottom}
              labels={race.runners.map((r) => ({
                id: r.id,
                text: shortName(r.id)[lang],
                color: optimizerMark(r.id).color,
                y: endOf(area, r),
              }))}
            />
          )}
          <Hover area={area} steps={steps} onHover={props.onHover} onPick={props.onPick} />
        </>
      )}
    </Plot>
  );
});

const times = Array.from({ length: 1001 }, (_, t) => t);

const HeightCurve = memo(
  function HeightCurve({
    area,
    runner,
    step,
    ghost = false,
  }: {
    area: PlotArea;
    runner: Runner;
    step: number;
    ghost?: boolean;
  }) {
    const { heights } = runner;
    const { color, dash } = optimizerMark(runner.id);
    const t = Math.min(step, heights.length - 1);
    const path = (from: number, to: number) =>
      linePath(times, heights, area.x, area.y, { from, to });
    if (ghost) {
      return <path className={styles.ghostPath} d={path(0, t + 1)} style={{ stroke: color }} />;
    }
    return (
      <>
        {t < heights.length - 1 && (
          <path className={styles.future} d={path(t, heights.length)} style={{ stroke: color }} />
        )}
        <path
          className={styles.curve}
          d={path(0, t + 1)}
          style={{ stroke: color, strokeDasharray: dash }}
        />
      </>
    );
  },
  (a, b) => a.area === b.area && a.step === b.step && a.runner.heights === b.runner.heights,
);

/** Row of a curve's last point, inside the area. */
function endOf(area: PlotArea, runner: Runner): number {
  if (runner.descent.status === "diverged") return area.top;
  const y = area.y(runner.heights[lastAt(runner, runner.heights.length)] as number);
  return Number.isFinite(y) ? Math.min(area.bottom, Math.max(area.top, y)) : area.top;
}

/** A cross where a run was lost. */
function Lost({ area, runner }: { area: PlotArea; runner: Runner }) {
  const { descent, id } = runner;
  if (descent.status === "finished") return null;
  return (
    <path
      className={styles.lost}
      transform={`translate(${area.x(descent.atStep).toFixed(1)},${area.top + 6})`}
      d="M-4,-4L4,4M-4,4L4,-4"
      style={{ stroke: optimizerMark(id).color }}
    />
  );
}

function Hover(props: {
  area: PlotArea;
  steps: number;
  onHover: (step: number | null) => void;
  onPick: (step: number) => void;
}) {
  const { area, steps, onHover, onPick } = props;
  const stepAt = (x: number) => Math.min(steps, Math.max(0, Math.round(x)));
  const cursor = useCursor(
    area,
    (x) => onHover(stepAt(x)),
    () => onHover(null),
  );
  return (
    <rect
      className={styles.hover}
      x={area.left}
      y={area.top}
      width={area.width}
      height={area.height}
      {...cursor}
      onPointerUp={(event) => {
        const box = event.currentTarget.ownerSVGElement?.getBoundingClientRect();
        onPick(stepAt(area.x.invert(event.clientX - (box?.left ?? 0))));
        cursor.onPointerUp();
      }}
    />
  );
}
