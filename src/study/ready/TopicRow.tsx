import type { Lang } from "../../params/index.ts";
import type { Readiness } from "../../review/readiness.ts";
import { percent } from "../../viz/format.ts";
import { fill } from "../fill.ts";
import { readyWords } from "./words.ts";

interface TopicRowProps {
  readonly row: Readiness;
  readonly title: string;
  readonly href: string;
  readonly lang: Lang;
  readonly onFix: () => void;
}

/** How far one topic is, and the one thing to do about it. */
export function TopicRow({ row, title, href, lang, onFix }: TopicRowProps) {
  const w = readyWords[lang];
  const { seen, total, answers, recall, drills, weakest } = row;
  const fix =
    seen === 0 ? w.begin : weakest.length === 5 ? w.fix : fill(w.fixFewer, { n: weakest.length });
  return (
    <li className="ready-topic" data-topic={row.topic}>
      <h3>
        <a href={href}>{title}</a>
      </h3>
      <div className="ready-seen">
        <div className="ready-bar" aria-hidden="true">
          <span style={{ inlineSize: `${(100 * seen) / total}%` }} />
        </div>
        <p>{fill(w.coverage, { seen, total })}</p>
      </div>
      {recall === null ? (
        <p className="study-muted ready-few">{fill(w.notEnoughHow, { n: answers })}</p>
      ) : (
        <dl className="ready-figures">
          <div>
            <dt>{w.recall}</dt>
            <dd>{percent(recall)}</dd>
          </div>
          <div>
            <dt>{w.drills}</dt>
            <dd>
              {drills === null
                ? w.noDrills
                : fill(w.drillsOf, {
                    right: Math.round(drills.rate * drills.attempts),
                    all: drills.attempts,
                  })}
            </dd>
          </div>
        </dl>
      )}
      <button type="button" className="study-button" onClick={onFix}>
        {fix}
        <span className="visually-hidden">{lang === "zh" ? `：${title}` : `: ${title}`}</span>
      </button>
    </li>
  );
}
