import { memo } from "react";
import { symmetricEigen } from "../../math/linear/index.ts";
import type { Lang } from "../../params/index.ts";
import {
  Arrow,
  type Bar,
  Bars,
  Curve,
  EndLabels,
  fmt,
  Handle,
  labelColor,
  Plot,
  type PlotArea,
  pairsPath,
  percent,
  px,
} from "../../viz/index.ts";
import type { ViewProps } from "../widget.ts";
import { condition, type Inputs, target, type ZeroCentringModel } from "./model.ts";
import { params } from "./params.ts";
import styles from "./View.module.css";
import { words } from "./words.ts";

type Props = ViewProps<typeof params, ZeroCentringModel>;

const options = Object.fromEntries(params.inputs.options.map((o) => [o.id, o]));
const colorOf = (id: Inputs): string => options[id]?.color ?? "var(--accent)";
const dashOf = (id: Inputs): string | undefined => options[id]?.dash;

export function ZeroCentringView(props: Props) {
  return (
    <div className={styles.grid}>
      <Path {...props} />
      <Pulls {...props} />
      <Shares {...props} />
      <Conditions {...props} />
    </div>
  );
}

/** Contours of a quadratic are ellipses about the minimum, so no grid is needed. */
const Levels = memo(function Levels({
  area,
  curvature,
}: {
  area: PlotArea;
  curvature: ZeroCentringModel["curvature"];
}) {
  const { values, vectors } = symmetricEigen(curvature);
  const unit = area.x(1) - area.x(0);
  // Screen y points down, hence the minus.
  const angle = (-180 / Math.PI) * Math.atan2(vectors[1][1], vectors[1][0]);
  const longer = Math.sqrt(values[1] / values[0]);
  return (
    <g clipPath={area.clip} aria-hidden="true">
      <g
        transform={`translate(${px(area.x(target[0]))},${px(area.y(target[1]))}) rotate(${px(angle)})`}
      >
        {[0.1, 0.25, 0.45, 0.7, 1].map((share) => (
          <ellipse
            key={share}
            className={styles.level}
            rx={px((share * 5 * unit) / longer)}
            ry={px(share * 5 * unit)}
          />
        ))}
      </g>
    </g>
  );
});

function Path({ model, values, set, lang, ghost }: Props) {
  const w = words[lang];
  const at = 2 * values.step;
  return (
    <Plot
      label={w.path}
      height={300}
      nominalWidth={350}
      interactive
      equal
      grid={false}
      x={{ domain: [-2.6, 2.6], title: w.w1, ticks: 5 }}
      y={{ domain: [-2.6, 2.6], title: w.w2, ticks: 5 }}
    >
      {(area) => (
        <>
          <Levels area={area} curvature={model.curvature} />
          <g clipPath={area.clip} aria-hidden="true">
            {ghost && (
              <path
                className={styles.ghost}
                d={pairsPath(ghost.model.path, area.x, area.y, ghost.values.step + 1)}
              />
            )}
            <path
              className={styles.path}
              d={pairsPath(model.path, area.x, area.y, values.step + 1)}
            />
            <circle
              className={styles.dot}
              cx={px(Math.min(1e4, Math.max(-1e4, area.x(model.path[at] as number))))}
              cy={px(Math.min(1e4, Math.max(-1e4, area.y(model.path[at + 1] as number))))}
              r={4}
            />
          </g>
          <g
            transform={`translate(${px(area.x(target[0]))},${px(area.y(target[1]))})`}
            aria-hidden="true"
          >
            <path className={styles.goal} d="M-6,0H6M0,-6V6" />
            <text className={`${styles.halo} ${styles.quiet}`} x={10} dy="1.2em">
              {w.goal}
            </text>
          </g>
          <Handle
            area={area}
            at={values.start}
            limits={{ x: params.start.x, y: params.start.y }}
            step={[0.1, 0.1]}
            label={w.start}
            onMove={([x, y]) =>
              set({ start: [Math.round(x * 100) / 100, Math.round(y * 100) / 100] })
            }
          />
        </>
      )}
    </Plot>
  );
}

