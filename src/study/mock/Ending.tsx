import { useState } from "react";
import type { Lang } from "../../params/index.ts";
import { isSecond } from "../../ui/doubleClick.ts";
import { mockWords } from "./words.ts";

/** Ends the interview early, once asked twice. */
export function Ending({ lang, onEnd }: { readonly lang: Lang; readonly onEnd: () => void }) {
  const w = mockWords[lang];
  const [asking, setAsking] = useState(false);
  if (!asking)
    return (
      <button type="button" className="mock-quiet mock-end" onClick={() => setAsking(true)}>
        {w.end}
      </button>
    );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form's fields
    <div className="study-notice mock-ending" role="group" aria-label={w.end}>
      <p>{w.endSure}</p>
      {/* biome-ignore lint/a11y/noAutofocus: the button that was pressed is gone; the keyboard goes on here */}
      <button type="button" className="study-button" autoFocus onClick={() => setAsking(false)}>
        {w.endNo}
      </button>
      <button
        type="button"
        className="study-button"
        onClick={(event) => !isSecond(event) && onEnd()}
      >
        {w.endYes}
      </button>
    </div>
  );
}
