import { useId, useState } from "react";
import type { Lang } from "../../params/index.ts";
import { SelectField } from "../../ui/SelectField.tsx";
import { count, fill } from "../fill.ts";
import type { ScreenProps } from "../screens.ts";
import type { Today } from "./model.ts";
import { todayWords } from "./words.ts";

interface NewPanelProps {
  readonly today: Today;
  /** Nothing else is to be done first. */
  readonly main: boolean;
  /** Topics with cards that were never met: title and how many, by slug. */
  readonly topics: readonly {
    readonly slug: string;
    readonly title: string;
    readonly left: number;
  }[];
  readonly lang: Lang;
  readonly go: ScreenProps["go"];
}

/** Cards that were never met, to be begun with. */
export function NewPanel({ today, main, topics, lang, go }: NewPanelProps) {
  const w = todayWords[lang];
  const own = useId();
  const [topic, setTopic] = useState("");
  const left = topics.find(({ slug }) => slug === topic)?.left;
  const offer = Math.min(today.offer, left ?? today.offer);
  return (
    <section className="study-panel">
      <h3>{w.learn}</h3>
      {today.unseen === 0 ? (
        <p>{w.noneLeft}</p>
      ) : (
        <>
          <p>
            {count(w.unseen, today.unseen)}
            {today.met > 0 && ` ${fill(w.metToday, { n: today.met })}`}
            {today.enough && ` ${w.enough}`}
          </p>
          <div className="today-row">
            <label htmlFor={own}>{w.from}</label>
            <SelectField
              domId={own}
              value={left === undefined ? "" : topic}
              options={[
                { id: "", text: w.bookOrder },
                ...topics.map(({ slug, title, left: n }) => ({
                  id: slug,
                  text: lang === "zh" ? `${title}（${n}）` : `${title} (${n})`,
                })),
              ]}
              onPick={setTopic}
            />
            <button
              type="button"
              className={main && !today.enough ? "study-button is-main" : "study-button"}
              onClick={() =>
                go("session", {
                  from: "new",
                  count: String(offer),
                  ...(left !== undefined && { topic }),
                })
              }
            >
              {fill(today.enough ? w.learnMore : w.learnButton, { n: offer })}
            </button>
          </div>
        </>
      )}
    </section>
  );
}
