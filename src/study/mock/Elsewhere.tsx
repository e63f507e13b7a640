import type { Lang } from "../../params/index.ts";
import { mockWords } from "./words.ts";

/** In place of an interview that another tab has. */
export function Elsewhere({ lang, onTake }: { readonly lang: Lang; readonly onTake: () => void }) {
  const w = mockWords[lang];
  return (
    <div className="mock">
      <h2>{w.title}</h2>
      <p className="study-notice" role="alert">
        {w.elsewhere}
      </p>
      <p>
        <button type="button" className="study-button is-main" onClick={onTake}>
          {w.takeOver}
        </button>
      </p>
    </div>
  );
}
