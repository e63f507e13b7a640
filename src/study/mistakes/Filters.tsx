import { useId } from "react";
import type { Lang } from "../../params/index.ts";
import { causes } from "../../review/event.ts";
import type { Mistake } from "../../review/mistakes.ts";
import { SelectField } from "../../ui/SelectField.tsx";
import type { Texts } from "../texts/texts.ts";
import type { Shown } from "./filter.ts";
import { mistakesWords } from "./words.ts";

interface FiltersProps {
  readonly shown: Shown;
  readonly all: readonly Mistake[];
  readonly texts: Texts | null;
  readonly lang: Lang;
  readonly onShow: (patch: Partial<Shown>) => void;
}

/** No topic and no reason has this id. */
const ALL = "";

/** By topic and by reason. */
export function Filters({ shown, all, texts, lang, onShow }: FiltersProps) {
  const own = useId();
  const w = mistakesWords[lang];
  const slugs = [...new Set(all.map(({ topic }) => topic))];
  const topics = slugs.map((id) => ({ id, text: texts?.topics.get(id) ?? id }));
  const reasons = causes.map((id) => ({ id, text: w[id] }));
  return (
    <div className="mistakes-filters">
      <span>
        <label htmlFor={`${own}t`}>{w.topic}</label>
        <SelectField
          domId={`${own}t`}
          value={shown.topic ?? ALL}
          options={[{ id: ALL, text: w.allTopics }, ...topics]}
          onPick={(id) => onShow({ topic: id === ALL ? null : id })}
        />
      </span>
      <span>
        <label htmlFor={`${own}c`}>{w.why}</label>
        <SelectField
          domId={`${own}c`}
          value={shown.cause ?? ALL}
          options={[{ id: ALL, text: w.allCauses }, ...reasons, { id: "unsaid", text: w.unsaid }]}
          onPick={(id) => onShow({ cause: id === ALL ? null : (id as Shown["cause"]) })}
        />
      </span>
    </div>
  );
}
