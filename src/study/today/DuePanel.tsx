import type { Lang } from "../../params/index.ts";
import { gapText } from "../ask/gapText.ts";
import { count, fill } from "../fill.ts";
import type { ScreenProps } from "../screens.ts";
import { type Sitting, viewOf } from "../session/sitting.ts";
import type { Today } from "./model.ts";
import { todayWords } from "./words.ts";

interface DuePanelProps {
  readonly today: Today;
  /** A session that was left before its end. */
  readonly open: Sitting | null;
  readonly lang: Lang;
  readonly go: ScreenProps["go"];
}

/** What is due, and the way in. */
export function DuePanel({ today, open, lang, go }: DuePanelProps) {
  const w = todayWords[lang];
  const { due, later, minutes, begun, done, next } = today;
  const resume = open && (
    <button
      type="button"
      className={due > 0 || begun ? "study-button is-main" : "study-button"}
      onClick={() => go("session", Object.fromEntries(new URLSearchParams(open.query)))}
    >
      {fill(w.continue, {
        n: open.steps.length + 1,
        all: open.steps.length + viewOf(open).left,
      })}
    </button>
  );
  if (due === 0)
    return (
      <div className="today-due">
        <h2>{!begun ? w.notBegun : done.answers > 0 ? w.allDone : w.clear}</h2>
        {!begun && <p>{w.notBegunText}</p>}
        {next && (
          <p className="today-about">
            {fill(w.next, {
              count: count(w.nextCards, next.count),
              when: next.inDays === 1 ? w.tomorrow : gapText(next.inDays, lang),
            })}
          </p>
        )}
        {resume}
      </div>
    );
  return (
    <div className="today-due">
      <h2>
        {count(w.due, due + later)}
        <span className="today-about">{fill(w.about, { n: minutes })}</span>
      </h2>
      {later > 0 && <p>{fill(w.backlog, { n: due, later })}</p>}
      {resume ?? (
        <button
          type="button"
          className="study-button is-main today-start"
          onClick={() => go("session", { from: "due" })}
        >
          {w.start}
        </button>
      )}
    </div>
  );
}
