import type { Lang } from "../../params/index.ts";
import { studyWords } from "../words.ts";

/** Said where words could not be fetched. */
export function NotLoaded({ lang, again }: { readonly lang: Lang; readonly again: () => void }) {
  const w = studyWords[lang];
  return (
    <p className="study-notice" role="alert">
      {w.notLoaded}{" "}
      <button type="button" className="study-button" onClick={again}>
        {w.again}
      </button>
    </p>
  );
}
