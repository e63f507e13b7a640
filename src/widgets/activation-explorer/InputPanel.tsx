import { useMemo } from "react";
import { areaPath, Crosshair, fmt, Handle, linePath, Plot } from "../../viz/index.ts";
import { normalName } from "./describe.ts";
import { FlatZones, type Shared } from "./FunctionPanel.tsx";
import { markOf } from "./marks.ts";
import { inputHeight, type State } from "./model.ts";
import styles from "./View.module.css";
import { words } from "./words.ts";

const points = 120;
const none: readonly [number, number] = [0, 1.18];

/** x and height of the bell between two places. */
function bell(from: number, to: number, values: State) {
  const xs = Float64Array.from({ length: points + 1 }, (_, i) => from + ((to - from) * i) / points);
  return { xs, ys: xs.map((x) => inputHeight(x, values)) };
}

const tidy = (v: number) => Math.round(v * 100) / 100;

/** The bell of the inputs under the functions' axis, to be dragged by its top and by its shoulder. */
export function InputPanel({ model, values, set, lang, ghost, active, x, right }: Shared) {
  const w = words[lang];
  const { reach, mean, std } = values;
  const { focus } = model;
  const whole = useMemo(() => bell(-reach, reach, values), [reach, values]);
  const before =
    ghost && (ghost.values.mean !== mean || ghost.values.std !== std) ? ghost.values : undefined;
  // The shoulder on the side that is in sight.
  const side = mean + std <= reach || mean - std < -reach ? 1 : -1;
  const shoulder = Math.min(reach, Math.max(-reach, mean + side * std));
  const level = inputHeight(shoulder, values);
  const limits: [number, number] =
    side > 0 ? [mean + 0.1, Math.min(reach, mean + 5)] : [Math.max(-reach, mean - 5), mean - 0.1];
  return (
    <Plot
      label={w.input}
      height={136}
      nominalWidth={484}
      interactive
      grid={false}
      x={{ domain: [-reach, reach], title: `${w.inputAxis} x` }}
      y={{ domain: none, tickValues: [], title: `${w.input} ${normalName(mean, std)}` }}
      margin={{ right }}
    >
      {(area) => (
        <>
          {focus && <FlatZones area={area} focus={focus} />}
          <path className={styles.bell} d={areaPath(whole.xs, whole.ys, area.x, area.y, area)} />
          {focus?.stretches.map(([from, to]) => {
            const part = bell(from, to, values);
            return (
              <path
                key={from}
                className={styles.lost}
                d={areaPath(part.xs, part.ys, area.x, area.y, area)}
                style={{ fill: markOf(focus.line.id).color }}
              />
            );
          })}
          <path
            className={styles.outline}
            data-active={active === "mean" || active === "std" || undefined}
            d={linePath(whole.xs, whole.ys, area.x, area.y, area)}
          />
          {before && (
            <path
              className={styles.ghost}
              d={linePath(
                whole.xs,
                whole.xs.map((z) => inputHeight(z, before)),
                area.x,
                area.y,
              )}
            />
          )}
          <Crosshair area={area} x={x} values={[]} />
          <path
            className={styles.measure}
            d={`M${area.x(mean)},${area.top}V${area.bottom}M${area.x(mean)},${area.y(level)}H${area.x(shoulder)}`}
          />
          <text
            className={styles.halo}
            x={area.x(shoulder) + side * 12}
            y={area.y(level) - 6}
            textAnchor={side > 0 ? "start" : "end"}
          >
            {`σ = ${fmt(std, 4)}`}
          </text>
          <Handle
            area={area}
            at={[shoulder, level]}
            axis="x"
            limits={{ x: limits, y: none }}
            step={[0.1, 0]}
            label={w.stdHandle}
            onMove={([to]) => set({ std: tidy(Math.min(5, Math.max(0.1, side * (to - mean)))) })}
          />
          <Handle
            area={area}
            at={[mean, 1]}
            axis="x"
            limits={{ x: [-3, 3], y: none }}
            step={[0.1, 0]}
            label={w.meanHandle}
            onMove={([to]) => set({ mean: tidy(to) })}
          />
        </>
      )}
    </Plot>
  );
}
