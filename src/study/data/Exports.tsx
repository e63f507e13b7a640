import { useId, useState } from "react";
import { loadAnki } from "../../cards/load.ts";
import type { Desk } from "../../desk/desk.ts";
import type { Lang } from "../../params/index.ts";
import { answersCsv } from "../../review/backup/csv.ts";
import { download } from "../../widgets/frame/export/download.ts";
import { fileName } from "../backup/saveBackup.ts";
import { useTopics } from "../useTopics.ts";
import { type AnkiChoice, ankiFile } from "./ankiFile.ts";
import { dataWords } from "./words.ts";

/** The log and its cards for other programs. */
export function Exports({ desk, lang }: { readonly desk: Desk; readonly lang: Lang }) {
  const w = dataWords[lang];
  const id = useId();
  const topics = useTopics(lang);
  const [choice, setChoice] = useState<AnkiChoice>("all");
  const [said, setSaid] = useState<"" | "ankiFetching" | "ankiNone" | "ankiFailed">("");
  const anki = async () => {
    if (said === "ankiFetching") return;
    setSaid("ankiFetching");
    try {
      const text = await ankiFile(choice, [...topics.keys()], desk.view(), (topic) =>
        loadAnki(topic, lang),
      );
      setSaid(text === null ? "ankiNone" : "");
      if (text !== null) download(fileName(`anki-${choice}`, desk.now(), "txt"), text);
    } catch {
      setSaid("ankiFailed");
    }
  };
  const csv = () => {
    const { state, book } = desk.view();
    download(fileName("answers", desk.now(), "csv"), answersCsv(state, book), "text/csv");
  };
  return (
    <div className="data-exports">
      <h3>{w.anki}</h3>
      <p>{w.ankiText}</p>
      <div className="data-row">
        <label htmlFor={id} className="visually-hidden">
          {w.ankiWhat}
        </label>
        <select id={id} value={choice} onChange={(event) => setChoice(event.target.value)}>
          <option value="all">{w.allTopics}</option>
          <option value="mistakes">{w.mistakesOnly}</option>
          {[...topics].map(([slug, title]) => (
            <option key={slug} value={slug}>
              {title}
            </option>
          ))}
        </select>
        <button type="button" className="study-button" onClick={() => void anki()}>
          {w.ankiSave}
        </button>
      </div>
      <p role="status" className="data-note">
        {said && w[said]}
      </p>
      <h3>{w.csv}</h3>
      <p>{w.csvText}</p>
      <button type="button" className="study-button" onClick={csv}>
        {w.csvSave}
      </button>
    </div>
  );
}
