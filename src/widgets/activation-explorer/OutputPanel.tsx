import { fmt, labelColor, Plot, type PlotArea, percent, px } from "../../viz/index.ts";
import { markOf } from "./marks.ts";
import { bins, type Focus } from "./model.ts";
import styles from "./View.module.css";
import type { Props } from "./View.tsx";
import { words } from "./words.ts";

const empty: readonly [number, number] = [0, 1];

/** One path for all bars: they lie on their side because the value axis is upright. */
function bars({ histogram, highest }: Focus, [lo, hi]: readonly [number, number], area: PlotArea) {
  let d = "";
  for (let i = 0; i < bins; i++) {
    const p = histogram[i] as number;
    if (p < highest * 1e-4) continue;
    const upper = area.y(lo + ((hi - lo) * (i + 1)) / bins);
    const lower = area.y(lo + ((hi - lo) * i) / bins);
    d += `M${px(area.left)},${px(upper)}H${px(area.x(Math.min(p, highest)))}V${px(lower)}H${px(area.left)}Z`;
  }
  return d;
}

/** What the function in focus makes of the bell: probability along the functions' own value axis. */
export function OutputPanel({ model, lang, ghost, narrow }: Props & { narrow: boolean }) {
  const w = words[lang];
  const { focus } = model;
  const domain = model.domain.value;
  const [lo, hi] = domain;
  const before = ghost?.model.focus;
  return (
    <Plot
      label={w.output}
      height={270}
      nominalWidth={176}
      grid={false}
      x={{ domain: focus ? [0, focus.highest * 1.25] : empty, tickValues: [] }}
      y={{
        domain,
        title: focus ? `${w.outputAxis} ${focus.line.name[lang]}` : w.outputAxis,
        ...(narrow ? {} : { tickValues: [] }),
      }}
      margin={{ left: narrow ? 46 : 6, right: 6 }}
    >
      {(area) => {
        if (!focus) return null;
        const { color } = markOf(focus.line.id);
        const { mean } = focus.output;
        const row = area.y(mean);
        const shown = mean >= lo && mean <= hi;
        return (
          <>
            <path className={styles.bars} d={bars(focus, domain, area)} style={{ fill: color }} />
            {before && before !== focus && (
              <path
                className={styles.ghost}
                d={bars({ ...before, highest: focus.highest }, ghost.model.domain.value, area)}
              />
            )}
            {focus.peaks.map(({ bin, share }) => (
              <text
                key={bin}
                className={styles.halo}
                x={area.x(focus.highest) - 4}
                y={area.y(lo + ((hi - lo) * (bin + 0.5)) / bins)}
                dy={bin > bins / 2 ? "-0.55em" : "1.25em"}
                textAnchor="end"
                style={{ fill: labelColor(color) }}
              >
                {percent(share)}
              </text>
            ))}
            {shown && (
              <>
                <line className={styles.mean} x1={area.left} x2={area.right} y1={row} y2={row} />
                <text className={styles.halo} x={area.right} y={row - 5} textAnchor="end">
                  {`${w.mean} ${fmt(mean)}`}
                </text>
              </>
            )}
            {focus.outside > 0.005 && (
              <text className={styles.halo} x={area.right} y={area.top + 10} textAnchor="end">
                {w.off(percent(focus.outside))}
              </text>
            )}
          </>
        );
      }}
    </Plot>
  );
}
