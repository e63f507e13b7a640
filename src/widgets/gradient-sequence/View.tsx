import { useMemo } from "react";
import {
  Crosshair,
  Curve,
  EndLabels,
  extentOf,
  fmt,
  holdTouch,
  labelColor,
  logExtentOf,
  optimizerMark,
  Plot,
  type PlotArea,
  seriesColor,
  useCursor,
  useDrag,
} from "../../viz/index.ts";
import type { ViewProps } from "../widget.ts";
import type { SequenceModel } from "./model.ts";
import { nameOf, type params } from "./params.ts";
import styles from "./View.module.css";
import { words } from "./words.ts";

type Props = ViewProps<typeof params, SequenceModel>;

export function SequenceView(props: Props) {
  return (
    <div className={styles.grid}>
      <div className={styles.wide}>
        <Gradients {...props} />
      </div>
      <div className={styles.wide}>
        <Steps {...props} />
      </div>
      <Rates {...props} />
      <Moments {...props} />
    </div>
  );
}

/** Transparent rectangle over a plot: hovering or dragging moves the common cursor. */
function CursorArea({ area, model, set }: { area: PlotArea } & Pick<Props, "model" | "set">) {
  const n = model.gradients.length;
  const handlers = useCursor(area, (x) => set({ step: Math.min(n, Math.max(1, Math.round(x))) }));
  return (
    <rect
      className={styles.hit}
      x={area.left}
      y={area.top}
      width={area.width}
      height={area.height}
      {...handlers}
    />
  );
}

const timeAxis = (model: SequenceModel, title?: string) => ({
  domain: [0.5, model.gradients.length + 0.5] as const,
  format: (v: number) => String(Math.round(v)),
  ...(title === undefined ? {} : { title }),
});

function Gradients({ model, values, set, lang, active }: Props) {
  const w = words[lang];
  const n = model.gradients.length;
  const drawn = values.sequence === "drawn";
  const [lo, hi] = drawn
    ? [-3 * values.scale, 3 * values.scale]
    : extentOf([model.gradients], { pad: 0.12, include: [0] });
  return (
    <Plot
      label={w.gradients}
      height={130}
      nominalWidth={680}
      interactive={drawn}
      x={timeAxis(model)}
      y={{ domain: [lo, hi], title: `${w.gradient}${drawn ? ` — ${w.drawHint}` : ""}`, ticks: 3 }}
      margin={{ right: 84 }}
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
          {n <= 240 ? (
            <path
              className={styles.stem}
              style={active === "scale" || active === "sequence" ? { strokeWidth: 3 } : undefined}
              d={Array.from(model.gradients, (g, i) =>
                g === 0
                  ? ""
                  : `M${area.x(i + 1).toFixed(1)},${area.y(0).toFixed(1)}V${area.y(g).toFixed(1)}`,
              ).join("")}
            />
          ) : (
            <Curve
              area={area}
              xs={model.time}
              ys={model.gradients}
              color="var(--ink)"
              width={1.25}
            />
          )}
          <Crosshair
            area={area}
            x={model.cursor}
            values={[
              {
                id: "g",
                label: "g",
                color: "var(--ink)",
                value: model.gradients[model.cursor - 1] as number,
              },
            ]}
          />
          <text className={styles.halo} x={area.right + 6} y={area.top + 10}>
            {`g = ${fmt(model.gradients[model.cursor - 1])}`}
          </text>
          {drawn ? (
            <DrawArea area={area} values={values} set={set} />
          ) : (
            <CursorArea area={area} model={model} set={set} />
          )}
        </>
      )}
    </Plot>
  );
}

/** Dragging across the plot writes the gradients under the pointer. The list field does the same by keyboard. */
function DrawArea({ area, values, set }: { area: PlotArea } & Pick<Props, "values" | "set">) {
  const drag = useDrag((px, py) => {
    const i = Math.round(area.x.invert(px)) - 1;
    if (i < 0 || i >= values.drawn.length) return;
    const g = Math.min(3, Math.max(-3, Math.round((area.y.invert(py) / values.scale) * 10) / 10));
    set({ drawn: values.drawn.map((old, k) => (k === i ? g + 0 : old)), step: i + 1 });
  });
  return (
    <rect
      ref={holdTouch}
      className={styles.draw}
      x={area.left}
      y={area.top}
      width={area.width}
      height={area.height}
      {...drag}
    />
  );
}

