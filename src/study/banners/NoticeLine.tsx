import type { Lang } from "../../params/index.ts";
import type { ReviewEvent } from "../../review/event.ts";
import { Icon } from "../../ui/Icon.tsx";
import { dateText, momentText } from "../dates.ts";
import { count, fill, plural } from "../fill.ts";
import type { Notice, Remedy } from "./notices.ts";
import { type BannerWords, bannerWords } from "./words.ts";

const labelOf = (remedy: Remedy, { says }: Notice): keyof BannerWords => {
  if (remedy !== "download") return remedy;
  if (says === "backup" || says === "backupFirst") return "downloadBackup";
  return says === "unsaved" || says === "outdatedUnsaved" ? "download" : "downloadSession";
};

/** One notice: what it is, what can be done, and the way to be rid of it. */
export function NoticeLine({
  notice,
  lang,
  tried = null,
  onRemedy,
  onDismiss,
}: {
  readonly notice: Notice;
  readonly lang: Lang;
  /** What became of the remedy that was tried here. */
  readonly tried?: keyof BannerWords | null;
  readonly onRemedy: (remedy: Remedy) => void;
  readonly onDismiss: () => void;
}) {
  const w = bannerWords[lang];
  const { says, values, date, remedies, tone, once, entries } = notice;
  const n = values.n ?? 0;
  const sentence = fill(plural(w[says], n), {
    ...values,
    ...(date !== undefined && { date: dateText(date, lang) }),
  });
  return (
    <div className="study-banner" data-tone={tone} data-notice={says}>
      <p>
        {tone !== "calm" && <Icon name="triangle-alert" size={18} />}
        <span>
          {sentence} {tried && <strong>{w[tried]}</strong>}
        </span>
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
            {count(w[labelOf(remedy, notice)], n)}
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
      <summary>{count(w.show, entries.length)}</summary>
      <ul>
        {entries.slice(0, LISTED).map((event) => (
          <li key={event.id}>
            {momentText(event, lang)} · {what(event)}
          </li>
        ))}
        {entries.length > LISTED && <li>…</li>}
      </ul>
    </details>
  );
}
