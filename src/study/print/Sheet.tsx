import type { TopicSheet } from "../../cards/text.ts";
import type { Lang } from "../../params/index.ts";
import { Html } from "../Html.tsx";
import { printWords } from "./words.ts";

/** A topic's cheat sheet: formulas and tables by section, and what is often said wrong. */
export function Sheet({ sheet, lang }: { readonly sheet: TopicSheet; readonly lang: Lang }) {
  const w = printWords[lang];
  const { topic, title, sections, pitfalls } = sheet;
  return (
    <article className="print-sheet" data-topic={topic}>
      <h2>{title}</h2>
      <div className="print-columns">
        {sections.map(({ id, title, formulas, tables }) => (
          <section key={id} className="print-part">
            <h3>{title}</h3>
            {formulas.map((html) => (
              <Html key={html} className="print-fit" html={html} />
            ))}
            {tables.map((html) => (
              <Html key={html} className="print-fit prose" html={html} />
            ))}
          </section>
        ))}
      </div>
      {pitfalls.length > 0 && (
        <>
          <h3 className="print-heading">{w.pitfalls}</h3>
          <ul className="print-columns print-pitfalls">
            {pitfalls.map(({ said, actually }) => (
              <li key={said}>
                <Html className="print-said" html={said} />
                <Html html={actually} />
              </li>
            ))}
          </ul>
        </>
      )}
    </article>
  );
}
