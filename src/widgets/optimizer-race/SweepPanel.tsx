import { memo } from "react";
import type { Lang } from "../../params/index.ts";
import {
  EndLabels,
  Handle,
  linePath,
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
import { heightExtent } from "./picture.ts";
import { type Sweep, type SweptRunner, triedRates } from "./sweepRates.ts";
import { useSweep } from "./useSweep.ts";
import styles from "./View.module.css";
import { words } from "./words.ts";

interface SweepPanelProps {
  readonly race: Race;
  readonly set: ViewProps<typeof params, Race>["set"];
  readonly lang: Lang;
}

const range = [1e-4, 10] as const;
const tidy = (eta: number) => Number(eta.toPrecision(3));

/** Last height against learning rate for everyone; crosses along the top are runs that diverged. */
export const SweepPanel = memo(function SweepPanel({ race, set, lang }: SweepPanelProps) {
  const w = words[lang];
  const sweep = useSweep(race);
  const known = race.arena.lowest !== null;
  const longest = Math.max(
    ...race.runners.map((r) => shortName(r.id)[lang].replace(/[^ -~]/g, "xx").length),
  );
  const domain = sweep?.extent ?? heightExtent(race);
  return (
    <Plot
      label={w.sweepTitle}
      height={280}
      nominalWidth={700}
      interactive
      x={{ domain: range, type: "log", title: w.rate }}
      y={{
        domain,
        type: known && domain[0] > 0 ? "log" : "linear",
        title: known ? w.gap : w.height,
      }}
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
            {sweep ? `× ${w.diverged}` : w.computing}
          </text>
          {sweep && <Curves area={area} sweep={sweep} lang={lang} />}
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

/** All that waits for the sweep: while only the hand moves, it stays as it is. */
const Curves = memo(function Curves({
  area,
  sweep: { curves },
  lang,
}: {
  area: PlotArea;
  sweep: Sweep;
  lang: Lang;
}) {
  return (
    <>
      {curves.map((c, i) => (
        <Swept key={c.id} area={area} curve={c} row={i / Math.max(1, curves.length - 1)} />
      ))}
      <EndLabels
        x={area.right}
        top={area.top}
        bottom={area.bottom}
        labels={curves.map((c) => ({
          id: c.id,
          text: shortName(c.id)[lang],
          color: optimizerMark(c.id).color,
          y: lastRow(area, c.heights),
        }))}
      />
    </>
  );
});

/** A height inside the plot: a run that diverged stands at the top. */
function heightNow(area: PlotArea, { descent, heights }: Runner): number {
  const [lo = 0, hi = 1] = area.y.domain();
  if (descent.status === "diverged") return hi;
  return Math.min(hi, Math.max(lo, heights.at(-1) ?? hi));
}

function lastRow(area: PlotArea, heights: Float64Array): number {
  const last = heights.at(-1) ?? Number.NaN;
  const y = area.y(last);
  return Number.isFinite(y) ? Math.min(area.bottom, Math.max(area.top, y)) : area.top;
}

function Swept(props: {
  area: PlotArea;
  curve: SweptRunner;
  /** 0…1: where in the band of crosses this runner's row is. */
  row: number;
}) {
  const {
    area,
    curve: { id, heights },
    row,
  } = props;
  const { color, dash } = optimizerMark(id);
  const crosses = Array.from(heights, (v, i) =>
    Number.isFinite(v)
      ? ""
      : `M${(area.x(triedRates[i] as number) - 2.5).toFixed(1)},${(area.top - 2 - 6 * row).toFixed(1)}l5,5m0,-5l-5,5`,
  ).join("");
  return (
    <g aria-hidden="true">
      <path
        className={styles.curve}
        clipPath={area.clip}
        d={linePath(triedRates, heights, area.x, area.y)}
        style={{ stroke: color, strokeDasharray: dash }}
      />
      <path className={styles.lost} d={crosses} style={{ stroke: color }} />
    </g>
  );
}

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
