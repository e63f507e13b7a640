import type { Lang } from "../../params/index.ts";
import { type Choice, papers, toggled, whats } from "./choice.ts";
import { printWords } from "./words.ts";

/** What to print, of which topics, on what paper. */
export function PrintForm({
  choice,
  topics,
  lang,
  ready,
  onChange,
}: {
  readonly choice: Choice;
  /** Titles by slug, in the order of the book. */
  readonly topics: ReadonlyMap<string, string>;
  readonly lang: Lang;
  readonly ready: boolean;
  readonly onChange: (choice: Choice) => void;
}) {
  const w = printWords[lang];
  const slugs = [...topics.keys()];
  return (
    <form
      className="print-form"
      onSubmit={(event) => {
        event.preventDefault();
        print();
      }}
    >
      <fieldset>
        <legend>{w.what}</legend>
        {whats.map((what) => (
          <label key={what}>
            <input
              type="radio"
              name="print-what"
              checked={choice.what === what}
              onChange={() => onChange({ ...choice, what })}
            />
            {w[what]}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{w.topics}</legend>
        {[...topics].map(([slug, title]) => (
          <label key={slug}>
            <input
              type="checkbox"
              checked={choice.topics.includes(slug)}
              onChange={() => onChange(toggled(choice, slug, slugs))}
            />
            {title}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{w.paper}</legend>
        {papers.map((paper) => (
          <label key={paper}>
            <input
              type="radio"
              name="print-paper"
              checked={choice.paper === paper}
              onChange={() => onChange({ ...choice, paper })}
            />
            {w[paper]}
          </label>
        ))}
      </fieldset>
      <button type="submit" className="study-button is-main" disabled={!ready}>
        {w.print}
      </button>
    </form>
  );
}
