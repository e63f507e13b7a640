import type { ReactNode } from "react";
import type { Lang } from "../../params/index.ts";
import { Solution } from "../../practice/Solution.tsx";
import { practiceHref } from "../ask/practiceHref.ts";
import { Html } from "../Html.tsx";
import type { Asked } from "./asked.ts";
import { FollowUps } from "./FollowUps.tsx";
import { mockWords } from "./words.ts";

interface AnswerShownProps {
  readonly asked: Asked;
  readonly lang: Lang;
  readonly base: string;
  /** How many follow-ups to answer too. */
  readonly followUps?: number;
  /** The points as boxes to tick; plain without. */
  readonly points?: ReactNode;
}

/** The answer: its points or steps, what goes wrong, and the page that explains it. */
export function AnswerShown({ asked, lang, base, followUps = 0, points }: AnswerShownProps) {
  const w = mockWords[lang];
  const { content, card } = asked;
  const href =
    content.is === "words"
      ? content.text.href
      : practiceHref(base, lang, card.topic, { drill: card.id, seed: content.seed });
  return (
    <div className="mock-answer">
      {content.is === "drill" ? (
        <>
          {points}
          <Solution task={content.task} shows="solution" lang={lang} />
        </>
      ) : (
        <>
          {points ?? <Points asked={asked} lang={lang} />}
          {content.text.more !== "" && <Html html={content.text.more} />}
          {content.text.result !== "" && (
            <div className="mock-result">
              <p className="label">{w.result}</p>
              <Html html={content.text.result} />
            </div>
          )}
          {content.text.wrong !== "" && (
            <div className="wrong">
              <p className="label">{w.wrong}</p>
              <Html html={content.text.wrong} />
            </div>
          )}
          <FollowUps asked={asked} opened={followUps} lang={lang} answers />
        </>
      )}
      <p>
        <a href={href}>{w.explain}</a>
      </p>
    </div>
  );
}

function Points({ asked, lang }: { readonly asked: Asked; readonly lang: Lang }) {
  const w = mockWords[lang];
  const list = pointsOf(asked);
  if (list.length === 0) return null;
  return (
    <>
      <p className="label">{asked.card.kind === "derivation" ? w.steps : w.points}</p>
      <ul>
        {list.map((html) => (
          <li key={html}>
            <Html html={html} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** HTML of what can be ticked: key points, or the steps of a derivation. */
export const pointsOf = ({ content }: Asked): readonly string[] => {
  if (content.is === "drill") return [];
  const { points, steps } = content.text;
  return steps.length > 0 ? steps.map(({ html }) => html) : points;
};