function Pulls({ model, lang }: Props) {
  const w = words[lang];
  const { pulls } = model;
  return (
    <Plot
      label={w.pulls}
      height={300}
      nominalWidth={350}
      equal
      grid={false}
      x={{ domain: [-1, 1], title: w.pullX, tickValues: [0] }}
      y={{ domain: [-1, 1], title: w.pullY, tickValues: [0] }}
    >
      {(area) => {
        const [cx, cy] = [area.x(0), area.y(0)];
        const half = area.height / 2;
        let lines = "";
        const ends: string[] = [];
        for (let i = 0; i < pulls.length; i += 2) {
          const x = px(area.x(pulls[i] as number));
          const y = px(area.y(pulls[i + 1] as number));
          lines += `M${px(cx)},${px(cy)}L${x},${y}`;
          ends.push(`M${x},${y}h0`);
        }
        const [bx, by] = model.batchPull;
        return (
          <g clipPath={area.clip} aria-hidden="true">
            <rect
              className={styles.same}
              x={cx}
              y={area.top}
              width={area.right - cx}
              height={half}
            />
            <rect
              className={styles.same}
              x={area.left}
              y={cy}
              width={cx - area.left}
              height={half}
            />
            <text className={styles.quiet} x={area.right - 8} y={area.top + 16} textAnchor="end">
              {`+ + ${w.same}`}
            </text>
            <text className={styles.quiet} x={area.left + 8} y={area.bottom - 8}>
              {`− − ${w.same}`}
            </text>
            <text className={styles.quiet} x={area.left + 8} y={area.top + 16}>
              − +
            </text>
            <text className={styles.quiet} x={area.right - 8} y={area.bottom - 8} textAnchor="end">
              + −
            </text>
            <path className={styles.single} d={lines} />
            <path
              d={ends.join("")}
              stroke="var(--muted)"
              strokeWidth={4}
              strokeLinecap="round"
              fill="none"
            />
            <Arrow
              from={[cx, cy]}
              to={[area.x(bx), area.y(by)]}
              color="var(--accent)"
              width={2.5}
            />
            <text
              className={styles.value}
              x={area.left + 8}
              y={area.top + 36}
              style={{ fill: labelColor("var(--accent)") }}
            >
              {`${w.batchPull}, B = ${model.values.batch}`}
            </text>
            <text className={styles.quiet} x={area.left + 8} y={area.top + 54}>
              {w.singlePull}
            </text>
          </g>
        );
      }}
    </Plot>
  );
}

function Shares({ model, values, lang, ghost, active }: Props) {
  const w = words[lang];
  const color = colorOf(values.inputs);
  const bars: Bar[] = model.shares.map(({ batch, share }, i) => ({
    id: batch,
    from: i + 0.12,
    to: i + 0.88,
    value: share,
    color: batch === values.batch ? color : `color-mix(in oklab, ${color} 45%, var(--raised))`,
  }));
  const here = Math.log2(values.batch) + 0.5;
  return (
    <Plot
      label={w.shares}
      height={230}
      nominalWidth={350}
      x={{
        domain: [0, model.shares.length],
        title: w.batchAxis,
        tickValues: batchTicks,
        format: batchTick,
      }}
      y={{ domain: [0, 1.08], title: w.shareAxis, tickValues: shareTicks, format: shareTick }}
      margin={{ right: 8 }}
    >
      {(area) => (
        <>
          <Bars area={area} bars={bars} />
          <line
            className={styles.limit}
            x1={area.left}
            x2={area.right}
            y1={px(area.y(model.limit))}
            y2={px(area.y(model.limit))}
          />
          <text
            className={`${styles.halo} ${styles.quiet}`}
            x={area.right - 4}
            y={px(area.y(Math.max(model.limit, 0.1)) - 20)}
            textAnchor="end"
          >
            {`${w.limit}: ${model.limit < 0.001 ? "<0.1%" : percent(model.limit, model.limit < 0.01 ? 1 : 0)}`}
          </text>
          {ghost?.model.shares.map(({ batch, share }, i) => (
            <line
              key={batch}
              className={styles.ghost}
              x1={area.x(i + 0.12)}
              x2={area.x(i + 0.88)}
              y1={px(area.y(share))}
              y2={px(area.y(share))}
            />
          ))}
          {model.shares.map(({ batch, share }, i) => (
            <text
              key={batch}
              className={`${styles.halo} ${batch === values.batch ? styles.value : ""}`}
              x={area.x(i + 0.5)}
              y={px(area.y(share) - 5)}
              textAnchor="middle"
              aria-hidden="true"
            >
              {share > 0 && share < 0.01 ? "<1" : Math.round(100 * share)}
            </text>
          ))}
          <path
            d={`M${px(area.x(here))},${px(area.bottom + 2)}l5,7h-10Z`}
            fill={active === "batch" ? "var(--accent)" : "var(--ink)"}
            transform="translate(0,-1)"
            opacity={Number.isInteger(here - 0.5) ? 0 : 1}
          />
        </>
      )}
    </Plot>
  );
}

