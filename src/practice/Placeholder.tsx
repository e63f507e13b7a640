import type { Lang } from "../params/index.ts";
import { practiceWords } from "./words.ts";

interface PlaceholderProps {
  readonly lang: Lang;
  /** The one skill to be practised; left out where there is a choice of several. */
  readonly skill?: string | undefined;
}

/** What stands in the page until the script runs: short, because every reader of the page fetches it. */
export function Placeholder({ lang, skill }: PlaceholderProps) {
  const w = practiceWords[lang];
  return (
    <p>
      {skill === undefined
        ? w.needsScript
        : `${w.practice}${lang === "zh" ? "：" : ": "}${skill}${lang === "zh" ? "。" : ". "}${w.needsScript}`}
    </p>
  );
}
