import { memo } from "react";
import {
  activationMark,
  Curve,
  fmt,
  Handle,
  labelColor,
  Plot,
  type PlotArea,
  percent,
  px,
} from "../../viz/index.ts";
import type { ViewProps } from "../widget.ts";
import { type DyingModel, examples, type State, shiftAt, steps, units } from "./model.ts";
import { params } from "./params.ts";
import styles from "./View.module.css";
import { words } from "./words.ts";

type Props = ViewProps<typeof params, DyingModel>;

export function DyingView(props: Props) {
  return (
    <div className={styles.grid}>
      <Raster {...props} />
      <div className={styles.side}>
        <Sweep {...props} />
        <Time {...props} />
      </div>
    </div>
  );
}

/** Active stretches of every row as one path: a thousand rectangles would weigh more than the rest of the page. */
const Activity = memo(function Activity({
  area,
  active,
  color,
}: {
  area: PlotArea;
  active: Uint8Array;
  color: string;
}) {
  let d = "";
  for (let u = 0; u < units; u++) {
    const top = px(area.y(u + 0.14));
    const bottom = px(area.y(u + 0.86));
    for (let i = 0; i < examples; i++) {
      if (!active[u * examples + i]) continue;
      const from = i;
      while (i < examples && active[u * examples + i]) i++;
      d += `M${px(area.x(from))},${top}H${px(area.x(i))}V${bottom}H${px(area.x(from))}Z`;
    }
  }
  return <path d={d} style={{ fill: color }} />;
});

/** Gradients from a millionth to ten fill the bar; it is a scale of magnitudes. */
const pullShare = (v: number) => Math.min(1, Math.max(0.02, (Math.log10(v) + 6) / 7));

const unitTicks = [0.5, 3.5, 7.5, 11.5, 15.5];
const unitTick = (v: number) => String(v + 0.5);
const pullWidth = 64;

function Raster({ model, values, lang }: Props) {
  const w = words[lang];
  const { now } = model;
  const { color } = activationMark(values.activation);
  return (
    <Plot
      label={w.raster}
      height={400}
      nominalWidth={400}
      grid={false}
      x={{ domain: [0, examples], tickValues: noTicks }}
      y={{ domain: [units, 0], title: w.units, tickValues: unitTicks, format: unitTick }}
      margin={{ left: 32, right: pullWidth + 58, bottom: 24 }}
    >
      {(area) => (
        <g aria-hidden="true">
          <Silent area={area} state={now} />
          <Activity area={area} active={now.active} color={color} />
          <text
            className={styles.quiet}
            x={area.right}
            y={area.bottom}
            dy="1.35em"
            textAnchor="end"
          >
            {w.examples}
          </text>
          <text className={styles.quiet} x={area.right + 10} y={area.top} dy="-0.75em">
            {w.gradient}
          </text>
          {Array.from(now.pull, (v, u) => {
            const y = area.y(u + 0.5);
            return (
              <g
                // biome-ignore lint/suspicious/noArrayIndexKey: a unit is its position
                key={u}
              >
                {v > 0 && (
                  <rect
                    x={area.right + 10}
                    y={px(y - 5)}
                    width={px(pullWidth * pullShare(v))}
                    height={10}
                    style={{ fill: color }}
                    opacity={0.6}
                  />
                )}
                <text
                  className={v > 0 ? styles.quiet : styles.zero}
                  x={v > 0 ? px(area.right + 14 + pullWidth * pullShare(v)) : area.right + 10}
                  y={px(y)}
                  dy="0.35em"
                >
                  {fmt(v, 2)}
                </text>
              </g>
            );
          })}
        </g>
      )}
    </Plot>
  );
}

const noTicks: number[] = [];

/** Rows of units that no example reaches. */
function Silent({ area, state }: { area: PlotArea; state: State }) {
  return (
    <>
      {Array.from(state.silent, (silent, u) =>
        silent ? (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a unit is its position
            key={u}
            className={styles.silent}
            x={area.left}
            y={px(area.y(u + 0.06))}
            width={area.width}
            height={px(area.y(0.88) - area.y(0))}
          />
        ) : null,
      )}
    </>
  );
}

