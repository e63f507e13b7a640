import { useState } from "react";
import { Bars, Drawing, fmt, Handle, Plot, px, seriesColor, signedColor } from "../../viz/index.ts";
import type { ViewProps } from "../widget.ts";
import type { SoftmaxModel } from "./model.ts";
import type { params } from "./params.ts";
import styles from "./View.module.css";
import { verdict, words } from "./words.ts";

type Props = ViewProps<typeof params, SoftmaxModel>;

export function SoftmaxView(props: Props) {
  const { model, lang } = props;
  return (
    <>
      <div className={styles.grid}>
        <Logits {...props} />
        <Probabilities {...props} />
        <div className={styles.jacobian}>
          <Jacobian {...props} />
        </div>
      </div>
      <p className={styles.verdict} data-outcome={model.outcome}>
        {verdict[lang](model)}
      </p>
      <Steps {...props} />
    </>
  );
}

const height = 250;
const middles = (n: number) => Array.from({ length: n }, (_, i) => i + 0.5);
const classTick = (v: number) => String(v + 0.5);
const nan = (v: number) => (Number.isNaN(v) ? "NaN" : fmt(v, 4));

/** Half the visible range: ten where that is enough, so that ordinary logits have room. */
const reachOf = (z: readonly number[]) => {
  const largest = Math.max(...z.map(Math.abs));
  return [10, 100, 1000].find((r) => largest <= r) ?? 1000;
};

function Logits({ values, set, lang, ghost, active }: Props) {
  const w = words[lang];
  const z = values.logits;
  // The range must not change under a hand that drags.
  const [held, setHeld] = useState<number | null>(null);
  const reach = held ?? reachOf(z);
  const unit = reach / 100;
  return (
    <Plot
      label={w.logits}
      height={height}
      nominalWidth={230}
      interactive
      x={{
        domain: [0, z.length],
        title: w.classAxis,
        tickValues: middles(z.length),
        format: classTick,
      }}
      y={{ domain: [-1.2 * reach, 1.2 * reach], title: w.logitAxis, ticks: 5 }}
      margin={{ left: 44, right: 4 }}
    >
      {(area) => (
        <>
          <Bars
            area={area}
            opacity={0.55}
            bars={z.map((value, i) => ({
              id: i,
              from: i + 0.14,
              to: i + 0.86,
              value,
              color: seriesColor(i),
            }))}
          />
          <line
            className={styles.zero}
            x1={area.left}
            x2={area.right}
            y1={area.y(0)}
            y2={area.y(0)}
          />
          {ghost?.values.logits.map((value, i) => (
            <line
              // biome-ignore lint/suspicious/noArrayIndexKey: a logit is its position
              key={i}
              className={styles.ghost}
              clipPath={area.clip}
              x1={area.x(i + 0.14)}
              x2={area.x(i + 0.86)}
              y1={area.y(value)}
              y2={area.y(value)}
            />
          ))}
          {z.map((value, i) => (
            <g
              // biome-ignore lint/suspicious/noArrayIndexKey: a logit is its position
              key={i}
            >
              <Handle
                area={area}
                at={[i + 0.5, value]}
                limits={{ x: [0, z.length], y: [-reach, reach] }}
                axis="y"
                step={[0, unit]}
                label={w.handle(i + 1)}
                color={active === "logits" ? "var(--accent)" : seriesColor(i)}
                onMove={([, y]) => {
                  setHeld(reach);
                  set({ logits: z.with(i, Number((Math.round(y / unit) * unit).toFixed(1))) });
                }}
                onEnd={() => setHeld(null)}
              />
              <text
                className={`${styles.halo} ${styles.value}`}
                x={px(area.x(i + 0.5))}
                y={px(area.y(value) + (value < 0 ? 24 : -14))}
                textAnchor="middle"
                aria-hidden="true"
              >
                {fmt(value, 4)}
              </text>
            </g>
          ))}
        </>
      )}
    </Plot>
  );
}

const unitTicks = [0, 0.25, 0.5, 0.75, 1];

