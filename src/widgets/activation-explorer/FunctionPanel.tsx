import { memo, useMemo } from "react";
import type { Break } from "../../math/sampling/index.ts";
import {
  Crosshair,
  Curve,
  EndLabels,
  Handle,
  labelColor,
  Plot,
  type PlotArea,
  useCursor,
} from "../../viz/index.ts";
import { markOf } from "./marks.ts";
import type { Focus, Line, LineId, Panel, valuesAt } from "./model.ts";
import { Readout } from "./Readout.tsx";
import styles from "./View.module.css";
import type { Hover, Props } from "./View.tsx";
import { words } from "./words.ts";

export type Rows = ReturnType<typeof valuesAt>;

export interface Shared extends Props {
  readonly x: number;
  readonly hover: Hover | null;
  readonly setHover: (hover: Hover | null) => void;
  readonly rows: Rows;
  readonly right: number;
  readonly labelled: boolean;
  readonly strong: ReadonlySet<LineId>;
  readonly narrow: boolean;
}

const height = { value: 270, slope: 190, curvature: 150 } as const;
const symbol = { value: "f(x)", slope: "f′(x)", curvature: "f″(x)" } as const;
const nowhere: readonly Line[] = [];

/** All functions, or all first or second derivatives, over the common axis. */
export function FunctionPanel({ panel, ...shared }: Shared & { panel: Panel }) {
  const { model, values, set, lang, ghost, x, rows, right, labelled, strong, hover, setHover } =
    shared;
  const w = words[lang];
  const { reach } = values;
  const { lines, focus } = model;
  return (
    <Plot
      label={w[panel]}
      height={height[panel]}
      nominalWidth={484}
      interactive={panel === "value"}
      x={{ domain: [-reach, reach] }}
      y={{ domain: model.domain[panel], title: symbol[panel] }}
      margin={{ right }}
    >
      {(area) => {
        const nearest = hover?.panel === panel ? nearestTo(hover.y, rows, panel, area) : undefined;
        const named = lines.find((line) => line.id === nearest);
        return (
          <>
            {focus && (
              <FlatZones area={area} focus={focus} word={panel === "slope" ? w.saturated : ""} />
            )}
            <line
              className={styles.zero}
              x1={area.left}
              x2={area.right}
              y1={area.y(0)}
              y2={area.y(0)}
            />
            <Curves
              area={area}
              lines={ghost?.model.lines ?? nowhere}
              except={lines}
              panel={panel}
              ghost
            />
            <Curves
              area={area}
              lines={lines}
              panel={panel}
              strong={strong}
              {...(nearest && { nearest })}
            />
            {lines.map(
              (line) =>
                (lines.length <= 8 || line === focus?.line) && (
                  <Kinks key={line.id} area={area} line={line} panel={panel} />
                ),
            )}
            {labelled && panel === "value" && <Names area={area} lines={lines} lang={lang} />}
            <Crosshair
              area={area}
              x={x}
              values={rows.map((row) => ({
                id: row.id,
                label: "",
                color: markOf(row.id).color,
                value: row[panel],
              }))}
            />
            {named && !labelled && (
              <Name
                area={area}
                x={x}
                y={rows[lines.indexOf(named)]?.[panel] ?? 0}
                id={named.id}
                text={named.name[lang]}
              />
            )}
            {panel === "value" && lines.length === 0 && (
              <text
                className={styles.empty}
                x={(area.left + area.right) / 2}
                y={(area.top + area.bottom) / 2}
              >
                {w.empty}
              </text>
            )}
            <HoverArea
              area={area}
              onHover={(at, y) => setHover(at === null ? null : { x: at, y, panel })}
              onPick={(at) => set({ x: Math.round(at * 100) / 100 })}
            />
            {panel === "value" && (
              <Readout
                area={area}
                lines={lines}
                rows={rows}
                x={x}
                second={values.second}
                lang={lang}
              />
            )}
            {panel === "value" && (
              <Handle
                area={area}
                at={[x, area.y.invert(area.bottom - 8)]}
                axis="x"
                limits={{ x: [-reach, reach], y: model.domain.value }}
                step={[0.1, 0]}
                color="var(--muted)"
                label={w.cursor}
                onMove={([at]) => set({ x: Math.round(at * 100) / 100 })}
              />
            )}
          </>
        );
      }}
    </Plot>
  );
}

/** The curve within reach of the pointer. */
function nearestTo(y: number, rows: Rows, panel: Panel, area: PlotArea): LineId | undefined {
  let best: LineId | undefined;
  let distance = 14;
  for (const row of rows) {
    const d = Math.abs(area.y(row[panel]) - area.y(y));
    if (d < distance) {
      distance = d;
      best = row.id;
    }
  }
  return best;
}

