import { useRef, useState } from "react";
import { count } from "../fill.ts";
import type { ScreenProps } from "../screens.ts";
import { useTopics } from "../useTopics.ts";
import { type Choice, choiceOf } from "./choice.ts";
import { PrintForm } from "./PrintForm.tsx";
import { Questions } from "./Questions.tsx";
import { Sheet } from "./Sheet.tsx";
import { useFit } from "./useFit.ts";
import { usePages } from "./usePages.ts";
import { printWords } from "./words.ts";

/** Sheets to print: what stands here below the form is what comes out of the printer. */
export default function Print({ desk, lang, query }: ScreenProps) {
  const w = printWords[lang];
  const topics = useTopics(lang);
  const [chosen, setChosen] = useState<Choice | null>(null);
  const [attempt, setAttempt] = useState(0);
  const choice = chosen ?? choiceOf(query, [...topics.keys()], navigator.languages);
  const laid = usePages(desk, lang, choice, attempt);
  const pages = laid.status === "failed" ? null : laid.pages;
  const place = useRef<HTMLDivElement>(null);
  useFit(place, pages);
  const empty =
    choice.topics.length === 0
      ? w.noTopic
      : pages?.kind === "questions" && pages.topics.length === 0
        ? w.noMistakes
        : "";
  return (
    <div className="print">
      <h2 className="print-title">{w.title}</h2>
      <p className="print-intro">{w.intro}</p>
      <PrintForm
        choice={choice}
        topics={topics}
        lang={lang}
        ready={laid.status === "ready" && empty === ""}
        onChange={setChosen}
      />
      <p className="print-status" role="status">
        {laid.status === "loading" || topics.size === 0 ? w.loading : empty}
        {pages?.kind === "questions" && pages.drills > 0 && ` ${count(w.drills, pages.drills)}`}
      </p>
      {laid.status === "failed" && (
        <p className="study-notice" role="alert">
          {w.failed}{" "}
          <button type="button" className="study-button" onClick={() => setAttempt(attempt + 1)}>
            {w.again}
          </button>
        </p>
      )}
      {pages && empty === "" && (
        <section
          ref={place}
          className="print-pages"
          data-paper={choice.paper}
          aria-label={w.preview}
        >
          {pages.kind === "sheets" ? (
            pages.sheets.map((sheet) => <Sheet key={sheet.topic} sheet={sheet} lang={lang} />)
          ) : (
            <Questions topics={pages.topics} lang={lang} />
          )}
        </section>
      )}
    </div>
  );
}
