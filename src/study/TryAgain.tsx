import type { MouseEvent } from "react";
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
  const press = (event: MouseEvent<HTMLElement>) => {
    // The button goes: the keyboard goes on from the place in which it stood.
    event.currentTarget.closest<HTMLElement>('[tabindex="-1"]')?.focus({ preventScroll: true });
    again();
  };
  return (
    <p className="study-notice" role="alert">
      {says ?? w.notLoaded}{" "}
      <button type="button" className="study-button" onClick={press}>
        {w.again}
      </button>
    </p>
  );
}
