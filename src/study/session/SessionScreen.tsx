import { useMemo, useState } from "react";
import type { ScreenProps } from "../screens.ts";
import { useDesk } from "../useDesk.ts";
import { DoubtDialogs } from "./DoubtDialogs.tsx";
import { Finished } from "./Finished.tsx";
import { Help } from "./Help.tsx";
import { Running } from "./Running.tsx";
import { resultOf } from "./result.ts";
import { useCardText } from "./useCardText.ts";
import { useKeys } from "./useKeys.ts";
import { useSitting } from "./useSitting.ts";
import { sessionWords } from "./words.ts";

/** A session: one card after the other, misses again, and at the end what came of it. Another address is another session. */
export default function SessionScreen(props: ScreenProps) {
  const { query, go } = props;
  const [rounds, setRounds] = useState(0);
  const [first] = useState(query);
  const redo = (cards: readonly string[]) => {
    const wanted = { cards: cards.join(" "), cram: "1" };
    // The same address once more: the browser would not notice.
    if (String(new URLSearchParams(wanted)) === String(query)) setRounds(rounds + 1);
    else go("session", wanted);
  };
  return (
    <Session
      key={`${query} ${rounds}`}
      {...props}
      follows={rounds > 0 || query !== first}
      onRedo={redo}
    />
  );
}

interface SessionProps extends ScreenProps {
  /** It came after another one on this screen, by the reader's press. */
  readonly follows: boolean;
  readonly onRedo: (cards: readonly string[]) => void;
}

function Session(props: SessionProps) {
  const { desk, lang, query, go, onRedo } = props;
  const w = sessionWords[lang];
  const now = useSitting(desk, query);
  const { state, book } = useDesk(desk);
  const [help, setHelp] = useState(false);
  useKeys({ u: now.undo, "?": () => setHelp(true) });
  const { sitting, asked, said, doubt } = now;
  const result = useMemo(
    () => (asked === null ? resultOf(sitting, state, book, desk.now()) : null),
    [asked, sitting, state, book, desk],
  );
  const leave = () => go("today");
  // Kept here, so that an undo from the end of the session finds them too.
  const [attempt, setAttempt] = useState(0);
  const cardOf = (id: string | undefined) => (id === undefined ? undefined : book.cards.get(id));
  const upcoming = cardOf(sitting.cards[now.position + 1]);
  const words = useCardText(cardOf(asked?.card), lang, attempt, upcoming);

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
      <p className="session-said" role="status">
        {said && w[said]}
      </p>
      {result !== null ? (
        <Finished
          result={result}
          lang={lang}
          canUndo={now.canUndo}
          onUndo={now.undo}
          onRedo={() => onRedo(result.missed)}
          onLeave={leave}
        />
      ) : (
        <Running
          {...props}
          now={now}
          words={words}
          onRetry={() => setAttempt(attempt + 1)}
          onHelp={() => setHelp(true)}
        />
      )}
      <Help open={help} lang={lang} onClose={() => setHelp(false)} />
      <DoubtDialogs doubt={doubt} now={desk.now()} lang={lang} onResolve={now.resolve} />
    </div>
  );
}
