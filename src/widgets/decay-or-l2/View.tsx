import {
  Bars,
  Curve,
  EndLabels,
  extentOf,
  fixed,
  fmt,
  labelColor,
  linePath,
  Plot,
  seriesColor,
} from "../../viz/index.ts";
import type { ViewProps } from "../widget.ts";
import type { DecayModel } from "./model.ts";
import type { params } from "./params.ts";
import styles from "./View.module.css";
import { words } from "./words.ts";

type Props = ViewProps<typeof params, DecayModel>;

const colors = [seriesColor(0), seriesColor(1)] as const;
const dashes = ["none", "7 3"] as const;

export function DecayView(props: Props) {
  return (
    <div className={styles.grid}>
      <Paths {...props} />
      <EffectiveDecay {...props} />
    </div>
  );
}

function Paths({ model, lang, ghost }: Props) {
  const w = words[lang];
  const names = [w.weight1, w.weight2];
  const [low, high] = extentOf(
    model.weights.flatMap((run) => [run.low, run.high]),
    { include: [0, 1] },
  );
  const domain = [Math.max(-4, low), Math.min(5, high)] as const;
  return (
    <Plot
      label={w.paths}
      height={280}
      nominalWidth={430}
      x={{ domain: [0, model.values.steps], title: w.step, ticks: 4 }}
      y={{ domain, title: w.weight, ticks: 5 }}
      margin={{ right: 92 }}
    >
      {(area) => (
        <>
          {model.weights.map((run, i) => (
            <path
              key={names[i]}
              className={styles.band}
              clipPath={area.clip}
              style={{ fill: colors[i] }}
              d={`${linePath(model.steps, run.high, area.x, area.y)}${linePath(
                [...model.steps].reverse(),
                [...run.low].reverse(),
                area.x,
                area.y,
              ).replace("M", "L")}Z`}
            />
          ))}
          {ghost?.model.weights.map((run, i) => (
            <Curve
              key={names[i]}
              area={area}
              xs={ghost.model.steps}
              ys={run.mean}
              color={colors[i] as string}
              ghost
            />
          ))}
          {model.weights.map((run, i) => (
            <Curve
              key={names[i]}
              area={area}
              xs={model.steps}
              ys={run.mean}
              color={colors[i] as string}
              dash={dashes[i]}
            />
          ))}
          <EndLabels
            x={area.right}
            top={area.top}
            bottom={area.bottom}
            labels={model.weights.map((run, i) => ({
              id: names[i] as string,
              text: `${names[i]} ${fixed(run.end)}`,
              color: colors[i] as string,
              y: area.y(run.end),
            }))}
          />
        </>
      )}
    </Plot>
  );
}

function EffectiveDecay({ model, lang }: Props) {
  const w = words[lang];
  const names = [w.weight1, w.weight2];
  const { lambda } = model.values;
  const heights = model.weights.flatMap((run) => [
    run.effective ?? 0,
    Number.isFinite(run.predicted) ? run.predicted : 0,
  ]);
  const top = Math.max(lambda, ...heights, 0.01) * 1.18;
  const bottom = Math.min(0, ...heights);
  return (
    <Plot
      label={w.bars}
      height={280}
      nominalWidth={280}
      x={{ domain: [0, 2], tickValues: [0.5, 1.5], format: (v) => (v < 1 ? w.weight1 : w.weight2) }}
      y={{ domain: [bottom, top], title: w.effective, ticks: 5 }}
    >
      {(area) => (
        <>
          <Bars
            area={area}
            bars={model.weights.map((run, i) => ({
              id: names[i] as string,
              from: i + 0.22,
              to: i + 0.78,
              value: run.effective ?? 0,
              color: colors[i] as string,
            }))}
          />
          {model.weights.map((run, i) => (
            <g key={names[i]}>
              <text
                className={styles.halo}
                x={area.x(i + 0.5)}
                y={area.y(Math.max(0, run.effective ?? 0)) - 7}
                textAnchor="middle"
                style={{ fill: labelColor(colors[i] as string) }}
              >
                {run.effective === null ? w.none : fmt(run.effective)}
              </text>
              {Number.isFinite(run.predicted) && (
                <path
                  className={styles.predicted}
                  d={`M${area.x(i + 0.14)},${area.y(run.predicted)}H${area.x(i + 0.86)}`}
                />
              )}
            </g>
          ))}
          <line
            className={styles.asked}
            x1={area.left}
            x2={area.right}
            y1={area.y(lambda)}
            y2={area.y(lambda)}
          />
          <text className={styles.halo} x={area.right - 2} y={area.top + 2} textAnchor="end">
            {`- - ${w.lambda}   — ${w.predicted}`}
          </text>
        </>
      )}
    </Plot>
  );
}
