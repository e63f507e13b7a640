import { memo, useMemo, useRef } from "react";
import type { BoundSurface } from "../../math/surfaces/index.ts";
import type { Lang } from "../../params/index.ts";
import {
  Contours,
  Handle,
  linePath,
  optimizerMark,
  Plot,
  type PlotArea,
  useZoom,
  type View,
} from "../../viz/index.ts";
import type { ViewProps } from "../widget.ts";
import { pointAt, type Race, type Runner } from "./model.ts";
import type { params } from "./params.ts";
import { drawnPoints, homeView, knobsOf, landscape, viewOf } from "./picture.ts";
import styles from "./View.module.css";
import { words } from "./words.ts";

type Set = ViewProps<typeof params, Race>["set"];

interface MapProps {
  readonly race: Race;
  readonly ghost: Race | undefined;
  readonly step: number;
  readonly set: Set;
  readonly lang: Lang;
}

/** The surface from above, with everyone's path; the start can be dragged, the view too. */
export const RaceMap = memo(function RaceMap({ race, ghost, step, set, lang }: MapProps) {
  const w = words[lang];
  const { surface } = race.arena;
  const view = viewOf(race);
  const [xmin, xmax, ymin, ymax] = surface.domain;
  return (
    <Plot
      label={w.map}
      height={360}
      nominalWidth={400}
      interactive
      equal
      grid={false}
      x={{ domain: view.x }}
      y={{ domain: view.y }}
      margin={{ left: 40, top: 8, right: 4, bottom: 22 }}
    >
      {(area) => (
        <>
          <Ground area={area} surface={surface} detail={race.arena.detail} />
          <Backdrop area={area} surface={surface} zoom={race.values.zoom} set={set} />
          <g clipPath={area.clip} className={styles.paths}>
            {ghost?.runners.map((r) => (
              <Trail key={r.id} area={area} runner={r} step={ghost.step} ghost />
            ))}
            {race.runners.map((r) => (
              <Trail key={r.id} area={area} runner={r} step={step} />
            ))}
            {race.runners.map((r) => (
              <Head key={r.id} area={area} runner={r} step={step} />
            ))}
          </g>
          <Handle
            area={area}
            at={race.start}
            limits={{ x: [xmin, xmax], y: [ymin, ymax] }}
            label={w.start}
            onMove={(start) => set({ start })}
          />
          <text
            className={styles.halo}
            x={area.x(race.start[0])}
            y={area.y(race.start[1]) - 13}
            textAnchor="middle"
            aria-hidden="true"
          >
            {w.startShort}
          </text>
        </>
      )}
    </Plot>
  );
});

/** Contours and minima: drawn anew only for another surface or view. */
const Ground = memo(function Ground({
  area,
  surface,
  detail,
}: {
  area: PlotArea;
  surface: BoundSurface;
  detail: number;
}) {
  const { field, levels } = useMemo(() => {
    const [x0 = 0, x1 = 1] = area.x.domain();
    const [y0 = 0, y1 = 1] = area.y.domain();
    return landscape(surface, [x0, x1, y0, y1], detail);
  }, [area, surface, detail]);
  return (
    <>
      <Contours area={area} field={field} levels={levels} />
      <g clipPath={area.clip} aria-hidden="true">
        {surface.minima.map(({ point: [x, y] }) => (
          <path
            key={`${x} ${y}`}
            className={styles.minimum}
            transform={`translate(${area.x(x).toFixed(1)},${area.y(y).toFixed(1)})`}
            d="M-6,0H6M0,-6V6"
          />
        ))}
      </g>
    </>
  );
});

/** Catches drags and wheels on the empty map. */
function Backdrop({
  area,
  surface,
  zoom,
  set,
}: {
  area: PlotArea;
  surface: BoundSurface;
  zoom: number;
  set: Set;
}) {
  const rect = useRef<SVGRectElement>(null);
  const [x0 = 0, x1 = 1] = area.x.domain();
  const [y0 = 0, y1 = 1] = area.y.domain();
  const view: View = { x: [x0, x1], y: [y0, y1] };
  const domain = homeView(surface);
  // The drawn rectangle is wider than the domain where the panel's shape differs from it.
  const around = ([lo, hi]: readonly [number, number], span: number) =>
    [(lo + hi - span) / 2, (lo + hi + span) / 2] as const;
  const home: View = {
    x: around(domain.x, (x1 - x0) * zoom),
    y: around(domain.y, (y1 - y0) * zoom),
  };
  const handlers = useZoom(area, view, home, (next) => set(knobsOf(next, home)), rect);
  return (
    <rect
      ref={rect}
      className={styles.backdrop}
      x={area.left}
      y={area.top}
      width={area.width}
      height={area.height}
      {...handlers}
    />
  );
}

const Trail = memo(function Trail({
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
  const { xs, ys } = runner;
  const { color, dash } = optimizerMark(runner.id);
  const path = (from: number, to: number) => linePath(xs, ys, area.x, area.y, { from, to });
  const points = drawnPoints(runner, area.x.domain(), area.y.domain());
  const t = Math.min(step, points - 1);
  if (ghost) {
    return <path className={styles.ghostPath} d={path(0, t + 1)} style={{ stroke: color }} />;
  }
  return (
    <>
      {t < points - 1 && (
        <path className={styles.future} d={path(t, points)} style={{ stroke: color }} />
      )}
      <path
        className={styles.trail}
        d={path(0, t + 1)}
        style={{ stroke: color, strokeDasharray: dash }}
      />
    </>
  );
}, sameTrail);

/** Runs are remembered, so that an unchanged run is the same arrays although the runner around it is new. */
function sameTrail(
  a: { area: PlotArea; runner: Runner; step: number; ghost?: boolean },
  b: { area: PlotArea; runner: Runner; step: number; ghost?: boolean },
): boolean {
  return (
    a.area === b.area && a.step === b.step && a.runner.xs === b.runner.xs && a.ghost === b.ghost
  );
}

const Head = memo(function Head({
  area,
  runner,
  step,
}: {
  area: PlotArea;
  runner: Runner;
  step: number;
}) {
  const at = pointAt(runner, step);
  if (!at) return null;
  const { color } = optimizerMark(runner.id);
  return (
    <circle
      className={styles.head}
      cx={Math.round(area.x(at[0]) * 10) / 10}
      cy={Math.round(area.y(at[1]) * 10) / 10}
      r={4.5}
      style={{ fill: color }}
    />
  );
}, sameTrail);