const shareTicks = [0, 0.5, 1];
const shareTick = (v: number) => percent(v);

function Sweep({ model, values, set, lang, ghost, active }: Props) {
  const w = words[lang];
  const { color, dash } = activationMark(values.activation);
  const now = model.states[1]?.deadShare ?? 0;
  return (
    <Plot
      label={w.sweep}
      height={194}
      nominalWidth={320}
      interactive
      x={{ domain: [0.001, 10], type: "log", title: w.eta, ticks: 5 }}
      y={{ domain: [0, 1.08], title: w.sweepAxis, tickValues: shareTicks, format: shareTick }}
    >
      {(area) => (
        <>
          {ghost && (
            <Curve
              area={area}
              xs={ghost.model.sweep.etas}
              ys={ghost.model.sweep.dead}
              color={activationMark(ghost.values.activation).color}
              ghost
            />
          )}
          <Curve
            area={area}
            xs={model.sweep.etas}
            ys={model.sweep.dead}
            color={color}
            dash={dash}
            strong={active === "eta"}
          />
          <Handle
            area={area}
            at={[values.eta, now]}
            limits={{ x: [params.eta.min, params.eta.max], y: [0, 1] }}
            axis="x"
            step={[values.eta * 0.122, 0]}
            label={w.etaHandle}
            onMove={([eta]) => set({ eta: Number(eta.toPrecision(2)), step: 1 })}
          />
          <Reading area={area} at={values.eta} share={now} color={color} />
        </>
      )}
    </Plot>
  );
}

function Time({ model, values, set, lang, ghost }: Props) {
  const w = words[lang];
  const { color, dash } = activationMark(values.activation);
  const dead = model.states.map((s) => s.deadShare);
  const now = model.now.deadShare;
  return (
    <Plot
      label={w.time}
      height={194}
      nominalWidth={320}
      interactive
      x={{ domain: [0, steps], title: w.step, ticks: 6 }}
      y={{ domain: [0, 1.08], title: w.timeAxis, tickValues: shareTicks, format: shareTick }}
    >
      {(area) => (
        <>
          {values.shift !== 0 && (
            <g aria-hidden="true">
              <line
                className={styles.shift}
                x1={area.x(shiftAt)}
                x2={area.x(shiftAt)}
                y1={area.top}
                y2={area.bottom}
              />
              <text
                className={`${styles.halo} ${styles.quiet}`}
                x={area.x(shiftAt) - 6}
                y={area.bottom - 8}
                textAnchor="end"
              >
                {w.shift(fmt(values.shift)).replace("+ −", "− ")}
              </text>
            </g>
          )}
          {ghost && (
            <Curve
              area={area}
              xs={time}
              ys={ghost.model.states.map((s) => s.deadShare)}
              color={activationMark(ghost.values.activation).color}
              ghost
            />
          )}
          <Curve area={area} xs={time} ys={dead} color={color} dash={dash} />
          <Handle
            area={area}
            at={[values.step, now]}
            limits={{ x: [0, steps], y: [0, 1] }}
            axis="x"
            step={[1, 0]}
            label={w.stepHandle}
            onMove={([step]) => set({ step: Math.round(step) })}
          />
          <Reading area={area} at={values.step} share={now} color={color} />
        </>
      )}
    </Plot>
  );
}

const time = Array.from({ length: steps + 1 }, (_, t) => t);

/** The share beside a handle, on the side where there is room. */
function Reading(props: { area: PlotArea; at: number; share: number; color: string }) {
  const { area } = props;
  const x = area.x(props.at);
  const flip = x > area.left + 0.75 * area.width;
  return (
    <text
      className={`${styles.halo} ${styles.value}`}
      x={px(x + (flip ? -14 : 14))}
      y={px(area.y(props.share) + (props.share > 0.5 ? 18 : -10))}
      textAnchor={flip ? "end" : "start"}
      style={{ fill: labelColor(props.color) }}
      aria-hidden="true"
    >
      {percent(props.share)}
    </text>
  );
}