const batchTicks = [0.5, 1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5];
const batchTick = (v: number) => String(2 ** (v - 0.5));
const shareTicks = [0, 0.25, 0.5, 0.75, 1];
const shareTick = (v: number) => percent(v);

const dims = Array.from({ length: 40 }, (_, i) => 2 * 50 ** (i / 39));
const curves: readonly { readonly ids: readonly Inputs[]; readonly kappa: readonly number[] }[] = [
  { ids: ["sigmoid"], kappa: dims.map((d) => condition("sigmoid", d)) },
  { ids: ["relu"], kappa: dims.map((d) => condition("relu", d)) },
  { ids: ["tanh", "centred"], kappa: dims.map(() => 1) },
];
const kappaDomain = [0.8, 4000] as const;
const dimTicks = [2, 5, 10, 20, 50, 100];
const dimTick = (v: number) => String(v);
const names: Record<Lang, Record<string, string>> = {
  en: { sigmoid: "sigmoid", relu: "ReLU", tanh: "tanh, centred" },
  zh: { sigmoid: "sigmoid", relu: "ReLU", tanh: "tanh、零中心" },
};

function Conditions({ model, values, lang, ghost, active }: Props) {
  const w = words[lang];
  const color = colorOf(values.inputs);
  return (
    <Plot
      label={w.kappa}
      height={230}
      nominalWidth={350}
      x={{
        domain: [2, 100],
        type: "log",
        title: w.dimAxis,
        tickValues: dimTicks,
        format: dimTick,
      }}
      y={{ domain: kappaDomain, type: "log", title: w.kappaAxis, ticks: 4 }}
      margin={{ right: 88 }}
    >
      {(area) => {
        const x = area.x(values.dim);
        const y = area.y(model.condition);
        const flip = x > area.left + area.width * 0.5;
        return (
          <>
            {curves.map(({ ids, kappa }) => {
              const on = ids.includes(values.inputs);
              const id = on ? values.inputs : (ids[0] as Inputs);
              return (
                <Curve
                  key={ids[0]}
                  area={area}
                  xs={dims}
                  ys={kappa}
                  color={colorOf(id)}
                  dash={dashOf(id)}
                  width={on ? 2.5 : 1.25}
                />
              );
            })}
            <EndLabels
              x={area.right}
              top={area.top}
              bottom={area.bottom}
              labels={curves.map(({ ids, kappa }) => ({
                id: ids[0] as string,
                text: names[lang][ids[0] as string] ?? "",
                color: colorOf(ids.includes(values.inputs) ? values.inputs : (ids[0] as Inputs)),
                y: area.y(kappa.at(-1) as number),
              }))}
            />
            <line className={styles.marker} x1={px(x)} x2={px(x)} y1={area.top} y2={area.bottom} />
            {ghost && (
              <circle
                className={styles.ghost}
                cx={px(area.x(ghost.values.dim))}
                cy={px(area.y(ghost.model.condition))}
                r={6}
              />
            )}
            <circle
              cx={px(x)}
              cy={px(y)}
              r={active === "dim" ? 6 : 4.5}
              style={{ fill: color, stroke: "var(--raised)" }}
            />
            <path
              className={styles.here}
              d={`M${px(x)},${px(area.y(model.sampleCondition) - 5)}l5,5l-5,5l-5,-5Z`}
            />
            <text
              className={`${styles.halo} ${styles.value}`}
              x={px(x + (flip ? -9 : 9))}
              y={px(Math.min(y + 16, area.bottom - 6))}
              textAnchor={flip ? "end" : "start"}
              style={{ fill: labelColor(color) }}
            >
              {`κ ${fmt(model.condition)}`}
            </text>
            <text
              className={`${styles.halo} ${styles.quiet}`}
              x={px(x + (flip ? -9 : 9))}
              y={px(Math.min(area.y(model.sampleCondition) - 8, y - 8))}
              textAnchor={flip ? "end" : "start"}
            >
              {`${w.sample} ${fmt(model.sampleCondition)}`}
            </text>
          </>
        );
      }}
    </Plot>
  );
}
