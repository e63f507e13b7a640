import { useId, useState } from "react";
import type { Lang } from "../../params/index.ts";
import { SelectField } from "../../ui/SelectField.tsx";
import type { ScreenProps } from "../screens.ts";
import { todayWords } from "./words.ts";

interface PractisePanelProps {
  readonly topics: ReadonlyMap<string, string>;
  /** Whether there is any open mistake. */
  readonly mistakes: boolean;
  readonly lang: Lang;
  readonly go: ScreenProps["go"];
}

/** Practice by topic or of mistakes, which moves no schedule. */
export function PractisePanel({ topics, mistakes, lang, go }: PractisePanelProps) {
  const w = todayWords[lang];
  const own = useId();
  const [topic, setTopic] = useState("");
  return (
    <section className="study-panel">
      <h3>{w.practise}</h3>
      <p>{w.practiseText}</p>
      <div className="today-row">
        <label htmlFor={own}>{w.practiseTopic}</label>
        <SelectField
          domId={own}
          value={topic}
          options={[
            { id: "", text: w.everything },
            ...[...topics].map(([id, text]) => ({ id, text })),
          ]}
          onPick={setTopic}
        />
        <button
          type="button"
          className="study-button"
          onClick={() => go("session", { from: "topic", cram: "1", ...(topic && { topic }) })}
        >
          {w.practiseButton}
        </button>
        {mistakes && (
          <button
            type="button"
            className="study-button"
            onClick={() => go("session", { from: "mistakes", cram: "1" })}
          >
            {w.mistakesButton}
          </button>
        )}
      </div>
    </section>
  );
}
