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

/** Five or six decades beyond the start are enough to see that something grows. */
const within = ([lo, hi]: readonly [number, number], cap: number): [number, number] => [
  Math.min(lo, cap / 10),
  Math.min(hi, cap),
];

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
      margin={{ right: 58 }}
    >
      {(area) => (
        <>
          <g clipPath={area.clip} aria-hidden="true">
            <path className={styles.band} d={areaPath(time, model.predicted, area.x, area.y)} />
            <path className={styles.band} d={areaPath(time, negative, area.x, area.y)} />
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
  const domain = within(
    logExtentOf([rms, predicted], values.data === "noisy" ? 6 : 26),
    values.data === "noisy" ? 10 : 1e5,
  );
  const name = runs.length > 1 ? w.run : w.oneRun;
  const end = (area: PlotArea, ys: Float64Array) => clampY(area, ys[values.steps] as number);
  return (
    <Plot
      label={w.distances}
      height={height}
      nominalWidth={nominal}
      x={{ domain: [0, values.steps], title: w.step, ticks: 5 }}
      y={{ domain, type: "log", title: w.distance, ticks: 5 }}
      margin={{ right: 58 }}
    >
      {(area) => (
        <>
          {floor !== null && <Floor area={area} value={floor} lang={lang} />}
          {ghost && <Curve area={area} xs={time} ys={ghost.model.rms} color="var(--ink)" ghost />}
          <Curve area={area} xs={time} ys={rms} color={own} />
          <Curve
            area={area}
            xs={time}
            ys={predicted}
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

function Floor({ area, value, lang }: { area: PlotArea; value: number; lang: Lang }) {
  const y = area.y(value);
  return (
    <g aria-hidden="true">
      <line className={styles.floor} x1={area.left} x2={area.right} y1={y} y2={y} />
      <text
        className={styles.halo}
        x={area.left + area.width * 0.45}
        y={y}
        dy="1.5em"
        textAnchor="middle"
        style={{ fill: labelColor("var(--bad)") }}
      >
        {`${words[lang].floor} √(ηs²/(B(2 − η))) = ${fmt(value)}`}
      </text>
    </g>
  );
}

function ByEpoch({ model, values, lang, active }: Props) {
  const w = words[lang];
  const curves = [...model.byEpoch].sort(
    (a, b) => Number(a.batch === values.batch) - Number(b.batch === values.batch),
  );
  const domain = within(
    logExtentOf(
      curves.map((c) => c.rms),
      values.data === "noisy" ? 4 : 12,
    ),
    values.data === "noisy" ? 10 : 1e5,
  );
  return (
    <Plot
      label={w.byEpoch}
      height={height}
      nominalWidth={nominal}
      x={{ domain: [1 / sampleCount, epochs], type: "log", title: w.epochs }}
      y={{ domain, type: "log", title: w.expectedDistance, ticks: 5 }}
      margin={{ right: 58 }}
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
                ys={c.rms}
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
      margin={{ right: 58 }}
    >
      {(area) => (
        <>
          <Curve
            area={area}
            xs={batchSizes}
            ys={ideal}
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
          <AtBatch area={area} model={model} best={best} lang={lang} />
          <EndLabels
            x={area.right}
            top={area.top}
            bottom={area.bottom}
            labels={[
              { id: "tuned", text: w.tuned, color: own, y: end(area, best) },
              { id: "fixed", text: w.fixed, color: fixedColor, y: end(area, fixedSteps) },
              { id: "ideal", text: w.ideal, color: expectedColor, y: end(area, ideal) },
            ]}
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
  return (
    <Crosshair
      area={area}
      x={model.values.batch}
      readout
      values={[
        { id: "tuned", label: w.tuned, color: own, value: best[k] as number },
        { id: "fixed", label: w.fixed, color: fixedColor, value: model.fixedSteps[k] as number },
      ]}
    />
  );
}
