import { useMemo, useState } from "react";
import {
  Crosshair,
  Curve,
  EndLabels,
  Handle,
  HoverArea,
  logExtentWithZero,
  Plot,
  type PlotArea,
  pairsPath,
  seriesColor,
  Trail,
} from "../../viz/index.ts";
import type { ViewProps } from "../widget.ts";
import { Ellipses } from "./Ellipses.tsx";
import { type QuadraticWalk, type StepSizeModel, shownStep, type UnivariateWalk } from "./model.ts";
import type { params } from "./params.ts";
import { Rates } from "./Rates.tsx";
import styles from "./View.module.css";
import { words } from "./words.ts";

type Props = ViewProps<typeof params, StepSizeModel>;

const colors = { flat: seriesColor(0), steep: seriesColor(1), x: seriesColor(1) } as const;

export function StepSizeView(props: Props) {
  const { model } = props;
  const [hover, setHover] = useState<number | null>(null);
  const at = hover === null ? shownStep(model) : Math.min(hover, model.last);
  return (
    <div className={styles.grid}>
      {model.kind === "quadratic" ? (
        <PlanePath {...props} model={model} at={at} />
      ) : (
        <CurvePath {...props} model={model} at={at} />
      )}
      <Errors {...props} at={at} onHover={setHover} />
      <Rates model={model} at={at} lang={props.lang} ghost={props.ghost} active={props.active} />
    </div>
  );
}

const round = (v: number) => Math.round(v * 100) / 100;

function PlanePath({
  model,
  values,
  set,
  lang,
  ghost,
  at,
}: Props & { model: QuadraticWalk; at: number }) {
  const w = words[lang];
  return (
    <Plot
      label={w.map}
      height={300}
      nominalWidth={400}
      interactive
      equal
      grid={false}
      x={{ domain: [-2.1, 2.1], title: w.flatAxis, ticks: 5 }}
      y={{ domain: [-2.1, 2.1], title: w.steepAxis, ticks: 5 }}
    >
      {(area) => (
        <>
          <Ellipses area={area} mu={model.mu} />
          {ghost && <GhostPath area={area} path={ghost.model.run.path} />}
          <Trail area={area} path={model.run.path} step={at} color="var(--ink)" />
          <Target area={area} x={0} y={0} />
          <Here area={area} x={model.xs[at] as number} y={model.ys[at] as number} />
          <Handle
            area={area}
            at={values.start}
            limits={{ x: [-2, 2], y: [-2, 2] }}
            step={[0.1, 0.1]}
            label={w.start}
            onMove={([x, y]) => set({ start: [round(x), round(y)] })}
          />
        </>
      )}
    </Plot>
  );
}

const samples = 120;

function CurvePath({
  model,
  values,
  set,
  lang,
  ghost,
  at,
}: Props & { model: UnivariateWalk; at: number }) {
  const w = words[lang];
  const u = model.function;
  const { xs, ys } = useMemo(() => {
    const [lo, hi] = u.domain;
    const grid = Float64Array.from(
      { length: samples + 1 },
      (_, i) => lo + ((hi - lo) * i) / samples,
    );
    return { xs: grid, ys: grid.map((x) => u.f(x)) };
  }, [u]);
  const path = onCurve(model);
  const shown = ([x, f]: readonly [number, number]): [number, number] => [
    x,
    Math.min(u.range[1], Math.max(u.range[0], f)),
  ];
  return (
    <Plot
      label={w.curve}
      height={300}
      nominalWidth={400}
      interactive
      x={{ domain: u.domain, title: "x", ticks: 5 }}
      y={{ domain: u.range, title: "f(x)", ticks: 5 }}
    >
      {(area) => (
        <>
          <path
            className={styles.function}
            clipPath={area.clip}
            d={pairsPath(interleave(xs, ys), area.x, area.y)}
          />
          {ghost?.model.kind === "univariate" && (
            <GhostPath area={area} path={onCurve(ghost.model)} />
          )}
          <Trail area={area} path={path} step={at} color="var(--ink)" width={1.25} />
          {u.minima.map((m) => (
            <Target key={m} area={area} x={m} y={u.f(m)} />
          ))}
          <Here area={area} x={path[2 * at] as number} y={path[2 * at + 1] as number} />
          <Handle
            area={area}
            at={shown([values.start[0], u.f(values.start[0])])}
            limits={{ x: [-2, 2], y: u.range }}
            axis="x"
            step={[0.1, 0.1]}
            label={w.start}
            onMove={([x]) => set({ start: [round(x), values.start[1]] })}
          />
        </>
      )}
    </Plot>
  );
}

