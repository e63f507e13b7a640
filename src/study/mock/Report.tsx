import { useEffect, useRef, useState } from "react";
import { localDay } from "../../review/day.ts";
import { reportMock } from "../../review/mock/report.ts";
import { type Mock, startMock } from "../../review/mock/run.ts";
import { dateWords } from "../dates.ts";
import { fill } from "../fill.ts";
import type { ScreenProps } from "../screens.ts";
import { titleOf } from "../texts/texts.ts";
import { useDesk } from "../useDesk.ts";
import { askedAt } from "./asked.ts";
import { isSettled } from "./given.ts";
import type { Place } from "./place.ts";
import { ReportLineCard } from "./ReportLineCard.tsx";
import { Summary } from "./Summary.tsx";
import type { Step } from "./step.ts";
import { nextOpen } from "./summary.ts";
import { useKeep } from "./useKeep.ts";
import { mockWords } from "./words.ts";

interface ReportProps extends Place {
  readonly mock: Mock;
  readonly step: (step: Step) => void;
  readonly put: (mock: Mock | null) => void;
  readonly go: ScreenProps["go"];
}

/** What the interview came to, and the place to mark it. */
export function Report({ lang, base, desk, texts, mock, step, put, go }: ReportProps) {
  const w = mockWords[lang];
  const { book } = useDesk(desk);
  const report = reportMock(mock, book);
  const { keep, takeBack, doubtful, confirm } = useKeep({ desk, texts }, mock, step);
  const head = useRef<HTMLHeadingElement>(null);
  const asked = mock.items.map((_, i) => askedAt(mock, i, book, texts));
  /** Which questions wait for the reader's mark. */
  const toMark = mock.answers.map((answer, i) => {
    const question = asked[i];
    return question != null && answer.event === null && !isSettled(answer, question);
  });
  const [open, setOpen] = useState<number | null>(() => nextOpen(toMark));
  // The button that ended the interview is gone: who pressed it hears what comes of it.
  useEffect(() => head.current?.focus({ preventScroll: true }), []);
  const cards = mock.items.flatMap((item) => book.cards.get(book.currentId(item.card)) ?? []);
  const replay = () =>
    put(startMock(cards, { length: mock.length, seed: mock.seed, replay: true }, desk.now().t));
  return (
    <>
      <h2 ref={head} tabIndex={-1}>
        {w.report}
      </h2>
      {mock.replay && <p className="study-muted">{w.replayed}</p>}
      <Summary report={report} mock={mock} texts={texts} lang={lang} />
      {doubtful && (
        <div className="study-notice" role="alert">
          <p>{fill(w.doubtful, { date: dateWords(localDay(desk.now()), lang) })}</p>
          <button type="button" className="study-button" onClick={confirm}>
            {w.doubtfulYes}
          </button>
        </div>
      )}
      <h3>{w.eachQuestion}</h3>
      <p className="study-muted">{w.markHow}</p>
      <ol className="mock-lines">
        {report.lines.map((line, i) => (
          <ReportLineCard
            // biome-ignore lint/suspicious/noArrayIndexKey: a question is its place
            key={i}
            line={line}
            answer={mock.answers[i]!}
            asked={asked[i] ?? null}
            title={titleOf(texts, book.currentId(line.card))}
            lang={lang}
            base={base}
            open={open === i}
            onOpen={() => setOpen(open === i ? null : i)}
            onKeep={(points, assumptions) => {
              void keep(i, points, assumptions);
              setOpen(nextOpen(toMark.with(i, false), i));
            }}
            onTick={(points, assumptions) => step({ do: "mark", index: i, points, assumptions })}
            onTakeBack={() => void takeBack(i)}
          />
        ))}
      </ol>
      {report.unasked.length > 0 && (
        <>
          <h3>{w.unasked}</h3>
          <ul className="mock-unasked">
            {report.unasked.map((card) => (
              <li key={card}>{titleOf(texts, book.currentId(card))}</li>
            ))}
          </ul>
        </>
      )}
      <div className="mock-buttons">
        <button type="button" className="study-button is-main" onClick={() => put(null)}>
          {w.again}
        </button>
        {cards.length > 0 && (
          <button type="button" className="study-button" onClick={replay}>
            {w.replay}
          </button>
        )}
        <button type="button" className="study-button" onClick={() => go("mistakes")}>
          {w.mistakes}
        </button>
      </div>
    </>
  );
}
