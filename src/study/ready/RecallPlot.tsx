import { useId, useState } from "react";
import type { Lang } from "../../params/index.ts";
import type { Catalogue } from "../../review/card.ts";
import { dayOfDate } from "../../review/date.ts";
import type { Moment } from "../../review/day.ts";
import type { Folded } from "../../review/fold.ts";
import { SelectField } from "../../ui/SelectField.tsx";
import { Crosshair } from "../../viz/Crosshair.tsx";
import { Curve } from "../../viz/Curve.tsx";
import { percent } from "../../viz/format.ts";
import { HoverArea } from "../../viz/HoverArea.tsx";
import { Plot } from "../../viz/Plot.tsx";
import type { Table } from "../../widgets/widget.ts";
import { agoWords, dateWords, shortDate } from "../dates.ts";
import { fill } from "../fill.ts";
import { type Texts, titleOf } from "../texts/texts.ts";
import { both } from "./both.ts";
import { DayLine } from "./DayLine.tsx";
import { Figure } from "./Figure.tsx";
import { Key } from "./Key.tsx";
import { fadingCards, type RecallModel, recallModel } from "./recallModel.ts";
import { readyWords } from "./words.ts";

interface RecallPlotProps {
  readonly state: Folded;
  readonly book: Catalogue;
  readonly now: Moment;
  readonly texts: Texts;
  readonly lang: Lang;
}

const colors = { curve: "var(--series-1)", passed: "var(--good)", missed: "var(--bad)" };

const tableOf = ({ past, future }: RecallModel, lang: Lang): Table => ({
  columns: [
    { id: "date", label: both("date") },
    { id: "recall", label: both("recallColumn") },
  ],
  rows: [past, { days: future.days.slice(1), percents: future.percents.slice(1) }].flatMap(
    ({ days, percents }) =>
      days.map((day, i) => [dateWords(day, lang), Math.round(10 * percents[i]!) / 10]),
  ),
});

/** How the chance of recalling one card fell and rose, and how it will fall. */
export function RecallPlot({ state, book, now, texts, lang }: RecallPlotProps) {
  const own = useId();
  const w = readyWords[lang];
  const cards = fadingCards(state, book, now);
  const [picked, pick] = useState("");
  const [hover, setHover] = useState<number | null>(null);
  const card = cards.find((c) => c.card === picked)?.card ?? cards[0]?.card;
  const history = card === undefined ? undefined : state.cards.get(card);
  const model = history ? recallModel(history, state.interview, now) : null;
  if (card === undefined || history === undefined || model === null) return null;
  const interview = state.interview === null ? null : dayOfDate(state.interview);
  const { past, future, from, today, until } = model;
  const times = history.answers.length;
  const says = fill(w.recallSays, {
    now: percent(model.now / 100),
    later: percent(model.later / 100),
    date: dateWords(until, lang),
    n: times === 1 ? w.once : fill(w.times, { n: times }),
    ago: agoWords(model.answers.at(-1)?.day ?? today, today, lang),
  });
  const day = hover === null ? null : Math.round(hover);
  const at = day === null ? -1 : [...past.days, ...future.days].lastIndexOf(day);
  return (
    <Figure
      title={w.memory}
      says={says}
      table={tableOf(model, lang)}
      lang={lang}
      control={
        <div className="ready-pick">
          <label htmlFor={`${own}c`}>{w.card}</label>
          <SelectField
            domId={`${own}c`}
            value={card}
            options={cards.map((c) => ({
              id: c.card,
              text: fill(w.cardOption, {
                title: titleOf(texts, c.card),
                recall: percent(c.recall),
              }),
            }))}
            onPick={pick}
          />
        </div>
      }
    >
      <Plot
        label={w.memory}
        description={says}
        height={230}
        x={{ domain: [from, until], title: w.dayAxis, format: (d) => shortDate(d, lang) }}
        y={{ domain: [0, 104], tickValues: [0, 25, 50, 75, 100], title: w.recallAxis }}
      >
        {(area) => (
          <>
            <DayLine area={area} day={today} name={agoWords(today, today, lang)} />
            {interview !== null && interview > today && interview <= until && (
              <DayLine area={area} day={interview} name={w.interview} row={1} />
            )}
            <Curve area={area} xs={past.days} ys={past.percents} color={colors.curve} />
            <Curve
              area={area}
              xs={future.days}
              ys={future.percents}
              color={colors.curve}
              dash="5 4"
            />
            {model.answers.map((answer) => (
              <circle
                key={answer.day}
                className="ready-dot"
                cx={area.x(answer.day)}
                cy={area.y(100)}
                r={4}
                style={{ fill: answer.passed ? colors.passed : colors.missed }}
              />
            ))}
            {day !== null && at >= 0 && (
              <Crosshair
                area={area}
                x={day}
                readout
                values={[
                  {
                    id: "recall",
                    label: shortDate(day, lang),
                    color: colors.curve,
                    value: Math.round([...past.percents, ...future.percents][at]!),
                  },
                ]}
              />
            )}
            <HoverArea area={area} onHover={setHover} />
          </>
        )}
      </Plot>
      <Key
        entries={[
          { name: w.learned, color: colors.curve, line: "solid" },
          { name: w.predicted, color: colors.curve, line: "dashed" },
          { name: w.passedDot, color: colors.passed },
          { name: w.missedDot, color: colors.missed },
        ]}
      />
    </Figure>
  );
}
