import { type MouseEvent, useEffect, useRef, useState } from "react";
import { type Mock, timeLeft } from "../../review/mock/run.ts";
import { isSecond } from "../../ui/doubleClick.ts";
import { fill } from "../fill.ts";
import { useDesk } from "../useDesk.ts";
import { AnswerShown } from "./AnswerShown.tsx";
import { askedAt } from "./asked.ts";
import { Clocks } from "./Clocks.tsx";
import { Ending } from "./Ending.tsx";
import { FollowUps } from "./FollowUps.tsx";
import type { Place } from "./place.ts";
import { QuestionShown } from "./QuestionShown.tsx";
import { Reply } from "./Reply.tsx";
import type { Step } from "./step.ts";
import { mockWords } from "./words.ts";

interface RunProps extends Place {
  readonly mock: Mock;
  /** It came by the reader's press on this screen. */
  readonly follows: boolean;
  readonly step: (step: Step) => void;
}

/** One question a screen, against the clock. */
export function Run({ lang, base, desk, texts, mock, follows, step }: RunProps) {
  const w = mockWords[lang];
  const { book } = useDesk(desk);
  const head = useRef<HTMLHeadingElement>(null);
  const index = mock.answers.length;
  const [first] = useState(index);
  const asked = askedAt(mock, index, book, texts);
  const { gaveUp, followUps, text } = mock.draft;
  const last = index === mock.items.length - 1;
  // Who goes on hears the next question, and does not tab back to it.
  useEffect(() => {
    if (index !== first || follows) head.current?.focus();
  }, [index, first, follows]);
  // What a second click would pass over has not been read.
  const next = (event: MouseEvent) => !isSecond(event) && step({ do: "next" });
  return (
    <>
      <header className="mock-head">
        <h2 ref={head} tabIndex={-1}>
          {fill(w.question, { i: index + 1, n: mock.items.length })}
        </h2>
        <Clocks left={timeLeft(mock, mock.seen)} lang={lang} />
      </header>
      <div className="mock-question">
        {asked === null ? (
          <p>{w.gone}</p>
        ) : (
          <>
            <p className="study-muted">
              {w[asked.item.form]} · {texts.topics.get(asked.card.topic)}
            </p>
            <QuestionShown asked={asked} lang={lang} />
            <Reply
              key={index}
              asked={asked}
              text={text}
              lang={lang}
              closed={gaveUp}
              onType={(typed) => step({ do: "type", text: typed })}
            />
            <FollowUps asked={asked} opened={followUps} lang={lang} />
            {gaveUp && <AnswerShown asked={asked} lang={lang} base={base} />}
          </>
        )}
      </div>
      <div className="mock-buttons">
        <button type="button" className="study-button is-main" onClick={next}>
          {last ? w.finish : w.next}
        </button>
        {asked !== null && followUps < asked.item.followUps && (
          <button type="button" className="study-button" onClick={() => step({ do: "follow-up" })}>
            {w.nextFollowUp}
          </button>
        )}
        {asked !== null && !gaveUp && (
          <button type="button" className="study-button" onClick={() => step({ do: "give-up" })}>
            {w.giveUp}
          </button>
        )}
        {!last && <Ending key={index} lang={lang} onEnd={() => step({ do: "stop" })} />}
      </div>
      <p className="study-muted" role="status">
        {gaveUp && w.gaveUp}
      </p>
    </>
  );
}
