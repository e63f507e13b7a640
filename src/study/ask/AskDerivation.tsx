import { useState } from "react";
import { fill } from "../fill.ts";
import { Html } from "../Html.tsx";
import { AnswerBox } from "./AnswerBox.tsx";
import { Explain } from "./Explain.tsx";
import { GradeBar } from "./GradeBar.tsx";
import type { WordedProps } from "./props.ts";
import { ShowBar } from "./ShowBar.tsx";
import { askWords } from "./words.ts";

/** A derivation, opened step by step. */
export function AskDerivation({ text, lang, fourButtons, gaps, onGrade }: WordedProps) {
  const w = askWords[lang];
  const all = text.steps.length;
  const [open, setOpen] = useState(0);
  const name = fill(open < all ? w.showStep : w.showResult, { n: open + 1, all });
  const done = open > all || (open === all && text.result === "");
  return (
    <>
      <Html className="ask-question" html={text.question} />
      {text.before !== "" && <Html className="ask-before" html={text.before} />}
      <AnswerBox lang={lang}>
        {open > 0 ? (
          <>
            <ol className="ask-steps">
              {text.steps.slice(0, open).map(({ html }) => (
                <li key={html}>
                  <Html html={html} />
                </li>
              ))}
            </ol>
            {done && text.result !== "" && (
              <div className="ask-result">
                <p className="label">{w.result}</p>
                <Html html={text.result} />
              </div>
            )}
            {done && <Explain href={text.href} lang={lang} />}
          </>
        ) : null}
      </AnswerBox>
      {done ? (
        <GradeBar
          lang={lang}
          fourButtons={fourButtons}
          gaps={gaps}
          suggested={3}
          onGrade={(grade) => onGrade(grade)}
        />
      ) : (
        <ShowBar
          lang={lang}
          fourButtons={fourButtons}
          name={name}
          onShow={() => setOpen(open + 1)}
        />
      )}
    </>
  );
}
