import { useRef, useState } from "react";
import type { Catalogue } from "../../review/card.ts";
import type { Mock } from "../../review/mock/run.ts";
import type { ScreenProps } from "../screens.ts";
import { TryAgain } from "../TryAgain.tsx";
import { hasWords } from "../texts/texts.ts";
import { useTexts } from "../texts/useTexts.ts";
import { useDesk } from "../useDesk.ts";
import { Waiting } from "../Waiting.tsx";
import { Elsewhere } from "./Elsewhere.tsx";
import { Report } from "./Report.tsx";
import { Run } from "./Run.tsx";
import { Setup } from "./Setup.tsx";
import type { Locks } from "./turns.ts";
import { useMock } from "./useMock.ts";
import { mockWords } from "./words.ts";

/** Topics whose words an interview needs. */
const topicsOf = ({ items }: Mock, book: Catalogue): readonly string[] =>
  items.flatMap((item) => book.cards.get(book.currentId(item.card))?.topic ?? []);

/** A mock interview: chosen, under way, over, or in another tab. */
export default function MockScreen({
  desk,
  lang,
  base,
  go,
  locks = navigator.locks,
}: ScreenProps & { readonly locks?: Locks | undefined }) {
  const w = mockWords[lang];
  const { book } = useDesk(desk);
  const { mock, elsewhere, take, saved, step, put: keep } = useMock(desk, locks);
  // Who has pressed a button that is gone goes on from the heading of what it led to.
  const [follows, setFollows] = useState(false);
  const put = (next: Mock | null) => {
    setFollows(true);
    keep(next);
  };
  // The button that took it over is gone; the keyboard goes on here.
  const taken = useRef(false);
  const arrive = (place: HTMLElement | null) => {
    if (!place || !taken.current) return;
    taken.current = false;
    place.focus();
  };
  const topics = mock ? topicsOf(mock, book) : [];
  const { texts, failed, again } = useTexts(topics, lang);
  if (elsewhere) {
    const takeOver = () => {
      taken.current = true;
      take();
    };
    return <Elsewhere lang={lang} onTake={takeOver} />;
  }
  if (failed) return <TryAgain lang={lang} again={again} />;
  if (mock === undefined || texts === null || !hasWords(texts, topics))
    return <Waiting lang={lang} />;
  const words = { lang, base, desk, texts };
  return (
    <div className="mock" tabIndex={-1} ref={arrive}>
      {!saved && (
        <p className="study-notice" role="status">
          {w.notSaved}
        </p>
      )}
      {mock === null ? (
        <Setup {...words} follows={follows} onStart={put} />
      ) : mock.ended === null ? (
        <Run {...words} mock={mock} follows={follows} step={step} />
      ) : (
        <Report {...words} mock={mock} step={step} put={put} go={go} />
      )}
    </div>
  );
}
