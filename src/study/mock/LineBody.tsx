import type { ReactNode } from "react";
import { toggled } from "../ask/toggled.ts";
import { askWords } from "../ask/words.ts";
import { Html } from "../Html.tsx";
import { AnswerShown, pointsOf } from "./AnswerShown.tsx";
import type { Asked } from "./asked.ts";
import { drillVerdict, fieldTexts } from "./drillTask.ts";
import { isSettled } from "./given.ts";
import { QuestionShown } from "./QuestionShown.tsx";
import type { LineProps } from "./ReportLineCard.tsx";
import { mockWords } from "./words.ts";

/** A question of the report: what was asked and written, the answer, and the mark. */
export function LineBody(props: LineProps & { readonly asked: Asked }) {
  const { line, answer, asked, lang, base, onTick, onKeep, onTakeBack } = props;
  const w = mockWords[lang];
  const { content } = asked;
  const settled = isSettled(answer, asked);
  const ticked = answer.points ?? [];
  const stated = answer.assumptions ?? false;
  const fixed = settled || line.event !== null;
  const points = (
    <fieldset className="mock-points">
      <legend>
        {content.is === "drill"
          ? drillWords(props)
          : asked.card.kind === "derivation"
            ? w.tickSteps
            : w.tick}
      </legend>
      {content.is === "drill" && !settled && (
        <Box
          on={ticked.includes(0)}
          fixed={fixed}
          onToggle={() => onTick(toggled(ticked, 0), stated)}
        >
          {w.drillRight}
        </Box>
      )}
      {pointsOf(asked).map((html, i) => (
        <Box
          key={html}
          on={ticked.includes(i)}
          fixed={fixed}
          onToggle={() => onTick(toggled(ticked, i), stated)}
        >
          {asked.card.essential.includes(i) && (
            <span className="ask-essential">{askWords[lang].essential}</span>
          )}
          <Html tag="span" html={html} />
        </Box>
      ))}
      {content.is === "words" && (
        <Box
          on={stated}
          fixed={fixed}
          className="mock-stated"
          onToggle={() => onTick(ticked, !stated)}
        >
          {w.statedAssumptions}
        </Box>
      )}
    </fieldset>
  );
  const written =
    content.is === "drill"
      ? fieldTexts(content.task, answer.text)
          .join("; ")
          .replace(/^[; ]*$/, "")
      : answer.text.trim();
  return (
    <div className="mock-line-body">
      {!saysAll(asked) && <QuestionShown asked={asked} lang={lang} />}
      <div className="mock-written">
        <p className="label">{w.yours}</p>
        <p>{written === "" ? <i>{w.nothing}</i> : written}</p>
      </div>
      <AnswerShown
        asked={asked}
        lang={lang}
        base={base}
        followUps={answer.followUps}
        points={points}
      />
      {line.event === null ? (
        !settled && (
          <button
            type="button"
            className="study-button is-main"
            onClick={() => onKeep(ticked, stated)}
          >
            {w.keep}
          </button>
        )
      ) : settled ? null : (
        <button type="button" className="study-button" onClick={onTakeBack}>
          {w.takeBack}
        </button>
      )}
    </div>
  );
}

interface BoxProps {
  readonly on: boolean;
  readonly fixed: boolean;
  readonly className?: string;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

const Box = ({ on, fixed, className, onToggle, children }: BoxProps) => (
  <label className={className}>
    <input type="checkbox" checked={on} disabled={fixed} onChange={onToggle} />
    <span>{children}</span>
  </label>
);

/** Whether the line's title is the whole question already. */
const saysAll = ({ content }: Asked): boolean =>
  content.is === "words" &&
  content.text.before === "" &&
  content.text.question === content.text.title;

const drillWords = ({ asked, answer, lang }: LineProps): string => {
  const w = mockWords[lang];
  if (asked?.content.is !== "drill") return "";
  if (answer.gaveUp) return w.stateGaveUp;
  const verdict = drillVerdict(asked.content.task, answer.text);
  return verdict === null ? w.unread : verdict ? w.checked : w.checkedWrong;
};
