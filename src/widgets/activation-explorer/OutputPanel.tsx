import { fmt, labelColor, Plot, type PlotArea, percent, px } from "../../viz/index.ts";
import { markOf } from "./marks.ts";
import { bins, type Focus } from "./model.ts";
import styles from "./View.module.css";
import type { Props } from "./View.tsx";
import { words } from "./words.ts";

const empty: readonly [number, number] = [0, 1];

/** The bars as one stair from the lowest value up: they lie on their side because the value axis is upright. */
function stair(
  { histogram }: Focus,
  [lo, hi]: readonly [number, number],
  end: number,
  area: PlotArea,
) {
  let d = `M${px(area.left)},${px(area.y(lo))}`;
  for (let i = 0; i < bins; i++) {
    const to = area.x(Math.min(histogram[i] as number, end));
    d += `H${px(to)}V${px(area.y(lo + ((hi - lo) * (i + 1)) / bins))}`;
  }
  return `${d}H${px(area.left)}`;
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
        title: focus ? w.outputOf(focus.line.name[lang]) : w.output,
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
            <path
              className={styles.bars}
              d={stair(focus, domain, focus.highest, area)}
              style={{ fill: color }}
            />
            {before && before !== focus && (
              <path
                className={styles.ghost}
                d={stair(before, ghost.model.domain.value, focus.highest, area)}
              />
            )}
            {focus.peaks.map(({ bin, share }) => (
              <text
                key={bin}
                className={styles.halo}
                x={area.left + 6}
                y={area.y(lo + ((hi - lo) * (bin + 0.5)) / bins)}
                dy={bin > bins / 2 ? "-0.55em" : "1.25em"}
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
