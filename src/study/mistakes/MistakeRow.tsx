import { useId } from "react";
import type { Lang } from "../../params/index.ts";
import { Sentence } from "../../practice/Sentence.tsx";
import { localDay, type Moment } from "../../review/day.ts";
import { type Cause, causes } from "../../review/event.ts";
import type { Mistake } from "../../review/mistakes.ts";
import { Chip } from "../../ui/Chip.tsx";
import { agoWords } from "../dates.ts";
import { fill } from "../fill.ts";
import { hrefOf, type Texts, titleOf } from "../texts/texts.ts";
import { mistakesWords } from "./words.ts";

interface MistakeRowProps {
  readonly mistake: Mistake;
  readonly texts: Texts;
  readonly lang: Lang;
  readonly base: string;
  readonly now: Moment;
  readonly onCause: (cause: Cause) => void;
}

/** One missed card: what was written, what was right, and the reader's own reason. */
export function MistakeRow({ mistake, texts, lang, base, now, onCause }: MistakeRowProps) {
  const own = useId();
  const w = mistakesWords[lang];
  const { card, topic, misses, days, open, text, right, cause } = mistake;
  const facts = [
    texts.topics.get(topic) ?? topic,
    agoWords(localDay({ t: mistake.at, tz: now.tz }), localDay(now), lang),
    misses === 1 ? w.missedOnce : fill(w.missed, { n: misses }),
    ...(open && days === 1 ? [w.passedOne] : []),
  ];
  return (
    <li className="mistake" data-card={card}>
      <h3 id={`${own}t`}>
        <a href={hrefOf(texts, card, topic, base)}>{titleOf(texts, card)}</a>
      </h3>
      <p className="study-muted">{facts.join(" · ")}</p>
      {(text !== null || right !== null) && (
        <dl className="mistake-answers">
          <div>
            <dt>{w.yours}</dt>
            <dd>{text === null || text.trim() === "" ? <i>{w.blank}</i> : text}</dd>
          </div>
          {right !== null && (
            <div data-right="">
              <dt>{w.right}</dt>
              <dd>
                <Sentence text={right} />
              </dd>
            </div>
          )}
        </dl>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form's fields */}
      <div className="mistake-causes" role="group" aria-labelledby={`${own}w ${own}t`}>
        <span id={`${own}w`}>{w.whyQuestion}</span>
        {causes.map((id) => (
          <Chip key={id} pressed={cause === id} onClick={() => cause !== id && onCause(id)}>
            {w[id]}
          </Chip>
        ))}
      </div>
    </li>
  );
}
