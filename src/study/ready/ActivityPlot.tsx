import type { Lang } from "../../params/index.ts";
import { activity, type DayActivity } from "../../review/activity.ts";
import type { Moment } from "../../review/day.ts";
import type { Folded } from "../../review/fold.ts";
import { Bars } from "../../viz/Bars.tsx";
import { Plot } from "../../viz/Plot.tsx";
import { dateWords, shortDate } from "../dates.ts";
import { fill } from "../fill.ts";
import { both } from "./both.ts";
import { Figure } from "./Figure.tsx";
import { Key } from "./Key.tsx";
import { activityTotal, topOf, wholeMinutes } from "./totals.ts";
import { readyWords } from "./words.ts";

const DAYS = 84;
const colors = {
  right: "var(--series-1)",
  wrong: "var(--series-2)",
  minutes: "var(--series-6)",
};

const bars = (rows: readonly DayActivity[], color: string, value: (row: DayActivity) => number) =>
  rows
    .filter((row) => value(row) > 0)
    .map((row) => ({ id: row.day, from: row.day, to: row.day + 1, value: value(row), color }));

interface ActivityPlotProps {
  readonly state: Folded;
  readonly now: Moment;
  readonly lang: Lang;
}

/** Answers and minutes of each of the last 84 days. */
export function ActivityPlot({ state, now, lang }: ActivityPlotProps) {
  const w = readyWords[lang];
  const rows = activity(state, now, DAYS);
  const total = activityTotal(rows);
  if (total === null)
    return <Figure title={w.activity} says={w.activityNone} table={null} lang={lang} />;
  const says = fill(w.activitySays, {
    n: total.answers,
    right: total.passes,
    minutes: total.minutes,
    days: total.days,
  });
  const first = rows[0]!.day;
  const x = { domain: [first, first + DAYS], format: (d: number) => shortDate(d, lang) } as const;
  const minutes = (row: DayActivity) => row.ms / 60_000;
  return (
    <Figure
      title={w.activity}
      says={says}
      lang={lang}
      table={{
        columns: [
          { id: "date", label: both("date") },
          { id: "answers", label: both("answersColumn") },
          { id: "right", label: both("rightColumn") },
          { id: "minutes", label: both("minutesColumn") },
        ],
        rows: rows
          .filter((row) => row.answers > 0)
          .reverse()
          .map((row) => [dateWords(row.day, lang), row.answers, row.passes, wholeMinutes(row.ms)]),
      }}
    >
      <Plot
        label={w.answersAxis}
        description={says}
        height={170}
        x={x}
        y={{ domain: [0, topOf(rows.map((r) => r.answers))], title: w.answersAxis, ticks: 3 }}
      >
        {(area) => (
          <>
            <Bars area={area} bars={bars(rows, colors.wrong, (row) => row.answers)} />
            <Bars area={area} bars={bars(rows, colors.right, (row) => row.passes)} />
          </>
        )}
      </Plot>
      <Key
        entries={[
          { name: w.rightKey, color: colors.right },
          { name: w.wrongKey, color: colors.wrong },
        ]}
      />
      <Plot
        label={w.minutesAxis}
        height={150}
        x={{ ...x, title: w.dayAxis }}
        y={{ domain: [0, topOf(rows.map(minutes))], title: w.minutesAxis, ticks: 3 }}
      >
        {(area) => <Bars area={area} bars={bars(rows, colors.minutes, minutes)} />}
      </Plot>
    </Figure>
  );
}
