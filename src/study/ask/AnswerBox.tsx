import { type ReactNode, useEffect, useRef } from "react";
import type { Lang } from "../../params/index.ts";
import { askWords } from "./words.ts";

interface AnswerBoxProps {
  readonly lang: Lang;
  /** Null before the reader has thought. */
  readonly children: ReactNode;
}

/**
 * Where the answer appears. It is there from the start, so that what appears in it is read aloud; focus goes to it, as the button
 * that had it is gone and the next Tab is to reach the key points.
 */
export function AnswerBox({ lang, children }: AnswerBoxProps) {
  const box = useRef<HTMLDivElement>(null);
  const open = children !== null;
  useEffect(() => {
    if (open) box.current?.focus({ preventScroll: true });
  }, [open]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would hold a form's fields only
    <div
      ref={box}
      className="ask-answer"
      role="group"
      aria-label={askWords[lang].answer}
      aria-live="polite"
      tabIndex={-1}
    >
      {children}
    </div>
  );
}
