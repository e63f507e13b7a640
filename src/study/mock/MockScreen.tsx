import { useState } from "react";
import type { Catalogue } from "../../review/card.ts";
import type { Mock } from "../../review/mock/run.ts";
import type { ScreenProps } from "../screens.ts";
import { TryAgain } from "../TryAgain.tsx";
import { hasWords } from "../texts/texts.ts";
import { useTexts } from "../texts/useTexts.ts";
import { useDesk } from "../useDesk.ts";
import { Waiting } from "../Waiting.tsx";
import { Report } from "./Report.tsx";
import { Run } from "./Run.tsx";
import { Setup } from "./Setup.tsx";
import { useMock } from "./useMock.ts";
import { mockWords } from "./words.ts";

/** Topics whose words an interview needs. */
const topicsOf = ({ items }: Mock, book: Catalogue): readonly string[] =>
  items.flatMap((item) => book.cards.get(book.currentId(item.card))?.topic ?? []);

/** A mock interview: chosen, under way, or over. */
export default function MockScreen({ desk, lang, base, go }: ScreenProps) {
  const w = mockWords[lang];
  const { book } = useDesk(desk);
  const { mock, saved, step, put: keep } = useMock(desk);
  // Who has pressed a button that is gone goes on from the heading of what it led to.
  const [follows, setFollows] = useState(false);
  const put = (next: Mock | null) => {
    setFollows(true);
    keep(next);
  };
  const topics = mock ? topicsOf(mock, book) : [];
  const { texts, failed, again } = useTexts(topics, lang);
  if (failed) return <TryAgain lang={lang} again={again} />;
  if (mock === undefined || texts === null || !hasWords(texts, topics))
    return <Waiting lang={lang} />;
  const words = { lang, base, desk, texts };
  return (
    <div className="mock">
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
