import { useMemo, useState } from "react";
import type { Lang } from "../../params/index.ts";
import {
  areaPath,
  Crosshair,
  Curve,
  dotsPath,
  EndLabels,
  extentOf,
  fmt,
  HoverArea,
  labelColor,
  logExtentOf,
  Plot,
  type PlotArea,
  seriesColor,
} from "../../viz/index.ts";
import type { ViewProps } from "../widget.ts";
import { type BatchNoiseModel, batchSizes, epochs, sampleCount } from "./model.ts";
import type { params } from "./params.ts";
import styles from "./View.module.css";
import { words } from "./words.ts";

type Props = ViewProps<typeof params, BatchNoiseModel>;

const own = seriesColor(0);
const expectedColor = "var(--muted)";
const height = 235;
const nominal = 410;

export function BatchNoiseView(props: Props) {
  const [hover, setHover] = useState<number | null>(null);
  const onHover = (x: number | null) => setHover(x === null ? null : Math.round(x));
  const at = hover === null ? null : Math.min(hover, props.values.steps);
  return (
    <div className={styles.grid}>
      <Path {...props} at={at} onHover={onHover} />
      <Distances {...props} at={at} onHover={onHover} />
      <ByEpoch {...props} />
      <ByBatch {...props} />
    </div>
  );
}

type Linked = Props & { at: number | null; onHover: (x: number | null) => void };

const useTime = (steps: number) =>
  useMemo(() => Float64Array.from({ length: steps + 1 }, (_, t) => t), [steps]);

/** A log extent without what lies over `cap`: a few decades are enough to see that something grows. */
const logDomain = (
  series: readonly Float64Array[],
  decades: number,
  cap: number,
): [number, number] =>
  logExtentOf(
    series.map((ys) => ys.map((v) => (v <= cap ? v : Number.NaN))),
    decades,
  );

function Path({ model, values, lang, ghost, at, onHover }: Linked) {
  const w = words[lang];
  const time = useTime(values.steps);
  const run = model.runs[0] as Float64Array;
  const [lo, hi] = extentOf([run], { include: [-1.2, model.start] });
  const negative = useMemo(() => model.predicted.map((v) => -v), [model.predicted]);
  return (
    <Plot
      label={w.path}
      height={height}
      nominalWidth={nominal}
      x={{ domain: [0, values.steps], title: w.step, ticks: 5 }}
      y={{ domain: [Math.max(lo, -12), Math.min(hi, 12)], title: w.position, ticks: 4 }}
      margin={{ right: 68 }}
    >
      {(area) => (
        <>
          <g clipPath={area.clip} aria-hidden="true">
            <path
              className={styles.band}
              d={areaPath(time, model.predicted, area.x, area.y, area)}
            />
            <path className={styles.band} d={areaPath(time, negative, area.x, area.y, area)} />
            <line
              className={styles.zero}
              x1={area.left}
              x2={area.right}
              y1={area.y(0)}
              y2={area.y(0)}
            />
          </g>
          {ghost && (
            <Curve
              area={area}
              xs={time}
              ys={ghost.model.runs[0] as Float64Array}
              color="var(--ink)"
              ghost
            />
          )}
          <Curve area={area} xs={time} ys={run} color={own} width={1.5} />
          {at !== null && (
            <Crosshair
              area={area}
              x={at}
              readout
              values={[{ id: "x", label: "x", color: own, value: run[at] as number }]}
            />
          )}
          <HoverArea area={area} onHover={onHover} />
        </>
      )}
    </Plot>
  );
}

