import type { Lang } from "../params/index.ts";
import type { Sources } from "./book.ts";
import { word } from "./words.ts";

interface ReferencesProps {
  readonly keys: readonly string[];
  readonly sources: Sources;
  readonly lang: Lang;
}

/** Cited works at the end of a page, numbered as in the text. */
export function References({ keys, sources, lang }: ReferencesProps) {
  if (keys.length === 0) return null;
  return (
    <section className="references" aria-labelledby="references">
      <h2 id="references">{word(lang, "references")}</h2>
      <ol>
        {keys.map((key) => {
          const source = sources[key];
          if (source === undefined) return null;
          const { title, year, venue, arxiv, checked } = source;
          return (
            <li key={key} id={`ref-${key}`}>
              <cite className="reference-title" lang="en">
                {title}
              </cite>
              , <span className="reference-venue" lang="en">{`${venue}, ${year}`}</span>
              {arxiv !== undefined && checked && (
                <>
                  {" "}
                  <a
                    className="reference-link external"
                    rel="noreferrer"
                    href={`https://arxiv.org/abs/${arxiv}`}
                  >
                    {`arXiv:${arxiv}`}
                  </a>
                </>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
