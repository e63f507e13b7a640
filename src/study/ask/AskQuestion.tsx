import { useState } from "react";
import { suggestedGrade } from "../../review/rubric.ts";
import { Html } from "../Html.tsx";
import { AnswerBox } from "./AnswerBox.tsx";
import { Explain } from "./Explain.tsx";
import { GradeBar } from "./GradeBar.tsx";
import { KeyPoints } from "./KeyPoints.tsx";
import type { WordedProps } from "./props.ts";
import { ShowBar } from "./ShowBar.tsx";
import { askWords } from "./words.ts";

/** A question: think, look, tick what you had, judge yourself. */
export function AskQuestion({ card, text, lang, fourButtons, gaps, onGrade }: WordedProps) {
  const w = askWords[lang];
  const [open, setOpen] = useState(false);
  const [ticked, setTicked] = useState<readonly number[]>([]);
  return (
    <>
      <Html className="ask-question" html={text.question} />
      <AnswerBox lang={lang}>
        {open ? (
          <>
            <KeyPoints
              points={text.points}
              essential={card.essential}
              ticked={ticked}
              lang={lang}
              onTick={setTicked}
            />
            {text.more !== "" && <Html className="ask-more" html={text.more} />}
            {text.wrong !== "" && (
              <div className="wrong">
                <p className="label">{w.wrong}</p>
                <Html html={text.wrong} />
              </div>
            )}
            {text.followUps.length > 0 && (
              <div className="ask-follow">
                <p className="label">{w.followUps}</p>
                {text.followUps.map(({ question, answer }) => (
                  <details key={question}>
                    <summary>
                      <Html tag="span" html={question} />
                    </summary>
                    <Html html={answer} />
                  </details>
                ))}
              </div>
            )}
            <Explain href={text.href} lang={lang} />
          </>
        ) : null}
      </AnswerBox>
      {open ? (
        <GradeBar
          lang={lang}
          fourButtons={fourButtons}
          gaps={gaps}
          suggested={suggestedGrade(card, ticked)}
          onGrade={(grade) => onGrade(grade, { points: ticked })}
        />
      ) : (
        <ShowBar lang={lang} fourButtons={fourButtons} onShow={() => setOpen(true)} />
      )}
    </>
  );
}