function Distances({ model, values, lang, ghost, at, onHover }: Linked) {
  const w = words[lang];
  const time = useTime(values.steps);
  const { rms, predicted, floor, runs } = model;
  const noisy = values.data === "noisy";
  const domain = logDomain([rms, predicted], noisy ? 6 : 26, noisy ? 10 : 1e5);
  const name = runs.length > 1 ? w.run : w.oneRun;
  const end = (area: PlotArea, ys: Float64Array) => clampY(area, ys[values.steps] as number);
  return (
    <Plot
      label={w.distances}
      height={height}
      nominalWidth={nominal}
      x={{ domain: [0, values.steps], title: w.step, ticks: 5 }}
      y={{ domain, type: "log", title: w.distance, ticks: 5 }}
      margin={{ right: 68 }}
    >
      {(area) => (
        <>
          {floor !== null && <Floor area={area} value={floor} lang={lang} named={at === null} />}
          {ghost && <Curve area={area} xs={time} ys={ghost.model.rms} color="var(--ink)" ghost />}
          <Curve area={area} xs={time} ys={above(rms, domain[0])} color={own} />
          <Curve
            area={area}
            xs={time}
            ys={above(predicted, domain[0])}
            color={expectedColor}
            dash="6 4"
            width={1.5}
          />
          {at !== null && (
            <Crosshair
              area={area}
              x={at}
              readout
              values={[
                { id: "rms", label: name, color: own, value: rms[at] as number },
                {
                  id: "expected",
                  label: w.expected,
                  color: expectedColor,
                  value: predicted[at] as number,
                },
              ]}
            />
          )}
          <EndLabels
            x={area.right}
            top={area.top}
            bottom={area.bottom}
            labels={[
              { id: "rms", text: name, color: own, y: end(area, rms) },
              { id: "expected", text: w.expected, color: expectedColor, y: end(area, predicted) },
            ]}
          />
          <HoverArea area={area} onHover={onHover} />
        </>
      )}
    </Plot>
  );
}

const clampY = (area: PlotArea, value: number) => {
  const y = area.y(value);
  return Number.isFinite(y) ? Math.min(area.bottom, Math.max(area.top, y)) : area.top;
};

/** The line of the noise ball; its name gives way to the readout of the crosshair. */
function Floor(props: { area: PlotArea; value: number; lang: Lang; named: boolean }) {
  const { area, value, lang, named } = props;
  const y = area.y(value);
  return (
    <g aria-hidden="true">
      <line className={styles.floor} x1={area.left} x2={area.right} y1={y} y2={y} />
      {named && (
        <text
          className={styles.halo}
          x={area.right - 6}
          y={area.top + 14}
          textAnchor="end"
          style={{ fill: labelColor("var(--bad)") }}
        >
          {`${words[lang].floor} √(ηs²/(B(2 − η))) = ${fmt(value)}`}
        </text>
      )}
    </g>
  );
}

/** Values under the floor of a log axis would be drawn along it as if they stayed there. */
const above = (ys: Float64Array, lo: number): Float64Array =>
  ys.map((v) => (v < lo ? Number.NaN : v));

function ByEpoch({ model, values, lang, active }: Props) {
  const w = words[lang];
  const curves = [...model.byEpoch].sort(
    (a, b) => Number(a.batch === values.batch) - Number(b.batch === values.batch),
  );
  const noisy = values.data === "noisy";
  const domain = logDomain(
    curves.map((c) => c.rms),
    noisy ? 4 : 12,
    noisy ? 10 : 1e5,
  );
  return (
    <Plot
      label={w.byEpoch}
      height={height}
      nominalWidth={nominal}
      x={{ domain: [1 / sampleCount, epochs], type: "log", title: w.epochs }}
      y={{ domain, type: "log", title: w.expectedDistance, ticks: 5 }}
      margin={{ right: 68 }}
    >
      {(area) => (
        <>
          {curves.map((c) => {
            const chosen = c.batch === values.batch;
            return (
              <Curve
                key={c.batch}
                area={area}
                xs={c.epochs}
                ys={above(c.rms, domain[0])}
                color={chosen ? own : "var(--grey)"}
                width={chosen ? 2.5 : 1.25}
                strong={chosen && active === "batch"}
              />
            );
          })}
          <EndLabels
            x={area.right}
            top={area.top}
            bottom={area.bottom}
            labels={curves.map((c) => ({
              id: String(c.batch),
              text: `B = ${c.batch}`,
              color: c.batch === values.batch ? own : "var(--grey)",
              y: clampY(area, c.rms[c.rms.length - 1] as number),
            }))}
          />
        </>
      )}
    </Plot>
  );
}

const pairs = (ys: ArrayLike<number>) =>
  Float64Array.from(batchSizes.flatMap((b, i) => [b, ys[i] as number]));

