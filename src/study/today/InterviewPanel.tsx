import { type FormEvent, useId, useState } from "react";
import type { Desk } from "../../desk/desk.ts";
import type { Lang } from "../../params/index.ts";
import { dateOfDay, dayOfDate } from "../../review/date.ts";
import { localDay, type Moment } from "../../review/day.ts";
import { dayText } from "../dates.ts";
import { count, fill } from "../fill.ts";
import { type Stage, stageOf, upcoming } from "./interview.ts";
import { todayWords } from "./words.ts";

interface InterviewPanelProps {
  readonly desk: Desk;
  readonly interview: string | null;
  readonly now: Moment;
  readonly lang: Lang;
}

function inWords(stage: Stage, lang: Lang): string {
  const w = todayWords[lang];
  const gap = lang === "zh" ? "" : " ";
  switch (stage.stage) {
    case "none":
      return w.none;
    case "over":
      return w.over;
    case "today":
      return w.todayIs;
    case "far":
      return fill(w.far, { n: stage.days });
    case "near":
      return count(w.near, stage.days) + gap + count(w.nearText, stage.pass);
    case "pass":
      return count(w.near, stage.days) + gap + w.passText;
  }
}

/** The interview's date: set, changed, cleared, and what it does. */
export function InterviewPanel({ desk, interview, now, lang }: InterviewPanelProps) {
  const w = todayWords[lang];
  const own = useId();
  const [typed, setTyped] = useState(interview ?? "");
  const [wrong, setWrong] = useState(false);
  const set = (event: FormEvent) => {
    event.preventDefault();
    const date = upcoming(typed, now);
    setWrong(date === null);
    if (date !== null && date !== interview) void desk.setInterview(date);
  };
  const clear = () => {
    setTyped("");
    setWrong(false);
    void desk.setInterview(null);
  };
  const day = interview === null ? null : dayOfDate(interview);
  return (
    <section className="study-panel">
      <h3>
        {w.interview}
        {day !== null && <span className="today-about">{dayText(day, lang)}</span>}
      </h3>
      <p id={`${own}w`} role="status">
        {wrong ? w.notLegal : inWords(stageOf(interview, now), lang)}
      </p>
      <form className="today-row" onSubmit={set} noValidate>
        <label htmlFor={`${own}d`}>{w.interviewDate}</label>
        <input
          id={`${own}d`}
          type="date"
          className="study-field"
          min={dateOfDay(localDay(now))}
          value={typed}
          aria-invalid={wrong || undefined}
          aria-describedby={`${own}w`}
          onChange={(event) => {
            setTyped(event.target.value);
            setWrong(false);
          }}
        />
        <button type="submit" className="study-button">
          {interview === null ? w.set : w.change}
        </button>
        {interview !== null && (
          <button type="button" className="study-button" onClick={clear}>
            {w.clearDate}
          </button>
        )}
      </form>
    </section>
  );
}
