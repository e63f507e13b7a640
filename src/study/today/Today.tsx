import { useMemo } from "react";
import { mistakes } from "../../review/mistakes.ts";
import { fill, plural } from "../fill.ts";
import type { ScreenProps } from "../screens.ts";
import { keptSitting } from "../session/kept.ts";
import { viewOf } from "../session/sitting.ts";
import { useDesk } from "../useDesk.ts";
import { useLocalDay } from "../useLocalDay.ts";
import { useTopics } from "../useTopics.ts";
import { DuePanel } from "./DuePanel.tsx";
import { InterviewPanel } from "./InterviewPanel.tsx";
import { KeepPanel } from "./KeepPanel.tsx";
import { todayOf, unseenByTopic } from "./model.ts";
import { NewPanel } from "./NewPanel.tsx";
import { PractisePanel } from "./PractisePanel.tsx";
import { SettingsPanel } from "./SettingsPanel.tsx";
import { todayWords } from "./words.ts";

/** Today: what is due, what is new, the interview, and what was done. */
export default function Today({ desk, lang, go }: ScreenProps) {
  const w = todayWords[lang];
  const { state, book } = useDesk(desk);
  const titles = useTopics(lang);
  const day = useLocalDay(desk);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the clock moves with the days and with the log
  const now = useMemo(() => desk.now(), [desk, state, day]);
  const today = useMemo(() => todayOf(state, book, now), [state, book, now]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer may just be written, and a session is over with its day
  const kept = useMemo(() => keptSitting(desk), [desk, state, day]);
  const open = kept !== null && kept.steps.length > 0 && viewOf(kept).now !== null ? kept : null;
  const learnable = useMemo(
    () =>
      [...unseenByTopic(state, book)].map(([slug, left]) => ({
        slug,
        title: titles.get(slug) ?? slug,
        left,
      })),
    [state, book, titles],
  );
  const { done } = today;
  const missed = useMemo(() => mistakes(state, book).some((m) => m.open), [state, book]);
  const answers = useMemo(
    () => [...state.cards.values()].reduce((sum, card) => sum + card.answers.length, 0),
    [state],
  );
  return (
    <div className="today">
      <DuePanel today={today} open={open} lang={lang} go={go} />
      <div className="today-panels">
        <NewPanel
          today={today}
          main={today.due === 0 && open === null}
          topics={learnable}
          lang={lang}
          go={go}
        />
        <InterviewPanel desk={desk} interview={state.interview} now={now} lang={lang} />
        <section className="study-panel">
          <h3>{w.done}</h3>
          <p>
            {done.answers === 0
              ? w.doneNone
              : fill(plural(w.doneText, done.answers), {
                  n: done.answers,
                  passes: done.passes,
                  minutes: Math.max(1, Math.round(done.ms / 60_000)),
                })}
          </p>
        </section>
        {today.begun && <PractisePanel topics={titles} mistakes={missed} lang={lang} go={go} />}
        <KeepPanel desk={desk} answers={answers} lang={lang} go={go} />
        <SettingsPanel lang={lang} />
      </div>
    </div>
  );
}
