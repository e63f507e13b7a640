import { useState } from "react";
import type { Desk } from "../../desk/desk.ts";
import type { Lang } from "../../params/index.ts";
import type { Moment } from "../../review/day.ts";
import type { Mistake } from "../../review/mistakes.ts";
import { fill } from "../fill.ts";
import type { Texts } from "../texts/texts.ts";
import { MistakeRow } from "./MistakeRow.tsx";
import { mistakesWords } from "./words.ts";

const AT_ONCE = 30;

interface MistakeListProps {
  readonly mistakes: readonly Mistake[];
  readonly texts: Texts | null;
  readonly lang: Lang;
  readonly base: string;
  readonly now: Moment;
  readonly desk: Pick<Desk, "note">;
}

/** The latest of them, and more when asked. */
export function MistakeList({ mistakes, texts, lang, ...rest }: MistakeListProps) {
  const [shown, setShown] = useState(AT_ONCE);
  const more = Math.min(mistakes.length - shown, AT_ONCE);
  // Names would come after ids, and rows would move.
  if (texts === null) return null;
  return (
    <>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the list once its markers are styled away */}
      <ul role="list" className="mistakes-list">
        {mistakes.slice(0, shown).map((mistake) => (
          <MistakeRow
            key={mistake.card}
            mistake={mistake}
            texts={texts}
            lang={lang}
            base={rest.base}
            now={rest.now}
            onCause={(cause) => void rest.desk.note(mistake.event, { cause })}
          />
        ))}
      </ul>
      {more > 0 && (
        <button type="button" className="study-button" onClick={() => setShown(shown + AT_ONCE)}>
          {fill(mistakesWords[lang].more, { n: more })}
        </button>
      )}
    </>
  );
}
