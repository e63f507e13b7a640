import { memo, useMemo } from "react";
import type { Lang } from "../../params/index.ts";
import {
  Contours,
  Curve,
  EndLabels,
  fmt,
  Handle,
  labelColor,
  linePath,
  logExtentOf,
  Plot,
  type PlotArea,
  seriesColor,
} from "../../viz/index.ts";
import type { ViewProps } from "../widget.ts";
import { type MomentumModel, mapWidth } from "./model.ts";
import type { params } from "./params.ts";
import styles from "./View.module.css";
import { words } from "./words.ts";

type Props = ViewProps<typeof params, MomentumModel>;

const colors = { mu: seriesColor(0), lambda: seriesColor(3), L: seriesColor(1) } as const;
const names = { mu: "μ", lambda: "λ", L: "L" } as const;
const levels = [0.5, 0.7, 0.8, 0.86, 0.9, 0.93, 0.95, 0.97, 0.98, 0.99, 0.995, 1];

export function MomentumView(props: Props) {
  return (
    <div className={styles.grid}>
      <RateMap {...props} />
      <Roots {...props} />
      <Errors {...props} />
    </div>
  );
}

function RateMap({ model, values, set, lang, ghost }: Props) {
  const w = words[lang];
  const { best } = model;
  return (
    <Plot
      label={w.map}
      height={320}
      nominalWidth={400}
      interactive
      grid={false}
      x={{ domain: [0, mapWidth], title: "η·L", ticks: 4 }}
      y={{ domain: [0, 1], title: w.betaAxis, ticks: 5 }}
    >
      {(area) => (
        <>
          <Contours area={area} field={model.map} levels={levels} />
          <Boundary area={area} method={values.method} lang={lang} />
          <g transform={`translate(${area.x(best.eta)},${area.y(best.beta)})`} aria-hidden="true">
            <path className={styles.best} d="M-6,0H6M0,-6V6" />
            <text className={styles.halo} x={-10} dy="-0.5em" textAnchor="end">
              {`${w.best} ${fmt(best.rate)}`}
            </text>
          </g>
          {ghost && (
            <circle
              className={styles.ghostPoint}
              cx={area.x(ghost.values.eta)}
              cy={area.y(ghost.values.beta)}
              r={6}
            />
          )}
          <Handle
            area={area}
            at={[values.eta, values.beta]}
            limits={{ x: [0.01, mapWidth], y: [0, 0.99] }}
            step={[0.1, 0.1]}
            label={w.handle}
            onMove={([eta, beta]) =>
              set({ eta: Math.round(eta * 100) / 100, beta: Math.round(beta * 100) / 100 })
            }
          />
          <text className={styles.value} x={area.right - 6} y={area.top + 16} textAnchor="end">
            {`${w.rate} ${fmt(model.rate, 4)}`}
          </text>
        </>
      )}
    </Plot>
  );
}

/** Edge of stability in closed form: heavy ball η·L = 2(1+β), Nesterov η·L = 2(1+β)/(1+2β). */
const Boundary = memo(function Boundary({
  area,
  method,
  lang,
}: {
  area: PlotArea;
  method: string;
  lang: Lang;
}) {
  const { etas, betas } = useMemo(() => {
    const b = Array.from({ length: 60 }, (_, i) => i / 59);
    return {
      betas: b,
      etas: b.map((beta) =>
        method === "heavyBall" ? 2 * (1 + beta) : (2 * (1 + beta)) / (1 + 2 * beta),
      ),
    };
  }, [method]);
  return (
    <g aria-hidden="true">
      <path
        className={styles.edge}
        clipPath={area.clip}
        d={linePath(etas, betas, area.x, area.y)}
      />
      <text className={styles.halo} x={area.right - 6} y={area.bottom - 8} textAnchor="end">
        {words[lang].diverges}
      </text>
    </g>
  );
});