function Steps({ model, set, lang, ghost }: Props) {
  const w = words[lang];
  const { bounds } = model;
  const [lo, hi] = extentOf(
    model.runs.map((r) => r.step),
    { pad: 0.08, include: [0, 1.15] },
  );
  const n = model.gradients.length;
  return (
    <Plot
      label={w.steps}
      height={250}
      nominalWidth={680}
      x={timeAxis(model, w.step)}
      y={{ domain: [lo, hi], title: w.stepOver, ticks: 6 }}
      margin={{ right: 84 }}
    >
      {(area) => (
        <>
          {[
            { at: 1, label: "η" },
            { at: bounds.spike, label: `${w.spike} ${fmt(bounds.spike)}` },
            { at: bounds.supremum, label: `${w.supremum} ${fmt(bounds.supremum)}` },
          ].map((b) =>
            b.at > lo && b.at < hi ? (
              <g key={b.label}>
                <line
                  className={styles.bound}
                  x1={area.left}
                  x2={area.right}
                  y1={area.y(b.at)}
                  y2={area.y(b.at)}
                />
                <text
                  className={styles.halo}
                  x={area.right - 6}
                  y={area.y(b.at) - 5}
                  textAnchor="end"
                >
                  {b.label}
                </text>
              </g>
            ) : null,
          )}
          {ghost?.model.runs.map((r) => (
            <Curve
              key={r.id}
              area={area}
              xs={ghost.model.time}
              ys={r.step}
              color={optimizerMark(r.id).color}
              ghost
            />
          ))}
          {model.runs.map((r) => (
            <Curve key={r.id} area={area} xs={model.time} ys={r.step} {...optimizerMark(r.id)} />
          ))}
          <Crosshair
            area={area}
            x={model.cursor}
            readout
            values={model.runs.map((r) => ({
              id: r.id,
              label: nameOf(r.id, lang),
              color: optimizerMark(r.id).color,
              value: r.step[model.cursor - 1] as number,
            }))}
          />
          <EndLabels
            x={area.right}
            top={area.top}
            bottom={area.bottom}
            labels={model.runs.map((r) => ({
              id: r.id,
              text: nameOf(r.id, lang),
              color: optimizerMark(r.id).color,
              y: area.y(r.step[n - 1] as number),
            }))}
          />
          <CursorArea area={area} model={model} set={set} />
        </>
      )}
    </Plot>
  );
}

function Rates({ model, set, lang, ghost }: Props) {
  const w = words[lang];
  const shown = model.runs.filter((r) => r.rate !== undefined);
  const domain = useMemo(
    () =>
      logExtentOf(
        shown.map((r) => r.rate as Float64Array),
        8,
      ),
    [shown],
  );
  const n = model.gradients.length;
  return (
    <Plot
      label={w.rates}
      height={220}
      nominalWidth={330}
      x={timeAxis(model, w.step)}
      y={{ domain, type: "log", title: w.rate, ticks: 4 }}
      margin={{ right: 76 }}
    >
      {(area) => (
        <>
          {ghost?.model.runs.map((r) =>
            r.rate ? (
              <Curve
                key={r.id}
                area={area}
                xs={ghost.model.time}
                ys={r.rate}
                color={optimizerMark(r.id).color}
                ghost
              />
            ) : null,
          )}
          {shown.map((r) => (
            <Curve
              key={r.id}
              area={area}
              xs={model.time}
              ys={r.rate as Float64Array}
              {...optimizerMark(r.id)}
            />
          ))}
          <Crosshair
            area={area}
            x={model.cursor}
            values={shown.map((r) => ({
              id: r.id,
              label: nameOf(r.id, lang),
              color: optimizerMark(r.id).color,
              value: (r.rate as Float64Array)[model.cursor - 1] as number,
            }))}
          />
          <EndLabels
            x={area.right}
            top={area.top}
            bottom={area.bottom}
            labels={shown.map((r) => ({
              id: r.id,
              text: nameOf(r.id, lang),
              color: optimizerMark(r.id).color,
              y: area.y((r.rate as Float64Array)[n - 1] as number),
            }))}
          />
          <CursorArea area={area} model={model} set={set} />
        </>
      )}
    </Plot>
  );
}

function Moments({ model, set, lang }: Props) {
  const w = words[lang];
  const { mHat, vHat } = model.adam;
  const root = useMemo(() => vHat.map(Math.sqrt), [vHat]);
  const marks = [
    { id: "m", label: w.mHat, ys: mHat, color: seriesColor(0), dash: "none" },
    { id: "v", label: w.root, ys: root, color: seriesColor(1), dash: "7 3" },
  ];
  const n = model.gradients.length;
  return (
    <Plot
      label={w.moments}
      height={220}
      nominalWidth={330}
      x={timeAxis(model, w.step)}
      y={{ domain: extentOf([mHat, root], { include: [0] }), title: w.moments, ticks: 4 }}
      margin={{ right: 40 }}
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
          {marks.map((m) => (
            <Curve key={m.id} area={area} xs={model.time} ys={m.ys} color={m.color} dash={m.dash} />
          ))}
          <Crosshair
            area={area}
            x={model.cursor}
            readout
            values={marks.map((m) => ({
              id: m.id,
              label: m.label,
              color: labelColor(m.color),
              value: m.ys[model.cursor - 1] as number,
            }))}
          />
          <EndLabels
            x={area.right}
            top={area.top}
            bottom={area.bottom}
            labels={marks.map((m) => ({
              id: m.id,
              text: m.label,
              color: m.color,
              y: area.y(m.ys[n - 1] as number),
            }))}
          />
          <CursorArea area={area} model={model} set={set} />
        </>
      )}
    </Plot>
  );
}
