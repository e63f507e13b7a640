import { filterMistakes, mistakes } from "../../review/mistakes.ts";
import { fill } from "../fill.ts";
import type { ScreenProps } from "../screens.ts";
import { TryAgain } from "../TryAgain.tsx";
import { useTexts } from "../texts/useTexts.ts";
import { useDesk } from "../useDesk.ts";
import { Filters } from "./Filters.tsx";
import { filterOf, queryOf, type Shown, shownIn } from "./filter.ts";
import { MistakeList } from "./MistakeList.tsx";
import { mistakesWords } from "./words.ts";

/** Cards of one sitting of redoing: more would be no sitting. */
const SITTING = 20;

/** What was missed, latest first, and the way to redo it. */
export default function Mistakes({ desk, lang, base, query, go }: ScreenProps) {
  const w = mistakesWords[lang];
  const { state, book } = useDesk(desk);
  const all = mistakes(state, book);
  const shown = shownIn(query, all);
  const open = filterMistakes(all, filterOf(shown, true));
  const closed = filterMistakes(all, filterOf(shown, false));
  const { texts, failed, again } = useTexts(
    all.map(({ topic }) => topic),
    lang,
  );
  const show = (patch: Partial<Shown>) => go("mistakes", queryOf({ ...shown, ...patch }));
  const redo = open.slice(0, SITTING);
  const redoWords = open.length > SITTING ? w.redoFirst : redo.length === 1 ? w.redoOne : w.redo;
  const empty = all.some((mistake) => mistake.open) ? w.noMatch : w.allClosed;
  const list = { texts, lang, base, now: desk.now(), desk };
  return (
    <div className="mistakes">
      <h2>{w.title}</h2>
      {all.length === 0 ? (
        <p className="mistakes-none">{w.none}</p>
      ) : (
        <>
          <p className="study-muted">{w.intro}</p>
          {failed && <TryAgain lang={lang} again={again} />}
          <Filters shown={shown} all={all} texts={texts} lang={lang} onShow={show} />
          {open.length === 0 ? (
            <p className="mistakes-none">{empty}</p>
          ) : (
            <>
              <p>
                <button
                  type="button"
                  className="study-button is-main"
                  onClick={() => go("session", { cards: redo.map((m) => m.card).join(",") })}
                >
                  {fill(redoWords, { n: redo.length })}
                </button>
              </p>
              <MistakeList {...list} mistakes={open} />
            </>
          )}
          {closed.length > 0 && (
            <section className="mistakes-history">
              <h3>
                <button
                  type="button"
                  aria-expanded={shown.history}
                  onClick={() => show({ history: !shown.history })}
                >
                  {fill(w.history, { n: closed.length })}
                </button>
              </h3>
              {shown.history && (
                <>
                  <p className="study-muted">{w.historyWhat}</p>
                  <MistakeList {...list} mistakes={closed} />
                </>
              )}
            </section>
          )}
        </>
      )}
    </div>
  );
}
