import type { DeskView } from "../../desk/desk.ts";
import { backupDue, type LastExport } from "../../review/backup/reminder.ts";
import { localDay, type Moment } from "../../review/day.ts";
import type { ReviewEvent } from "../../review/event.ts";
import { futureEvents } from "../../review/fold.ts";
import { factsOf } from "../backup/facts.ts";
import type { BannerWords } from "./words.ts";

/** What a reader can do about it. */
export type Remedy = "reload" | "download" | "retry" | "restore" | "takeBack";

/** Something about the log that the reader must know. */
export interface Notice {
  /** The sentence, by its key in the words. */
  readonly says: keyof BannerWords;
  /** Numbers of the sentence. */
  readonly values: Readonly<Record<string, number>>;
  /** A day in the sentence. */
  readonly date?: Moment;
  readonly remedies: readonly Remedy[];
  /** Something may be lost, or everything is well and this is but advice. */
  readonly tone: "bad" | "warn" | "calm";
  /** What the browser remembers when the reader waves it away; null when it stays until its cause is gone. */
  readonly once: string | null;
  /** Entries to be listed. */
  readonly entries?: readonly ReviewEvent[];
}

/** What notices are made from; `now` is the clock as it is, `last` undefined while nobody knows. */
export interface NoticeFacts {
  readonly view: DeskView;
  readonly now: Moment;
  readonly last: LastExport | null | undefined;
}

/** Why answers are not kept, gravest first: only one of these can be told at a time. */
function losing({ outdated, trouble, unsaved }: DeskView): Notice | null {
  const grave = { tone: "bad", once: null, values: {} } as const;
  if (outdated) {
    return unsaved === null
      ? { ...grave, says: "outdated", remedies: ["reload"] }
      : {
          ...grave,
          says: "outdatedUnsaved",
          values: { n: unsaved.count },
          remedies: ["download", "reload"],
        };
  }
  if (trouble?.kind === "newer") {
    const { found, known } = trouble;
    return {
      ...grave,
      says: "newer",
      values: { found, known },
      remedies: ["reload", "download"],
    };
  }
  if (trouble !== null) return { ...grave, says: trouble.kind, remedies: ["download"] };
  if (unsaved === null) return null;
  return {
    ...grave,
    says: "unsaved",
    values: { n: unsaved.count },
    remedies: ["retry", "download"],
  };
}

/** Entries that are dated after now; their own time and number is what the reader waves away. */
function dated({ view, now }: NoticeFacts): Notice | null {
  const entries = futureEvents(view.state, now.t);
  const [first] = entries;
  if (first === undefined) return null;
  const date = entries.reduce((latest, event) => (event.t > latest.t ? event : latest), first);
  return {
    says: "dated",
    values: { n: entries.length },
    date: { t: date.t, tz: date.tz },
    remedies: ["takeBack"],
    tone: "warn",
    once: `dated:${date.t}:${entries.length}`,
    entries,
  };
}

function reminder({ view, now, last }: NoticeFacts): Notice | null {
  if (!view.lasting || last === undefined) return null;
  const { answers } = factsOf(view.state);
  if (!backupDue(answers, now.t, last)) return null;
  const common = {
    remedies: ["download"],
    tone: "calm",
    once: `backup:${localDay(now)}`,
  } as const;
  return last === null
    ? { ...common, says: "backupFirst", values: { n: answers } }
    : {
        ...common,
        says: "backup",
        values: { n: answers - last.answers },
        date: { t: last.t, tz: now.tz },
      };
}

const cleared = ({ view, now }: NoticeFacts): Notice | null =>
  view.cleared
    ? {
        says: "cleared",
        values: {},
        remedies: ["restore"],
        tone: "warn",
        once: `cleared:${localDay(now)}`,
      }
    : null;

/** What the reader must know now, gravest first. */
export function noticesOf(facts: NoticeFacts): Notice[] {
  const lost = losing(facts.view);
  // Who is told to save what is here needs no reminder to do so.
  const rest = [cleared(facts), dated(facts), lost === null ? reminder(facts) : null];
  return [lost, ...rest].filter((notice) => notice !== null);
}
