import { memo } from "react";
import type { SweepPoint } from "../../math/optimizers/index.ts";
import type { Lang } from "../../params/index.ts";
import {
  EndLabels,
  extentOf,
  Handle,
  linePath,
  logExtentOf,
  optimizerMark,
  Plot,
  type PlotArea,
  useDrag,
} from "../../viz/index.ts";
import type { ViewProps } from "../widget.ts";
import { shortName } from "./contestants.ts";
import { rateKnob, rateOf } from "./hyper.ts";
import type { Race, Runner } from "./model.ts";
import type { params } from "./params.ts";
import { triedRates } from "./sweepRates.ts";
import { useSweep } from "./useSweep.ts";
import styles from "./View.module.css";
import { words } from "./words.ts";

interface SweepPanelProps {
  readonly race: Race;
  readonly set: ViewProps<typeof params, Race>["set"];
  readonly lang: Lang;
}

const range = [1e-4, 10] as const;
const lossesOf = (points: readonly SweepPoint[]) => points.map((p) => p.loss ?? Number.NaN);
const tidy = (eta: number) => Number(eta.toPrecision(3));

/** Last height against learning rate for everyone; crosses along the top are runs that diverged. */
export const SweepPanel = memo(function SweepPanel({ race, set, lang }: SweepPanelProps) {
  const w = words[lang];
  const { sweeps } = useSweep(race);
  const known = race.arena.lowest !== null;
  const shown = race.runners.filter((r) => sweeps.has(r.id));
  const losses = shown.map((r) => lossesOf(sweeps.get(r.id) ?? []));
  const longest = Math.max(
    ...race.runners.map((r) => shortName(r.id)[lang].replace(/[^ -~]/g, "xx").length),
  );
  const start = race.runners[0]?.heights[0] ?? 1;
  const domain = known
    ? logExtentOf(
        losses.map((l) => l.map((v) => Math.min(v, 10 * Math.max(start, 1e-12)))),
        12,
      )
    : extentOf(
        losses.map((l) => l.filter((v) => Math.abs(v) < 10 * Math.max(1, Math.abs(start)))),
        { include: [start] },
      );
  return (
    <Plot
      label={w.sweepTitle}
      height={280}
      nominalWidth={700}
      interactive
      x={{ domain: range, type: "log", title: w.rate }}
      y={{ domain, type: known ? "log" : "linear", title: known ? w.gap : w.height }}
      margin={{ right: 12 + 7.6 * longest, top: 40 }}
    >
      {(area) => (
        <>
          <text
            className={styles.note}
            x={area.right}
            y={area.top - 14}
            textAnchor="end"
            aria-hidden="true"
          >
            {`× ${w.diverged}`}
          </text>
          {shown.map((r, i) => (
            <Swept
              key={r.id}
              area={area}
              runner={r}
              losses={losses[i] ?? []}
              row={i / Math.max(1, shown.length - 1)}
            />
          ))}
          {shown.length === 0 && (
            <text className={styles.note} x={area.left + 12} y={area.top + 20}>
              {w.computing}
            </text>
          )}
          <EndLabels
            x={area.right}
            top={area.top}
            bottom={area.bottom}
            labels={shown.map((r, i) => ({
              id: r.id,
              text: shortName(r.id)[lang],
              color: optimizerMark(r.id).color,
              y: lastRow(area, losses[i] ?? []),
            }))}
          />
          {race.values.own ? (
            race.runners.map((r) => (
              <Handle
                key={r.id}
                area={area}
                at={[rateOf(r.id, race.values), heightNow(area, r)]}
                axis="x"
                limits={{ x: range, y: domain }}
                label={w.rateHandle(shortName(r.id)[lang])}
                color={optimizerMark(r.id).color}
                onMove={([eta]) => set({ [rateKnob(r.id, race.values)]: tidy(eta) })}
              />
            ))
          ) : (
            <SharedRate area={area} race={race} set={set} lang={lang} />
          )}
        </>
      )}
    </Plot>
  );
});

/** A height inside the plot: a run that diverged stands at the top. */
function heightNow(area: PlotArea, { descent, heights }: Runner): number {
  const [lo = 0, hi = 1] = area.y.domain();
  if (descent.status === "diverged") return hi;
  return Math.min(hi, Math.max(lo, heights.at(-1) ?? hi));
}

function lastRow(area: PlotArea, losses: readonly number[]): number {
  const last = losses.at(-1) ?? Number.NaN;
  const y = area.y(last);
  return Number.isFinite(y) ? Math.min(area.bottom, Math.max(area.top, y)) : area.top;
}

const Swept = memo(function Swept(props: {
  area: PlotArea;
  runner: Runner;
  losses: readonly number[];
  /** 0…1: where in the band of crosses this runner's row is. */
  row: number;
}) {
  const { area, runner, losses, row } = props;
  const { color, dash } = optimizerMark(runner.id);
  const crosses = losses
    .map((v, i) =>
      Number.isFinite(v)
        ? ""
        : `M${(area.x(triedRates[i] as number) - 2.5).toFixed(1)},${(area.top - 2 - 6 * row).toFixed(1)}l5,5m0,-5l-5,5`,
    )
    .join("");
  return (
    <g aria-hidden="true">
      <path
        className={styles.curve}
        clipPath={area.clip}
        d={linePath(triedRates, losses, area.x, area.y)}
        style={{ stroke: color, strokeDasharray: dash }}
      />
      <path className={styles.lost} d={crosses} style={{ stroke: color }} />
    </g>
  );
});

/** One line for the rate that all share, with everyone's height on it; it can be dragged from anywhere. */
function SharedRate({ area, race, set, lang }: SweepPanelProps & { readonly area: PlotArea }) {
  const { eta } = race.values;
  const put = (pixel: number) =>
    set({ eta: tidy(Math.min(range[1], Math.max(range[0], area.x.invert(pixel)))) });
  const drag = useDrag((pixel) => put(pixel));
  const x = area.x(eta);
  const [lo = 0] = area.y.domain();
  return (
    <>
      <rect
        className={styles.sweepBackdrop}
        x={area.left}
        y={area.top}
        width={area.width}
        height={area.height}
        {...drag}
      />
      <line className={styles.rateLine} x1={x} x2={x} y1={area.top} y2={area.bottom} />
      {race.runners
        .filter((r) => r.descent.status === "finished")
        .map((r) => (
          <circle
            key={r.id}
            className={styles.head}
            cx={x}
            cy={area.y(heightNow(area, r))}
            r={4}
            style={{ fill: optimizerMark(r.id).color }}
          />
        ))}
      <Handle
        area={area}
        at={[eta, lo]}
        axis="x"
        limits={{ x: range, y: [lo, lo] }}
        label={words[lang].rateHandle(words[lang].shared)}
        onMove={([next]) => set({ eta: tidy(next) })}
      />
    </>
  );
}
