import { useEffect, useMemo, useRef, useState } from "react";
import { preferences } from "../../desk/preferences.ts";
import { Icon } from "../../ui/Icon.tsx";
import { Ask } from "../ask/Ask.tsx";
import { gapsOf } from "../ask/gapsOf.ts";
import { fill } from "../fill.ts";
import { ForeignWords } from "../Html.tsx";
import type { ScreenProps } from "../screens.ts";
import { useDesk } from "../useDesk.ts";
import { useTopics } from "../useTopics.ts";
import { CardHead } from "./CardHead.tsx";
import { DoubtDialogs } from "./DoubtDialogs.tsx";
import { Finished } from "./Finished.tsx";
import { Help } from "./Help.tsx";
import { resultOf } from "./result.ts";
import { drillSeed } from "./sitting.ts";
import { useCardText } from "./useCardText.ts";
import { useClockNotice } from "./useClockNotice.ts";
import { useKeys } from "./useKeys.ts";
import { type SittingActions, type SittingState, useSitting } from "./useSitting.ts";
import { sessionWords } from "./words.ts";

const htmlLang = { en: "en", zh: "zh-CN" } as const;

/** A session: one card after the other, misses again, and at the end what came of it. */
export default function SessionScreen(props: ScreenProps) {
  const { desk, lang, query, go } = props;
  const w = sessionWords[lang];
  const now = useSitting(desk, query);
  const { state, book } = useDesk(desk);
  const [help, setHelp] = useState(false);
  const behind = useClockNotice(desk);
  useKeys({ u: now.undo, "?": () => setHelp(true) });
  const { sitting, asked, said, doubt } = now;
  const result = useMemo(
    () => (asked === null ? resultOf(sitting, state, book, desk.now()) : null),
    [asked, sitting, state, book, desk],
  );
  const leave = () => go("today");

  if (sitting.cards.length === 0)
    return (
      <div className="session-end">
        <p>{query.has("cards") || query.has("from") ? w.empty : w.emptyDue}</p>
        <button type="button" className="study-button is-main" onClick={leave}>
          {w.toToday}
        </button>
      </div>
    );
  return (
    <div className="session">
      {sitting.cram && <p className="session-cram">{w.cram}</p>}
      {behind && <p className="study-notice">{w.behind}</p>}
      <p className="session-said" role="status">
        {said && w[said]}
      </p>
      {result !== null ? (
        <Finished
          result={result}
          lang={lang}
          canUndo={now.canUndo}
          onUndo={now.undo}
          onRedo={() => go("session", { cards: result.missed.join(" "), cram: "1" })}
          onLeave={leave}
        />
      ) : (
        <Running {...props} now={now} onHelp={() => setHelp(true)} />
      )}
      <Help open={help} lang={lang} onClose={() => setHelp(false)} />
      <DoubtDialogs doubt={doubt} now={desk.now()} lang={lang} onResolve={now.resolve} />
    </div>
  );
}

interface RunningProps extends ScreenProps {
  readonly now: SittingState & SittingActions;
  readonly onHelp: () => void;
}

/** The card that is asked, with the way there above it. */
function Running({ now, onHelp, desk, lang, base, go }: RunningProps) {
  const w = sessionWords[lang];
  const { sitting, position, total, turn, canUndo } = now;
  const asked = now.asked!;
  const { book } = desk.view();
  const card = book.cards.get(asked.card)!;
  const upcoming = sitting.cards[position + 1];
  const [attempt, setAttempt] = useState(0);
  const words = useCardText(card, lang, attempt, upcoming ? book.cards.get(upcoming) : undefined);
  const topics = useTopics(lang);
  const [fourButtons] = useState(() => preferences().fourButtons);
  // As the log stood when the card was put: an answer that stays in sight must not change its own head.
  // biome-ignore lint/correctness/useExhaustiveDependencies: anew at each turn only
  const before = useMemo(() => desk.view().state, [turn]);
  const gaps = useMemo(
    () => (asked.retry || sitting.cram ? null : gapsOf(before, card.id, desk.now())),
    [asked.retry, sitting.cram, before, card.id, desk],
  );
  const article = useRef<HTMLElement>(null);
  const shown = words.status === "there";
  // Who has answered a card hears the next one.
  useEffect(() => {
    if (turn > 0 && shown) article.current?.focus({ preventScroll: true });
  }, [turn, shown]);
  const progress = fill(w.progress, { n: position + 1, all: total });
  return (
    <>
      <div className="session-top">
        <progress value={position} max={total} aria-label={progress} />
        <span className="session-count">{progress}</span>
        <button type="button" className="study-button" disabled={!canUndo} onClick={now.undo}>
          {w.undo}
          <kbd className="ask-key" aria-hidden="true">
            U
          </kbd>
        </button>
        <button type="button" className="study-button" title={w.help} onClick={onHelp}>
          <span aria-hidden="true">?</span>
          <span className="visually-hidden">{w.help}</span>
        </button>
        <button type="button" className="study-button" title={w.leave} onClick={() => go("today")}>
          <Icon name="pause" />
          <span className="visually-hidden">{w.leave}</span>
        </button>
      </div>
      <article
        key={turn}
        ref={article}
        className="session-card"
        tabIndex={-1}
        aria-label={progress}
      >
        {words.status === "loading" && <p className="study-muted">{w.loading}</p>}
        {words.status === "failed" && (
          <p className="study-notice" role="alert">
            {w.notLoaded}{" "}
            <button type="button" className="study-button" onClick={() => setAttempt(attempt + 1)}>
              {w.again}
            </button>
          </p>
        )}
        {words.status === "there" && (
          <ForeignWords value={words.lang === lang ? undefined : htmlLang[words.lang]}>
            <CardHead
              card={card}
              asked={asked}
              text={words.text}
              topic={topics.get(card.topic) ?? card.topic}
              lang={lang}
              foreign={words.lang !== lang}
              state={before}
            />
            <Ask
              card={card}
              text={words.text}
              lang={lang}
              base={base}
              desk={desk}
              seed={drillSeed(sitting, position)}
              fourButtons={fourButtons}
              gaps={gaps}
              onGrade={now.grade}
              onSettled={now.settle}
              onNext={now.next}
            />
          </ForeignWords>
        )}
      </article>
    </>
  );
}
