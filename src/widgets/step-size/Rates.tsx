import type { Lang } from "../../params/index.ts";
import { fmt, labelColor, linePath, Plot, type PlotArea, seriesColor } from "../../viz/index.ts";
import type { ViewProps } from "../widget.ts";
import type { StepSizeModel } from "./model.ts";
import type { params } from "./params.ts";
import styles from "./View.module.css";
import { words } from "./words.ts";

interface Mark {
  readonly id: string;
  readonly name: string;
  /** Learning rate × curvature. */
  readonly product: number;
  readonly color: string;
}

function marksOf(m: StepSizeModel, at: number, lang: Lang): Mark[] {
  const w = words[lang];
  if (m.kind === "quadratic")
    return [
      { id: "flat", name: w.flat, product: m.eta * m.mu, color: seriesColor(0) },
      { id: "steep", name: w.steep, product: m.eta, color: seriesColor(1) },
    ];
  return [
    {
      id: "x",
      name: w.here,
      product: m.eta * (m.curvatures[at] as number),
      color: seriesColor(1),
    },
  ];
}

/** |1 − s| over s = η·curvature: one V for every direction, function and step size. */
export function Rates(props: {
  model: StepSizeModel;
  at: number;
  lang: Lang;
  ghost: ViewProps<typeof params, StepSizeModel>["ghost"];
  active: string | undefined;
}) {
  const { model, at, lang, ghost, active } = props;
  const w = words[lang];
  const plane = model.kind === "quadratic";
  const domain: [number, number] = plane ? [0, 2.3] : [-1, 3];
  const top = plane ? 1.35 : 2;
  const touched = active === "ratio" || active === "kappa";
  return (
    <div className={styles.wide}>
      <Plot
        label={w.rates}
        height={190}
        nominalWidth={820}
        grid={false}
        x={{ domain, title: w.product, ticks: 5 }}
        y={{
          domain: [0, top],
          title: plane ? w.rateAxis : w.rateAxisHere,
          tickValues: [0, 0.5, 1],
        }}
      >
        {(area) => (
          <>
            <Regions area={area} domain={domain} lang={lang} />
            {ghost &&
              marksOf(ghost.model, Math.min(at, ghost.model.last), lang).map((m) => (
                <circle
                  key={m.id}
                  className={styles.ghostPath}
                  cx={along(area, m.product)}
                  cy={factorAt(area, m.product)}
                  r={6}
                />
              ))}
            {marksOf(model, at, lang).map((m, i, all) => {
              const x = along(area, m.product);
              const crowded = i > 0 && Math.abs(x - along(area, all[0]?.product ?? 0)) < 90;
              return (
                <g
                  key={m.id}
                  transform={`translate(${x.toFixed(1)},${factorAt(area, m.product).toFixed(1)})`}
                >
                  <circle
                    className={styles.point}
                    r={touched ? 7 : 5.5}
                    style={{ fill: m.color }}
                  />
                  <text
                    className={styles.halo}
                    {...labelPlace(m.product, crowded)}
                    style={{ fill: labelColor(m.color), fontWeight: 500 }}
                  >
                    {`${m.name} ${fmt(Math.abs(1 - m.product), 4)}`}
                  </text>
                </g>
              );
            })}
          </>
        )}
      </Plot>
    </div>
  );
}

/** On the inner side of the V, where its arms leave room; above the point at its tip. */
function labelPlace(product: number, crowded: boolean) {
  // Clear of the dashed line at 1.
  const high = Math.abs(Math.abs(1 - product) - 1) < 0.15;
  const dy = crowded ? "-1.5em" : high ? "-1em" : "-0.3em";
  if (Math.abs(product - 1) < 0.12) return { x: 0, dy: "-1em", textAnchor: "middle" } as const;
  return product < 1
    ? ({ x: 11, dy, textAnchor: "start" } as const)
    : ({ x: -11, dy, textAnchor: "end" } as const);
}

const clamp = (v: number, lo: number, hi: number) => Math.min(hi, Math.max(lo, v));

/** Far curvatures stand at the edge of the drawing. */
const along = (area: PlotArea, product: number) => clamp(area.x(product), area.left, area.right);
const factorAt = (area: PlotArea, product: number) =>
  clamp(area.y(Math.abs(1 - product)), area.top, area.bottom);

function Regions({
  area,
  domain,
  lang,
}: {
  area: PlotArea;
  domain: readonly [number, number];
  lang: Lang;
}) {
  const w = words[lang];
  const regions = [
    { id: "away", from: domain[0], to: 0, text: w.away },
    { id: "same", from: 0, to: 1, text: w.sameSide },
    { id: "zigzag", from: 1, to: 2, text: w.zigzag },
    { id: "grows", from: 2, to: domain[1], text: w.grows },
  ].filter((r) => r.to > r.from);
  const [lo, hi] = domain;
  return (
    <g aria-hidden="true">
      {regions.map((r) => {
        const left = area.x(r.from);
        const right = area.x(r.to);
        return (
          <g key={r.id}>
            {r.from > lo && (
              <line className={styles.divider} x1={left} x2={left} y1={area.top} y2={area.bottom} />
            )}
            <text
              className={styles.region}
              x={r.to >= hi ? right : (left + right) / 2}
              y={area.bottom - 8}
              textAnchor={r.to >= hi ? "end" : "middle"}
            >
              {r.text}
            </text>
          </g>
        );
      })}
      <line className={styles.one} x1={area.left} x2={area.right} y1={area.y(1)} y2={area.y(1)} />
      <path
        className={styles.vee}
        clipPath={area.clip}
        d={linePath([lo, 1, hi], [1 - lo, 0, hi - 1], area.x, area.y)}
      />
    </g>
  );
}
