import { useEffect, useMemo, useRef, useState } from "react";
import { preferences } from "../../desk/preferences.ts";
import { Icon } from "../../ui/Icon.tsx";
import { Ask } from "../ask/Ask.tsx";
import { gapsOf } from "../ask/gapsOf.ts";
import { fill } from "../fill.ts";
import { ForeignWords } from "../Html.tsx";
import type { ScreenProps } from "../screens.ts";
import { TryAgain } from "../TryAgain.tsx";
import { useTopics } from "../useTopics.ts";
import { CardHead } from "./CardHead.tsx";
import { drillSeed } from "./sitting.ts";
import type { LoadedText } from "./useCardText.ts";
import type { SittingActions, SittingState } from "./useSitting.ts";
import { sessionWords } from "./words.ts";

const htmlLang = { en: "en", zh: "zh-CN" } as const;

interface RunningProps extends ScreenProps {
  readonly now: SittingState & SittingActions;
  /** The first card came by the reader's press on this screen. */
  readonly follows: boolean;
  /** The words of the card. */
  readonly words: LoadedText;
  readonly onRetry: () => void;
  readonly onHelp: () => void;
}

/** The card that is asked, with the way there above it. */
export function Running(props: RunningProps) {
  const { now, follows, words, onRetry, onHelp, desk, lang, base, go } = props;
  const w = sessionWords[lang];
  const { sitting, position, total, turn, canUndo } = now;
  const asked = now.asked!;
  const card = desk.view().book.cards.get(asked.card)!;
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
  // Who has answered a card hears the next one, and sees it from its beginning.
  useEffect(() => {
    if (!shown) return;
    const top = article.current?.closest(".session");
    if (top && top.getBoundingClientRect().top < 0) top.scrollIntoView();
    if (turn > 0 || follows) article.current?.focus({ preventScroll: true });
  }, [turn, shown, follows]);
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
        {words.status === "failed" && <TryAgain lang={lang} says={w.notLoaded} again={onRetry} />}
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
