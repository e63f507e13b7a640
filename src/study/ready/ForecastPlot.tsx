import type { Lang } from "../../params/index.ts";
import { forecast } from "../../review/activity.ts";
import type { Catalogue } from "../../review/card.ts";
import { dayOfDate } from "../../review/date.ts";
import { localDay, type Moment } from "../../review/day.ts";
import type { Folded } from "../../review/fold.ts";
import { Bars } from "../../viz/Bars.tsx";
import { Plot } from "../../viz/Plot.tsx";
import { dateWords, shortDate } from "../dates.ts";
import { fill } from "../fill.ts";
import { both } from "./both.ts";
import { DayLine } from "./DayLine.tsx";
import { Figure } from "./Figure.tsx";
import { forecastTotal, topOf } from "./totals.ts";
import { readyWords } from "./words.ts";

const DAYS = 30;

interface ForecastPlotProps {
  readonly state: Folded;
  readonly book: Catalogue;
  readonly now: Moment;
  readonly lang: Lang;
}

/** How many cards fall due on each of the next thirty days. */
export function ForecastPlot({ state, book, now, lang }: ForecastPlotProps) {
  const w = readyWords[lang];
  const days = forecast(state, book, now, DAYS);
  const total = forecastTotal(days);
  if (total === null)
    return <Figure title={w.forecast} says={w.forecastNone} table={null} lang={lang} />;
  const today = localDay(now);
  const interview = state.interview === null ? null : dayOfDate(state.interview);
  const says = fill(w.forecastSays, {
    n: total.count === 1 ? w.cardsOne : fill(w.cardsMany, { n: total.count }),
    date: dateWords(total.most.day, lang),
    m: total.most.count,
  });
  return (
    <Figure
      title={w.forecast}
      says={says}
      lang={lang}
      table={{
        columns: [
          { id: "date", label: both("date") },
          { id: "due", label: both("dueColumn") },
        ],
        rows: days.map(({ day, count }) => [dateWords(day, lang), count]),
      }}
    >
      <Plot
        label={w.forecast}
        description={says}
        height={200}
        x={{
          domain: [today, today + DAYS],
          title: w.dayAxis,
          format: (d) => shortDate(d, lang),
        }}
        y={{ domain: [0, topOf(days.map((d) => d.count))], title: w.dueAxis, ticks: 4 }}
      >
        {(area) => (
          <>
            <Bars
              area={area}
              bars={days.map(({ day, count }) => ({
                id: day,
                from: day,
                to: day + 1,
                value: count,
                color: "var(--series-1)",
              }))}
            />
            {interview !== null && interview >= today && interview < today + DAYS && (
              <DayLine area={area} day={interview} name={w.interview} />
            )}
          </>
        )}
      </Plot>
    </Figure>
  );
}
