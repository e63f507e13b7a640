import { useMemo, useState } from "react";
import type { Lang } from "../../params/index.ts";
import {
  Contours,
  Crosshair,
  Curve,
  EndLabels,
  extentOf,
  fmt,
  Handle,
  HoverArea,
  logExtentWithZero,
  Plot,
  type PlotArea,
  pairsPath,
  Trail,
} from "../../viz/index.ts";
import type { ViewProps } from "../widget.ts";
import { Eigenvectors } from "./Eigenvectors.tsx";
import { marks } from "./marks.ts";
import { pointOf, type SaddlesModel } from "./model.ts";
import type { params } from "./params.ts";
import styles from "./View.module.css";
import { words } from "./words.ts";

type Props = ViewProps<typeof params, SaddlesModel>;

export function SaddlesView(props: Props) {
  const { model } = props;
  const [hover, setHover] = useState<number | null>(null);
  const step = hover ?? props.values.step;
  const at = Math.min(step, model.chosen.last);
  const onHover = (x: number | null) => setHover(x === null ? null : Math.round(x));
  return (
    <div className={styles.grid}>
      <div className={styles.map}>
        <Landscape {...props} at={at} step={step} />
      </div>
      <Distances {...props} at={step} onHover={onHover} />
      <Curvatures {...props} at={at} onHover={onHover} />
    </div>
  );
}

const round = (v: number) => Math.round(v * 100) / 100;

