import type { Lang } from "../../params/index.ts";
import type { ReviewEvent } from "../../review/event.ts";
import { Icon } from "../../ui/Icon.tsx";
import { dayText, momentText } from "../dates.ts";
import { fill } from "../fill.ts";
import type { Notice, Remedy } from "./notices.ts";
import { type BannerWords, bannerWords } from "./words.ts";

const labelOf = (remedy: Remedy, { says, values }: Notice): keyof BannerWords => {
  switch (remedy) {
    case "download":
      return says === "unsaved" || says === "outdatedUnsaved"
        ? "download"
        : says === "backup" || says === "backupFirst"
          ? "downloadBackup"
          : "downloadSession";
    case "takeBack":
      return values.n === 1 ? "takeBackOne" : "takeBack";
    default:
      return remedy;
  }
};

/** One notice: what it is, what can be done, and the way to be rid of it. */
export function NoticeLine({
  notice,
  lang,
  onRemedy,
  onDismiss,
}: {
  readonly notice: Notice;
  readonly lang: Lang;
  readonly onRemedy: (remedy: Remedy) => void;
  readonly onDismiss: () => void;
}) {
  const w = bannerWords[lang];
  const { says, values, date, remedies, tone, once, entries } = notice;
  const sentence = fill(w[says], {
    ...values,
    ...(date !== undefined && { date: dayText(date, lang) }),
  });
  return (
    <div className="study-banner" data-tone={tone} data-notice={says}>
      <p>
        {tone !== "calm" && <Icon name="triangle-alert" size={18} />}
        <span>{sentence}</span>
      </p>
      {entries && <Entries entries={entries} lang={lang} />}
      <div className="study-banner-buttons">
        {remedies.map((remedy) => (
          <button
            key={remedy}
            type="button"
            className="study-button"
            onClick={() => onRemedy(remedy)}
          >
            {fill(w[labelOf(remedy, notice)], values)}
          </button>
        ))}
        {once !== null && (
          <button type="button" className="study-button is-quiet" onClick={onDismiss}>
            {w.dismiss}
          </button>
        )}
      </div>
    </div>
  );
}

/** More of them than a reader reads; taking them back takes all. */
const LISTED = 50;

function Entries({
  entries,
  lang,
}: {
  readonly entries: readonly ReviewEvent[];
  readonly lang: Lang;
}) {
  const w = bannerWords[lang];
  const what = (event: ReviewEvent) =>
    event.kind === "answer"
      ? fill(w.answer, { card: event.card })
      : event.kind === "setting"
        ? w.setting
        : w.note;
  return (
    <details>
      <summary>{fill(w.show, { n: entries.length })}</summary>
      <ul>
        {entries.slice(0, LISTED).map((event) => (
          <li key={event.id}>
            {momentText(event.t, lang)} · {what(event)}
          </li>
        ))}
        {entries.length > LISTED && <li>…</li>}
      </ul>
    </details>
  );
}
