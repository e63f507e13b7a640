import { useEffect, useId, useRef } from "react";
import type { Lang } from "../../params/index.ts";
import type { ReportLine } from "../../review/mock/report.ts";
import type { MockAnswer } from "../../review/mock/run.ts";
import { fill } from "../fill.ts";
import type { Asked } from "./asked.ts";
import { minutesAndSeconds } from "./clock.ts";
import { LineBody } from "./LineBody.tsx";
import { type MockWords, mockWords } from "./words.ts";

export interface LineProps {
  readonly line: ReportLine;
  readonly answer: MockAnswer;
  /** Null when it has left the book. */
  readonly asked: Asked | null;
  readonly title: string;
  readonly lang: Lang;
  readonly base: string;
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly onTick: (points: readonly number[], assumptions: boolean) => void;
  readonly onKeep: (points: readonly number[], assumptions: boolean) => void;
  readonly onTakeBack: () => void;
}

const stateOf = ({ asked, line }: LineProps): keyof MockWords => {
  if (asked === null) return "stateGone";
  if (line.gaveUp) return "stateGaveUp";
  if (line.event === null || line.grade === null) return "stateOpen";
  return line.grade === 1 ? "stateAgain" : line.grade === 2 ? "stateHard" : "stateGood";
};

/** One question of the report, folded until its turn comes. */
export function ReportLineCard(props: LineProps) {
  const { line, answer, asked, title, lang, open, onOpen } = props;
  const own = useId();
  const w = mockWords[lang];
  const state = stateOf(props);
  const button = useRef<HTMLButtonElement>(null);
  const was = useRef(open);
  // Opened because the one before was done: the keyboard goes there too.
  useEffect(() => {
    if (open && !was.current) button.current?.focus();
    was.current = open;
  }, [open]);
  const over = line.ms > line.budget;
  return (
    <li className="mock-line" data-state={state} data-card={line.card}>
      <h4>
        <button
          ref={button}
          type="button"
          aria-expanded={open}
          aria-controls={`${own}b`}
          disabled={asked === null}
          onClick={onOpen}
        >
          {title}
        </button>
      </h4>
      <p className="mock-line-facts">
        <span className="mock-state">{w[state]}</span>
        <span data-over={over || undefined}>
          {fill(w.timeOf, {
            used: minutesAndSeconds(line.ms),
            all: minutesAndSeconds(line.budget),
          })}
        </span>
        {line.marked && line.points > 0 && (
          <span>
            {w.hit} {fill(w.hitOf, { hit: line.hit, all: line.points })}
          </span>
        )}
      </p>
      <div id={`${own}b`} hidden={!open}>
        {open && asked !== null && <LineBody {...props} asked={asked} answer={answer} />}
      </div>
    </li>
  );
}