const Curves = memo(function Curves(props: {
  area: PlotArea;
  lines: readonly Line[];
  panel: Panel;
  /** Lines that need no ghost because they are the same still. */
  except?: readonly Line[];
  strong?: ReadonlySet<LineId>;
  nearest?: LineId;
  ghost?: boolean;
}) {
  const { area, panel, except, strong, nearest, ghost = false } = props;
  return (
    <g aria-hidden="true">
      {props.lines.map((line) => {
        const curve = line[panel];
        if (!curve || except?.includes(line)) return null;
        const { color, dash } = markOf(line.id);
        return (
          <Curve
            key={line.id}
            area={area}
            xs={curve.xs}
            ys={curve.ys}
            color={color}
            dash={dash}
            ghost={ghost}
            strong={line.id === nearest || (strong?.has(line.id) ?? false)}
          />
        );
      })}
    </g>
  );
});

/** Grey-tinted stretches where the function in focus has next to no slope. */
export const FlatZones = memo(function FlatZones(props: {
  area: PlotArea;
  focus: Focus;
  word?: string;
}) {
  const { area, focus, word } = props;
  const { color } = markOf(focus.line.id);
  return (
    <g aria-hidden="true">
      {focus.stretches.map(([from, to]) => {
        const left = area.x(from);
        const width = area.x(to) - left;
        return (
          <g key={from}>
            <rect
              className={styles.flat}
              x={left}
              y={area.top}
              width={width}
              height={area.height}
              style={{ fill: color }}
            />
            {word && width > 56 && (
              <text className={styles.zone} x={left + width / 2} y={(area.top + area.bottom) / 2}>
                {word}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
});

const agree = (a: number, b: number) => Math.abs(a - b) < 1e-6 * Math.max(1, Math.abs(a));

/** Filled: the value that is taken. Hollow: a limit that is not. A corner of f is a filled dot. */
function dotsOf(line: Line, panel: Panel): { x: number; y: number; filled: boolean }[] {
  const curve = line[panel];
  if (!curve) return [];
  const dots = (b: Break) => {
    const limits = agree(b.left, b.right) ? [b.left] : [b.left, b.right];
    const open = limits.filter((y) => panel === "curvature" || !agree(y, b.at));
    return [
      ...open.map((y) => ({ x: b.x, y, filled: false })),
      ...(panel === "curvature" ? [] : [{ x: b.x, y: b.at, filled: true }]),
    ];
  };
  const corner = (b: Break) =>
    panel === "value" && line.slope.breaks.some((s) => s.x === b.x && s.jump);
  return curve.breaks.filter((b) => b.jump || corner(b)).flatMap(dots);
}

const Kinks = memo(function Kinks(props: { area: PlotArea; line: Line; panel: Panel }) {
  const { area, line, panel } = props;
  const dots = useMemo(() => dotsOf(line, panel), [line, panel]);
  const { color } = markOf(line.id);
  return (
    <g aria-hidden="true" clipPath={area.clip}>
      {dots.map(({ x, y, filled }) =>
        Number.isFinite(y) ? (
          <circle
            key={`${x},${y},${filled}`}
            cx={area.x(x)}
            cy={area.y(y)}
            r={3.5}
            className={styles.dot}
            style={{ stroke: color, fill: filled ? color : "var(--raised)" }}
          />
        ) : null,
      )}
    </g>
  );
});

/** Name of the curve under the pointer, where names do not stand at the ends. */
function Name(props: { area: PlotArea; x: number; y: number; id: LineId; text: string }) {
  const { area, x, y, id, text } = props;
  const cx = area.x(x);
  const flip = cx > area.left + area.width * 0.6;
  return (
    <text
      className={styles.halo}
      x={cx + (flip ? -8 : 8)}
      y={Math.max(area.top + 12, area.y(y) - 8)}
      textAnchor={flip ? "end" : "start"}
      style={{ fill: labelColor(markOf(id).color) }}
      aria-hidden="true"
    >
      {text}
    </text>
  );
}

const Names = memo(function Names(props: {
  area: PlotArea;
  lines: readonly Line[];
  lang: Props["lang"];
}) {
  const { area, lines, lang } = props;
  return (
    <EndLabels
      x={area.right}
      top={area.top}
      bottom={area.bottom}
      labels={lines.map(({ id, name, value }) => {
        const y = area.y(value.ys[value.ys.length - 1] as number);
        return {
          id,
          text: name[lang],
          color: markOf(id).color,
          y: Number.isFinite(y) ? y : area.top,
        };
      })}
    />
  );
});

/** Hovering looks, pressing stays. */
function HoverArea(props: {
  area: PlotArea;
  onHover: (x: number | null, y: number) => void;
  onPick: (x: number) => void;
}) {
  const { area, onHover, onPick } = props;
  const cursor = useCursor(area, onHover, () => onHover(null, 0));
  return (
    <rect
      className={styles.hit}
      x={area.left}
      y={area.top}
      width={area.width}
      height={area.height}
      {...cursor}
      onPointerUp={(event) => {
        const box = event.currentTarget.getBoundingClientRect();
        onPick(area.x.invert(area.left + event.clientX - box.left));
      }}
    />
  );
}
