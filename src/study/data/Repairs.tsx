import { useEffect, useState } from "react";
import type { Desk } from "../../desk/desk.ts";
import type { Lang } from "../../params/index.ts";
import { parseJson, readHead } from "../../review/backup/header.ts";
import { encodeQuarantine } from "../../review/backup/json.ts";
import type { Copy } from "../../review/storage/store.ts";
import { download } from "../../widgets/frame/export/download.ts";
import { fileName } from "../backup/saveBackup.ts";
import { dateText } from "../dates.ts";
import { count, fill } from "../fill.ts";
import { useDesk } from "../useDesk.ts";
import { dataWords } from "./words.ts";

/** What does not count and is not thrown away: records that could not be read, and what was replaced. Nothing where there is nothing. */
export function Repairs({ desk, lang }: { readonly desk: Desk; readonly lang: Lang }) {
  const w = dataWords[lang];
  const view = useDesk(desk);
  const [copies, setCopies] = useState<readonly Copy[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what replaces the log leaves a copy
  useEffect(() => {
    let wanted = true;
    desk.store.copies().then((all) => wanted && setCopies(all));
    return () => {
      wanted = false;
    };
  }, [desk, view]);
  if (view.quarantined === 0 && copies.length === 0) return null;
  const now = desk.now();
  const saveRecords = async () =>
    download(
      fileName("unreadable", now, "json"),
      encodeQuarantine(await desk.store.quarantine()),
      "application/json",
    );
  return (
    <section aria-labelledby="data-repairs">
      <h2 id="data-repairs">{w.repairs}</h2>
      {view.quarantined > 0 && (
        <div className="data-row">
          <p>{count(w.quarantine, view.quarantined)}</p>
          <button type="button" className="study-button" onClick={() => void saveRecords()}>
            {count(w.quarantineSave, view.quarantined)}
          </button>
        </div>
      )}
      {copies.length > 0 && <h3>{w.copies}</h3>}
      {copies.map(({ text }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: copies have no name but their place
        <div className="data-row" key={i}>
          <p>{titleOf(text, i + 1, now.tz, lang)}</p>
          <button
            type="button"
            className="study-button"
            aria-label={fill(w.copySave, { n: i + 1 })}
            onClick={() =>
              download(fileName(`copy-${i + 1}`, now, "json"), text, "application/json")
            }
          >
            {w.copyDownload}
          </button>
        </div>
      ))}
    </section>
  );
}

/** What a copy says of itself in its first line. */
function titleOf(text: string, n: number, tz: number, lang: Lang): string {
  const w = dataWords[lang];
  const head = readHead(parseJson(`${text.slice(0, text.indexOf("\n"))}]}`));
  // The copy that a new version of the site makes has no date.
  if (head === "foreign" || "newer" in head || head.exported === 0) return fill(w.copyPlain, { n });
  const date = dateText({ t: head.exported, tz }, lang);
  return fill(w.copy, { n, date, entries: head.count });
}
