import type { CardText } from "../../cards/text.ts";
import type { Lang } from "../../params/index.ts";
import { fill } from "../fill.ts";
import { Html } from "../Html.tsx";
import type { Pages } from "./pages.ts";
import { printWords } from "./words.ts";

type Topics = Extract<Pages, { readonly kind: "questions" }>["topics"];

/** The questions of all topics, and on another page their answers under the same numbers. */
export function Questions({ topics, lang }: { readonly topics: Topics; readonly lang: Lang }) {
  const w = printWords[lang];
  return (
    <>
      <article className="print-sheet">
        {topics.map(({ title, entries }) => (
          <section key={title}>
            <h2>{title}</h2>
            {entries.map(({ n, card }) => (
              <div key={card.id} className="print-entry">
                <span className="print-number">{n}</span>
                <div>
                  {card.kind === "derivation" && <b>{w.derive} </b>}
                  <Html html={card.question} />
                  <p className="print-facts">
                    {fill(w.level, { n: card.level })}
                    {card.starred && ` · ${w.often}`}
                  </p>
                </div>
              </div>
            ))}
          </section>
        ))}
      </article>
      <article className="print-sheet">
        <h2>{w.answers}</h2>
        {topics.map(({ title, entries }) => (
          <section key={title}>
            <h3>{title}</h3>
            {entries.map(({ n, card }) => (
              <div key={card.id} className="print-entry">
                <span className="print-number">{n}</span>
                <div>
                  <Answer card={card} lang={lang} />
                </div>
              </div>
            ))}
          </section>
        ))}
      </article>
    </>
  );
}

function Answer({ card, lang }: { readonly card: CardText; readonly lang: Lang }) {
  const w = printWords[lang];
  const right = card.options.find(({ id }) => id === card.right);
  return (
    <>
      {card.points.length > 0 && (
        <ul>
          {card.points.map((html) => (
            <li key={html}>
              <Html html={html} />
            </li>
          ))}
        </ul>
      )}
      {card.more && <Html html={card.more} />}
      {card.wrong && (
        <div>
          <b>{w.wrong}</b> <Html html={card.wrong} />
        </div>
      )}
      {card.before && <Html html={card.before} />}
      {card.steps.length > 0 && (
        <ol>
          {card.steps.map(({ html }) => (
            <li key={html}>
              <Html html={html} />
            </li>
          ))}
        </ol>
      )}
      {card.result && <Html html={card.result} />}
      {right && (
        <p>
          <b>{right.text}</b> {card.why}
        </p>
      )}
    </>
  );
}