function Probabilities({ model, lang, ghost }: Props) {
  const w = words[lang];
  const { p } = model;
  return (
    <Plot
      label={w.bars}
      height={height}
      nominalWidth={230}
      x={{
        domain: [0, p.length],
        title: w.classAxis,
        tickValues: middles(p.length),
        format: classTick,
      }}
      y={{ domain: [0, 1.1], title: w.pAxis, tickValues: unitTicks }}
      margin={{ left: 44, right: 4 }}
    >
      {(area) => (
        <>
          <Bars
            area={area}
            bars={Array.from(p, (value, i) => ({
              id: i,
              from: i + 0.14,
              to: i + 0.86,
              value,
              color: seriesColor(i),
            }))}
          />
          {ghost &&
            Array.from(ghost.model.p, (value, i) =>
              Number.isFinite(value) ? (
                <line
                  // biome-ignore lint/suspicious/noArrayIndexKey: a class is its position
                  key={i}
                  className={styles.ghost}
                  clipPath={area.clip}
                  x1={area.x(i + 0.14)}
                  x2={area.x(i + 0.86)}
                  y1={px(area.y(value))}
                  y2={px(area.y(value))}
                />
              ) : null,
            )}
          {Array.from(p, (value, i) => (
            <text
              // biome-ignore lint/suspicious/noArrayIndexKey: a class is its position
              key={i}
              className={`${styles.halo} ${Number.isNaN(value) ? styles.notANumber : styles.value}`}
              x={px(area.x(i + 0.5))}
              y={px(area.y(Number.isNaN(value) ? 0 : value) - 6)}
              textAnchor="middle"
            >
              {small(value, p.length)}
            </text>
          ))}
        </>
      )}
    </Plot>
  );
}

/** Four digits where there is room for them. */
const small = (v: number, n: number) => (Number.isNaN(v) ? "NaN" : fmt(v, n <= 3 ? 4 : 3));

const left = 30;
const top = 46;

function Jacobian({ model, lang, values }: Props) {
  const w = words[lang];
  const { jacobian, p } = model;
  const n = p.length;
  const bound = 1 / (4 * values.temperature);
  return (
    <Drawing label={w.jacobian} height={height} nominalWidth={260}>
      {({ width }) => {
        const cw = (width - left) / n;
        const ch = (height - top - 4) / n;
        return (
          <g aria-hidden="true">
            <text className={styles.quiet} x={4} y={18}>
              {w.jacobianTitle(fmt(bound))}
            </text>
            {middles(n).map((at, i) => (
              <g key={at}>
                <text
                  className={styles.quiet}
                  x={px(left + at * cw)}
                  y={top - 6}
                  textAnchor="middle"
                >
                  z{subscript[i]}
                </text>
                <text className={styles.quiet} x={4} y={px(top + at * ch)} dy="0.32em">
                  p{subscript[i]}
                </text>
              </g>
            ))}
            {Array.from(jacobian, (v, k) => {
              const i = Math.floor(k / n);
              const j = k % n;
              const bad = Number.isNaN(v);
              return (
                <g
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its position
                  key={k}
                >
                  <rect
                    className={styles.cell}
                    x={px(left + j * cw)}
                    y={px(top + i * ch)}
                    width={px(cw)}
                    height={px(ch)}
                    rx={3}
                    // Two thirds of the full colour leave the number readable.
                    style={{ fill: bad ? "var(--bad-soft)" : signedColor((0.66 * v) / bound) }}
                  />
                  <text
                    className={bad ? styles.notANumber : undefined}
                    x={px(left + (j + 0.5) * cw)}
                    y={px(top + (i + 0.5) * ch)}
                    dy="0.32em"
                    textAnchor="middle"
                  >
                    {bad ? "NaN" : fmt(v, n > 3 ? 2 : 3)}
                  </text>
                </g>
              );
            })}
          </g>
        );
      }}
    </Drawing>
  );
}

const subscript = ["₁", "₂", "₃", "₄", "₅"];

function Steps({ model, values, lang }: Props) {
  const w = words[lang];
  const { trace } = model;
  const columns = [
    { id: "input", title: w.input, of: trace.logits },
    {
      id: "exp",
      title: values.method === "shifted" ? w.expShifted : w.exp,
      of: trace.exponentials,
    },
    { id: "p", title: w.p, of: trace.probabilities },
    { id: "logP", title: w.logP, of: trace.logOfProbabilities },
    { id: "logSoftmax", title: w.logSoftmax, of: trace.logSoftmax },
  ];
  const total = model.p.reduce((a, b) => a + b, 0);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className={styles.steps} tabIndex={0} aria-label={w.steps}>
        <table>
          <thead>
            <tr>
              <td />
              {columns.map((c) => (
                <th key={c.id} scope="col">
                  {c.title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from(model.p, (_, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a class is its position
              <tr key={i}>
                <th scope="row" style={{ "--class": seriesColor(i) } as React.CSSProperties}>
                  {i + 1}
                </th>
                {columns.map((c) => {
                  const v = c.of[i] as number;
                  return (
                    <td
                      key={c.id}
                      data-bad={Number.isNaN(v) || v === Number.POSITIVE_INFINITY || undefined}
                      data-warn={v === Number.NEGATIVE_INFINITY || undefined}
                    >
                      {nan(v)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{w.sum}</th>
              <td />
              <td>{nan(trace.sum)}</td>
              <td>{nan(total)}</td>
              <td />
              <td />
            </tr>
          </tfoot>
        </table>
      </section>
      <p className={styles.entropy}>
        {w.entropy(nan(model.entropy), fmt(Math.log(model.p.length)))}
      </p>
    </>
  );
}
