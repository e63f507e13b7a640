import type { Lang } from "../params/index.ts";
import { studyWords } from "./words.ts";

export interface TryAgainProps {
  readonly lang: Lang;
  /** What went wrong; that something could not be fetched, unless told. */
  readonly says?: string;
  readonly again: () => void;
}

/** Says that something did not work, and lets the reader try again. */
export function TryAgain({ lang, says, again }: TryAgainProps) {
  const w = studyWords[lang];
  return (
    <p className="study-notice" role="alert">
      {says ?? w.notLoaded}{" "}
      <button type="button" className="study-button" onClick={again}>
        {w.again}
      </button>
    </p>
  );
}
