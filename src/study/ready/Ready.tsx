import { dayOfDate } from "../../review/date.ts";
import { daysUntil } from "../../review/interview.ts";
import { readiness } from "../../review/readiness.ts";
import { dateWords } from "../dates.ts";
import { fill } from "../fill.ts";
import type { ScreenProps } from "../screens.ts";
import { TryAgain } from "../TryAgain.tsx";
import { useTexts } from "../texts/useTexts.ts";
import { topicHref } from "../topicHref.ts";
import { useDesk } from "../useDesk.ts";
import { ActivityPlot } from "./ActivityPlot.tsx";
import { ForecastPlot } from "./ForecastPlot.tsx";
import { RecallPlot } from "./RecallPlot.tsx";
import { TopicRow } from "./TopicRow.tsx";
import { readyWords } from "./words.ts";

/** How far each topic is on the interview's day, and how memory, work to come and work done look. */
export default function Ready({ desk, lang, base, go }: ScreenProps) {
  const w = readyWords[lang];
  const { state, book } = useDesk(desk);
  const now = desk.now();
  const rows = readiness(state, book, now);
  const { texts, failed, again } = useTexts(
    rows.map(({ topic }) => topic),
    lang,
  );
  const until = daysUntil(state.interview, now);
  const day = state.interview === null ? null : dayOfDate(state.interview);
  const answered = rows.some(({ seen }) => seen > 0);
  const place = { state, book, now, lang };
  return (
    <div className="ready">
      <h2>{w.title}</h2>
      <p className="study-muted">
        {until !== null && until > 0 && day !== null ? (
          fill(w.onDay, { date: dateWords(day, lang) })
        ) : until === 0 ? (
          w.onInterviewDay
        ) : (
          <>
            {w.noDate} <a href="#today">{w.setDate}</a>
          </>
        )}
      </p>
      {failed && <TryAgain lang={lang} again={again} />}
      {rows.length === 0 && <p className="study-muted">{w.nothing}</p>}
      {texts && (
        <>
          {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the list once its markers are styled away */}
          <ul role="list" className="ready-topics">
            {rows.map((row) => (
              <TopicRow
                key={row.topic}
                row={row}
                title={texts.topics.get(row.topic) ?? row.topic}
                href={topicHref(base, lang, row.topic)}
                lang={lang}
                onFix={() => go("session", { cards: row.weakest.join(",") })}
              />
            ))}
          </ul>
          {answered ? (
            <>
              <RecallPlot {...place} texts={texts} />
              <ForecastPlot {...place} />
              <ActivityPlot {...place} />
            </>
          ) : (
            <p className="study-muted">{w.none}</p>
          )}
        </>
      )}
    </div>
  );
}
