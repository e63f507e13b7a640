import { useEffect, useRef } from "react";
import type { Lang } from "../../params/index.ts";
import { gapText } from "../ask/gapText.ts";
import { count, fill, plural } from "../fill.ts";
import type { Result } from "./result.ts";
import { sessionWords } from "./words.ts";

interface FinishedProps {
  readonly result: Result;
  readonly lang: Lang;
  readonly canUndo: boolean;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onLeave: () => void;
}

/** The end of a session: what came of it, when the cards come back, and still a way to take answers back. */
export function Finished({ result, lang, canUndo, onUndo, onRedo, onLeave }: FinishedProps) {
  const w = sessionWords[lang];
  const { answered, missed, back } = result;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  const sum =
    answered === 0 ? w.finishedNone : missed.length === 0 ? w.finishedAll : w.finishedCount;
  const when = (days: number) =>
    days === 0 ? w.today : days === 1 ? w.tomorrow : gapText(days, lang);
  return (
    <div className="session-end">
      <h2 ref={title} tabIndex={-1}>
        {w.finished}
      </h2>
      <p>
        {fill(plural(sum, answered), {
          n: answered,
          got: answered - missed.length,
          missed: missed.length,
        })}
      </p>
      {back.length > 0 && (
        <>
          <h3>{w.back}</h3>
          <dl className="session-back">
            {back.map(({ inDays, count: n }) => (
              <div key={inDays}>
                <dt>{when(inDays)}</dt>
                <dd>{count(w.backOn, n)}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <div className="session-end-buttons">
        <button type="button" className="study-button is-main" onClick={onLeave}>
          {w.toToday}
        </button>
        {missed.length > 0 && (
          <button type="button" className="study-button" onClick={onRedo}>
            {w.redo}
          </button>
        )}
        {canUndo && (
          <button type="button" className="study-button" onClick={onUndo}>
            {w.undoLast}
            <kbd className="ask-key" aria-hidden="true">
              U
            </kbd>
          </button>
        )}
      </div>
    </div>
  );
}