function interleave(xs: Float64Array, ys: ArrayLike<number>): Float64Array {
  const out = new Float64Array(2 * xs.length);
  xs.forEach((x, i) => {
    out[2 * i] = x;
    out[2 * i + 1] = ys[i] as number;
  });
  return out;
}

const onCurve = (m: UnivariateWalk) => interleave(m.xs, m.run.loss);

const GhostPath = ({ area, path }: { area: PlotArea; path: Float64Array }) => (
  <path
    className={styles.ghostPath}
    clipPath={area.clip}
    d={pairsPath(path, area.x, area.y)}
    aria-hidden="true"
  />
);

const Target = ({ area, x, y }: { area: PlotArea; x: number; y: number }) => (
  <path
    className={styles.target}
    d="M-5,0H5M0,-5V5"
    transform={`translate(${area.x(x)},${area.y(y)})`}
    aria-hidden="true"
  />
);

function Here({ area, x, y }: { area: PlotArea; x: number; y: number }) {
  const cx = area.x(x);
  const cy = area.y(y);
  if (cx < area.left || cx > area.right || cy < area.top || cy > area.bottom) return null;
  return <circle className={styles.here} cx={cx} cy={cy} r={5} aria-hidden="true" />;
}

function Errors({
  model,
  values,
  lang,
  ghost,
  at,
  onHover,
}: Props & { at: number; onHover: (step: number | null) => void }) {
  const w = words[lang];
  const { steps } = values;
  const time = useMemo(
    () => Float64Array.from({ length: Math.max(steps, 200) + 1 }, (_, t) => t),
    [steps],
  );
  const domain = useMemo(
    () =>
      logExtentWithZero(
        model.tracks.map((t) => t.distance),
        12,
      ),
    [model],
  );
  const name = (id: string) => (id === "flat" ? w.flat : id === "steep" ? w.steep : "x");
  const noMinimum = model.kind === "univariate" && model.function.minima.length === 0;
  return (
    <Plot
      label={w.errors}
      height={300}
      nominalWidth={400}
      x={{ domain: [0, steps], title: w.step, ticks: 5 }}
      y={{ domain, type: "log", title: noMinimum ? w.distanceToStationary : w.distance }}
      margin={{ right: 44 }}
    >
      {(area) => (
        <>
          {ghost?.model.tracks.map((t) => (
            <Curve key={t.id} area={area} xs={time} ys={t.distance} color={colors[t.id]} ghost />
          ))}
          {model.tracks.map((t) => (
            <Curve
              key={t.id}
              area={area}
              xs={time}
              ys={t.distance}
              color={colors[t.id]}
              {...(t.id === "flat" ? { dash: "7 3" } : {})}
            />
          ))}
          <Crosshair
            area={area}
            x={at}
            readout
            values={model.tracks.map((t) => ({
              id: t.id,
              label: name(t.id),
              color: colors[t.id],
              value: t.distance[at] as number,
            }))}
          />
          <EndLabels
            x={area.x(model.last)}
            top={area.top}
            bottom={area.bottom}
            labels={model.tracks.map((t) => ({
              id: t.id,
              text: name(t.id),
              color: colors[t.id],
              y: area.y(t.distance[model.last] as number),
            }))}
          />
          <HoverArea area={area} onHover={(x) => onHover(x === null ? null : Math.round(x))} />
        </>
      )}
    </Plot>
  );
}
