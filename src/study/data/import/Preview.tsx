import type { Lang } from "../../../params/index.ts";
import type { ImportPreview } from "../../../review/backup/preview.ts";
import { dateText } from "../../dates.ts";
import { count, fill } from "../../fill.ts";
import { TypedConfirm } from "../TypedConfirm.tsx";
import { dataWords } from "../words.ts";
import type { ReadFile } from "./flow.ts";
import { rejectionText } from "./rejections.ts";

/** Rejections that are shown; the count says how many there are. */
const SHOWN = 5;

/** What is in a file, before anything is written, and what can be done with it. */
export function Preview({
  file,
  preview,
  lang,
  here,
  onMerge,
  onReplace,
  onClose,
}: {
  readonly file: ReadFile;
  readonly preview: ImportPreview;
  readonly lang: Lang;
  /** Events that are here now. */
  readonly here: number;
  readonly onMerge: () => void;
  readonly onReplace: () => void;
  readonly onClose: () => void;
}) {
  const w = dataWords[lang];
  const { header, complete, rejections, rejected, events } = file;
  const { fresh, clashes } = preview;
  const found = events.length + rejected;
  const something = fresh + clashes > 0;
  const first = rejections.slice(0, SHOWN);
  const tz = 0 - new Date(header.exported).getTimezoneOffset();
  return (
    <div className="data-preview">
      <p className="study-muted">
        {fill(w.written, { date: dateText({ t: header.exported, tz }, lang) })}
      </p>
      {!complete && (
        <p className="data-outcome" data-tone="warn">
          {fill(w.cutShort, { count: header.count, found })}
        </p>
      )}
      {clashes > 0 && (
        <p className="data-outcome" data-tone="warn">
          {fill(w.clashes, { n: clashes })}
        </p>
      )}
      {first.length > 0 && (
        <ul className="data-rejections">
          {first.map((one) => (
            <li key={one.entry}>{rejectionText(one, w)}</li>
          ))}
          {rejected > first.length && (
            <li>{fill(w.moreRejected, { n: rejected - first.length })}</li>
          )}
        </ul>
      )}
      {!something && <p>{events.length === 0 ? w.nothingValid : w.nothingNew}</p>}
      <div className="data-row">
        {something && (
          <button type="button" className="study-button is-main" onClick={onMerge}>
            {rejected > 0 || !complete || fresh === 0
              ? count(w.importValid, events.length)
              : count(w.merge, fresh)}
          </button>
        )}
        <button type="button" className="study-button" onClick={onClose}>
          {something ? w.cancel : w.close}
        </button>
      </div>
      {events.length > 0 && here > 0 && (
        <details className="data-more">
          <summary>{w.replaceInstead}</summary>
          <p>{fill(w.replaceText, { n: here })}</p>
          <TypedConfirm word={w.replaceWord} button={w.replace} words={w} onConfirm={onReplace} />
        </details>
      )}
    </div>
  );
}