function Roots({ model, values, lang, ghost }: Props) {
  const w = words[lang];
  const reach = Math.max(
    1.15,
    ...model.directions.flatMap((d) => d.roots.map((r) => Math.hypot(r.re, r.im) * 1.1)),
  );
  return (
    <Plot
      label={w.roots}
      height={320}
      nominalWidth={320}
      equal
      x={{ domain: [-reach, reach], title: w.re, ticks: 5 }}
      y={{ domain: [-reach, reach], title: w.im, ticks: 5 }}
      margin={{ left: 40 }}
    >
      {(area) => {
        const unit = area.x(1) - area.x(0);
        return (
          <g clipPath={area.clip}>
            <circle className={styles.unit} cx={area.x(0)} cy={area.y(0)} r={unit} />
            {model.rate < 1 && (
              <circle className={styles.rate} cx={area.x(0)} cy={area.y(0)} r={unit * model.rate} />
            )}
            <path
              className={styles.locus}
              d={[0, 1]
                .map((k) => {
                  const n = model.locus.re.length / 2;
                  return linePath(model.locus.re, model.locus.im, area.x, area.y, {
                    from: k * n,
                    to: (k + 1) * n,
                  });
                })
                .join("")}
            />
            {ghost?.model.directions.map((d) =>
              d.roots.map((r, k) => (
                <circle
                  key={`${d.id}${k === 0 ? "a" : "b"}`}
                  className={styles.ghostPoint}
                  cx={area.x(r.re)}
                  cy={area.y(r.im)}
                  r={5}
                  style={{ stroke: colors[d.id] }}
                />
              )),
            )}
            {model.directions.map((d) =>
              d.roots.map((r, k) => (
                <g
                  key={`${d.id}${k === 0 ? "a" : "b"}`}
                  transform={`translate(${area.x(r.re)},${area.y(r.im)})`}
                >
                  <circle r={5} style={{ fill: colors[d.id], stroke: "var(--raised)" }} />
                  <text
                    className={styles.halo}
                    x={8}
                    dy={r.im < 0 ? "1em" : "-0.4em"}
                    style={{ fill: labelColor(colors[d.id]) }}
                  >
                    {names[d.id]}
                  </text>
                </g>
              )),
            )}
            <text className={styles.note} x={area.left + 8} y={area.top + 14}>
              {values.beta > 0 && values.method === "heavyBall"
                ? `√β = ${fmt(Math.sqrt(values.beta))}`
                : ""}
            </text>
          </g>
        );
      }}
    </Plot>
  );
}

function Errors({ model, lang, ghost }: Props) {
  const w = words[lang];
  const steps = model.worst.length - 1;
  const time = useMemo(() => Array.from({ length: steps + 1 }, (_, t) => t), [steps]);
  const theory = time.map((t) => model.rate ** t);
  const domain = useMemo(() => logExtentOf([model.worst, theory], 10), [model.worst, theory]);
  return (
    <div className={styles.wide}>
      <Plot
        label={w.errors}
        height={230}
        nominalWidth={700}
        x={{ domain: [0, steps], title: w.step }}
        y={{ domain, type: "log", title: w.distance }}
        margin={{ right: 64 }}
      >
        {(area) => {
          const end = (ys: ArrayLike<number>) => {
            const y = area.y(ys[steps] as number);
            return Number.isFinite(y) ? y : area.top;
          };
          return (
            <>
              <Curve area={area} xs={time} ys={theory} color="var(--muted)" dash="2 4" />
              {ghost && (
                <Curve area={area} xs={time} ys={ghost.model.worst} color="var(--ink)" ghost />
              )}
              {model.directions.map((d) => (
                <Curve key={d.id} area={area} xs={time} ys={d.error} color={colors[d.id]} />
              ))}
              <EndLabels
                x={area.right}
                top={area.top}
                bottom={area.bottom}
                labels={[
                  ...model.directions.map((d) => ({
                    id: d.id,
                    text: names[d.id],
                    color: colors[d.id],
                    y: end(d.error),
                  })),
                  { id: "theory", text: w.theory, color: "var(--muted)", y: end(theory) },
                ]}
              />
            </>
          );
        }}
      </Plot>
    </div>
  );
}
