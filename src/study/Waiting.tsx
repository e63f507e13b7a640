import type { Lang } from "../params/index.ts";
import { studyWords } from "./words.ts";

/** Stands where something is being fetched. It shows only after a moment: mostly there is nothing to wait for. */
export const Waiting = ({ lang }: { readonly lang: Lang }) => (
  <p className="study-waiting is-late" role="status">
    {studyWords[lang].fetching}
  </p>
);
