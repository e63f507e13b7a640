import type { ReactNode } from "react";
import type { Lang } from "../params/index.ts";
import { studyWords } from "./words.ts";

/** What stands in the page before the script runs, with the room that the first screen will take. */
export function Placeholder({ lang }: { readonly lang: Lang }): ReactNode {
  const w = studyWords[lang];
  return (
    <div className="study-waiting">
      <p className="needs-script">{w.opening}</p>
      <noscript>{w.needsScript}</noscript>
    </div>
  );
}
