import type { ReactNode } from "react";
import type { Lang } from "../params/index.ts";
import { Placeholder } from "../study/Placeholder.tsx";
import { pageWords } from "./words.ts";

/** The page of self-review: one island. */
export function ReviewPage({ lang }: { readonly lang: Lang }): ReactNode {
  return (
    <div className="review">
      <h1 className="visually-hidden">{pageWords[lang].review}</h1>
      <div className="island study" id="review" data-island="review" data-lang={lang}>
        <Placeholder lang={lang} />
      </div>
    </div>
  );
}