function Landscape({
  model,
  values,
  set,
  lang,
  ghost,
  at,
  step,
}: Props & { at: number; step: number }) {
  const w = words[lang];
  const { chosen } = model;
  const others = model.runs.filter((r) => r !== chosen);
  return (
    <Plot
      label={w.map}
      height={370}
      nominalWidth={400}
      interactive
      equal
      grid={false}
      x={{ domain: [-2.05, 2.05], title: "x", ticks: 5 }}
      y={{ domain: [-2.05, 2.05], title: "y", ticks: 5 }}
    >
      {(area) => (
        <>
          <Contours area={area} field={model.field} levels={model.levels} />
          {model.stationary.map((s) => (
            <Stationary key={`${s.x},${s.y}`} area={area} {...s} lang={lang} />
          ))}
          {ghost && (
            <path
              className={styles.ghostPath}
              clipPath={area.clip}
              d={pairsPath(ghost.model.chosen.path, area.x, area.y)}
              aria-hidden="true"
            />
          )}
          {others.map((r) => (
            <Trail
              key={r.id}
              area={area}
              path={r.path}
              step={step}
              color={marks[r.id].color}
              dash={marks[r.id].dash}
              width={1.5}
              dots={false}
            />
          ))}
          <Trail
            area={area}
            path={chosen.path}
            step={at}
            color={marks[chosen.id].color}
            width={2}
          />
          <Eigenvectors area={area} model={model} at={at} />
          <Here area={area} at={pointOf(chosen, at)} />
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

function Stationary(props: {
  area: PlotArea;
  x: number;
  y: number;
  kind: SaddlesModel["stationary"][number]["kind"];
  lang: Lang;
}) {
  const { area, x, y, kind, lang } = props;
  return (
    <g transform={`translate(${area.x(x)},${area.y(y)})`} aria-hidden="true">
      <path
        className={styles.stationary}
        d={kind === "minimum" ? "M-5,0H5M0,-5V5" : "M-4,-4L4,4M-4,4L4,-4"}
      />
      <text className={styles.halo} x={-8} y={18} textAnchor="end">
        {words[lang].kinds[kind]}
      </text>
    </g>
  );
}

function Here({ area, at }: { area: PlotArea; at: readonly [number, number] }) {
  const cx = area.x(at[0]);
  const cy = area.y(at[1]);
  if (cx < area.left || cx > area.right || cy < area.top || cy > area.bottom) return null;
  return <circle className={styles.here} cx={cx} cy={cy} r={5} aria-hidden="true" />;
}

const useTime = (steps: number) =>
  useMemo(() => Float64Array.from({ length: steps + 1 }, (_, t) => t), [steps]);

type Linked = Props & { at: number; onHover: (x: number | null) => void };

function Distances({ model, values, lang, ghost, at, onHover }: Linked) {
  const w = words[lang];
  const time = useTime(200);
  const domain = useMemo(
    () =>
      logExtentWithZero(
        model.runs.map((r) => r.distance),
        8,
      ),
    [model],
  );
  const longest = Math.max(...model.runs.map((r) => r.last));
  const ordered = [...model.runs].sort(
    (a, b) => Number(a === model.chosen) - Number(b === model.chosen),
  );
  return (
    <Plot
      label={w.distances}
      height={205}
      nominalWidth={420}
      x={{ domain: [0, values.steps], title: w.step, ticks: 5 }}
      y={{ domain, type: "log", title: w.distance, ticks: 5 }}
      margin={{ right: lang === "zh" ? 66 : 76 }}
    >
      {(area) => (
        <>
          {ghost && (
            <Curve
              area={area}
              xs={time}
              ys={ghost.model.chosen.distance}
              color="var(--ink)"
              ghost
            />
          )}
          {ordered.map((r) => (
            <Curve
              key={r.id}
              area={area}
              xs={time}
              ys={r.distance}
              color={marks[r.id].color}
              dash={marks[r.id].dash}
              strong={r === model.chosen && model.runs.length > 1}
            />
          ))}
          <Crosshair
            area={area}
            x={Math.min(at, longest)}
            readout={model.runs.length === 1}
            values={model.runs.map((r) => ({
              id: r.id,
              label: "",
              color: marks[r.id].color,
              value: r.distance[Math.min(at, longest)] ?? Number.NaN,
            }))}
          />
          <EndLabels
            x={model.runs.length > 1 ? area.right : area.x(model.chosen.last)}
            top={area.top}
            bottom={area.bottom}
            labels={model.runs.map((r) => ({
              id: r.id,
              text: w.methods[r.id],
              color: marks[r.id].color,
              y: area.y(r.distance[r.last] as number),
            }))}
          />
          <HoverArea area={area} onHover={onHover} />
        </>
      )}
    </Plot>
  );
}

function Curvatures({ model, values, lang, at, onHover }: Linked) {
  const w = words[lang];
  const time = useTime(200);
  const { low, high, chosen } = model;
  // The last point may lie far outside the drawing; its curvature would flatten all the others.
  const inside = chosen.end === "left" ? chosen.last : chosen.last + 1;
  const domain = extentOf([low.subarray(0, inside), high.subarray(0, inside)], {
    pad: 0.15,
    include: [-2, 2],
  });
  const series = [
    { id: "low", text: w.lowest, ys: low, dash: "7 3" },
    { id: "high", text: w.highest, ys: high, dash: undefined },
  ];
  return (
    <Plot
      label={w.curvatures}
      height={155}
      nominalWidth={420}
      x={{ domain: [0, values.steps], title: w.step, ticks: 5 }}
      y={{ domain, title: w.curvature, ticks: 3 }}
      margin={{ right: lang === "zh" ? 66 : 76 }}
    >
      {(area) => (
        <>
          <line
            className={styles.zero}
            x1={area.left}
            x2={area.right}
            y1={area.y(0)}
            y2={area.y(0)}
          />
          {series.map((s) => (
            <Curve
              key={s.id}
              area={area}
              xs={time}
              ys={s.ys}
              color={signColor(s.ys[at] as number)}
              dash={s.dash}
            />
          ))}
          <Crosshair
            area={area}
            x={at}
            values={series.map((s) => ({
              id: s.id,
              label: s.text,
              color: signColor(s.ys[at] as number),
              value: s.ys[at] as number,
            }))}
          />
          <EndLabels
            x={area.x(chosen.last)}
            top={area.top}
            bottom={area.bottom}
            labels={series.map((s) => ({
              id: s.id,
              text: `${s.text} = ${fmt(s.ys[at])}`,
              color: signColor(s.ys[at] as number),
              y: area.y(s.ys[Math.max(0, inside - 1)] as number),
            }))}
          />
          <HoverArea area={area} onHover={onHover} />
        </>
      )}
    </Plot>
  );
}

const signColor = (v: number) =>
  Math.abs(v) < 1e-9 ? "var(--muted)" : v > 0 ? "var(--positive)" : "var(--negative)";