function ByBatch({ model, values, lang, ghost }: Props) {
  const w = words[lang];
  const best = Float64Array.from(model.tuned, (t) => t.steps);
  const { fixedSteps } = model;
  const first = best.find(Number.isFinite) ?? Number.NaN;
  const from = best.findIndex(Number.isFinite);
  const ideal = Float64Array.from(
    batchSizes,
    (b) => (first * (batchSizes[Math.max(0, from)] as number)) / b,
  );
  const finite = [...best, ...fixedSteps].filter((v) => Number.isFinite(v) && v > 0);
  const top = 10 ** Math.ceil(Math.log10(Math.max(10, ...finite)) + 0.05);
  const bottom = Math.max(1, 10 ** Math.floor(Math.log10(Math.max(1, Math.min(...finite, top)))));
  const end = (area: PlotArea, ys: Float64Array) => clampY(area, ys[ys.length - 1] as number);
  return (
    <Plot
      label={w.byBatch}
      height={height}
      nominalWidth={nominal}
      x={{
        domain: [1, sampleCount],
        type: "log",
        title: w.batch,
        tickValues: batchTicks,
        format: String,
      }}
      y={{ domain: [bottom, top], type: "log", title: `${w.stepsTo} ${fmt(values.target)}` }}
      margin={{ right: 68 }}
    >
      {(area) => (
        <>
          <Curve
            area={area}
            xs={batchSizes}
            ys={above(ideal, bottom)}
            color={expectedColor}
            dash="2 4"
            width={1.5}
          />
          {ghost && (
            <Curve
              area={area}
              xs={batchSizes}
              ys={Float64Array.from(ghost.model.tuned, (t) => t.steps)}
              color="var(--ink)"
              ghost
            />
          )}
          <Curve area={area} xs={batchSizes} ys={fixedSteps} color={fixedColor} dash="6 4" />
          <Curve area={area} xs={batchSizes} ys={best} color={own} />
          <path
            className={styles.dots}
            d={dotsPath(pairs(best), area.x, area.y)}
            style={{ stroke: own }}
            aria-hidden="true"
          />
          <path
            className={styles.dots}
            d={dotsPath(pairs(fixedSteps), area.x, area.y)}
            style={{ stroke: fixedColor, strokeWidth: 5 }}
            aria-hidden="true"
          />
          <IdealLabel area={area} ideal={ideal} bottom={bottom} lang={lang} />
          <AtBatch area={area} model={model} best={best} lang={lang} />
          <EndLabels
            x={area.right}
            top={area.top}
            bottom={area.bottom}
            labels={[
              { id: "tuned", text: w.tuned, color: own, y: end(area, best) },
              { id: "fixed", text: w.fixed, color: fixedColor, y: end(area, fixedSteps) },
            ].filter((_, i) => Number.isFinite((i === 0 ? best : fixedSteps).at(-1)))}
          />
        </>
      )}
    </Plot>
  );
}

const fixedColor = seriesColor(1);
const batchTicks = [1, 4, 16, 64, 256];

function AtBatch(props: {
  area: PlotArea;
  model: BatchNoiseModel;
  best: Float64Array;
  lang: Lang;
}) {
  const { area, model, best, lang } = props;
  const w = words[lang];
  const k = batchSizes.findIndex((b) => b >= model.values.batch);
  const marks = [
    { id: "tuned", label: w.tuned, color: own, value: best[k] as number },
    { id: "fixed", label: w.fixed, color: fixedColor, value: model.fixedSteps[k] as number },
  ];
  return (
    <>
      <Crosshair area={area} x={model.values.batch} values={marks} />
      <g aria-hidden="true">
        {marks.map((m, i) => (
          <text
            key={m.id}
            className={styles.halo}
            x={area.right - 6}
            y={area.top + 14 + 15 * i}
            textAnchor="end"
            style={{ fill: labelColor(m.color) }}
          >
            {`B = ${batchSizes[k]}, ${m.label}: ${Number.isFinite(m.value) ? m.value : w.never}`}
          </text>
        ))}
      </g>
    </>
  );
}

/** Named beside its last point inside the drawing. */
function IdealLabel(props: { area: PlotArea; ideal: Float64Array; bottom: number; lang: Lang }) {
  const { area, ideal, bottom, lang } = props;
  const last = ideal.findLastIndex((v) => v >= bottom);
  if (last < 0) return null;
  const x = area.x(batchSizes[last] as number);
  const flip = x > area.right - 60;
  return (
    <text
      className={styles.halo}
      x={x + (flip ? -10 : 8)}
      y={area.y(ideal[last] as number)}
      dy={flip ? "1em" : "0.1em"}
      textAnchor={flip ? "end" : "start"}
      style={{ fill: labelColor(expectedColor) }}
      aria-hidden="true"
    >
      {words[lang].ideal}
    </text>
  );
}
