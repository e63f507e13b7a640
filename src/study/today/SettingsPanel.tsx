import { useState } from "react";
import { prefer, preferences } from "../../desk/preferences.ts";
import type { Lang } from "../../params/index.ts";
import { todayWords } from "./words.ts";

/** What belongs to this browser. */
export function SettingsPanel({ lang }: { readonly lang: Lang }) {
  const w = todayWords[lang];
  const [four, setFour] = useState(() => preferences().fourButtons);
  return (
    <section className="study-panel">
      <h3>{w.settings}</h3>
      <label className="today-check">
        <input
          type="checkbox"
          checked={four}
          onChange={(event) => setFour(prefer({ fourButtons: event.target.checked }).fourButtons)}
        />
        <span>{w.four}</span>
      </label>
    </section>
  );
}
