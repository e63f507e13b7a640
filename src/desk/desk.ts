import { type Given as Answer, answerDraft } from "../review/answer.ts";
import type { Catalogue } from "../review/card.ts";
import { type Clock, jumpedAhead, steadyNow } from "../review/clock.ts";
import type { CalendarDate } from "../review/date.ts";
import type { Moment } from "../review/day.ts";
import { type Cause, type Draft, type ReviewEvent, voidDraft } from "../review/event.ts";
import { extend, type Folded, foldGently } from "../review/fold.ts";
import { newId, type RandomBytes } from "../review/ids.ts";
import type { OpenedStore, Trouble } from "../review/storage/index.ts";
import type { Appended, Store, Unsaved } from "../review/storage/store.ts";
import type { Tabs } from "../review/storage/tabs.ts";

/** What the log says now. A new object at each change. */
export interface DeskView {
  readonly state: Folded;
  readonly book: Catalogue;
  /** False when nothing is kept beyond this page; `trouble` says why. */
  readonly lasting: boolean;
  readonly trouble: Trouble | null;
  /** Answers that wait to be written. */
  readonly unsaved: { readonly count: number; readonly reason: Unsaved } | null;
  /** Records that could not be read and are kept apart. */
  readonly quarantined: number;
  /** Progress was here and is gone. */
  readonly cleared: boolean;
  /** A newer version of the site runs in another tab: this page must be loaded again. */
  readonly outdated: boolean;
}

/**
 * An answer as a screen gives it; the desk knows the card's revision. `base` is the card's last event when the reader was asked
 * (`store.head`): a screen that chose the card gives it, and is told when another tab has answered meanwhile. Without it, where the
 * reader chose to answer, the answer comes after whatever the log has by now, and is practice if that counted today.
 */
export type Given = Omit<Answer, "base" | "card"> & {
  readonly card: string;
  readonly base?: string | null;
};

/** What became of an answer. */
export type Outcome =
  /** It is in the log, and its event has this id. Whether it lasts, the view says. */
  | { readonly status: "kept"; readonly event: string }
  /** The card was answered in another tab meanwhile; nothing was written. */
  | { readonly status: "elsewhere" }
  /** The clock stands more than 400 days after the last event; nothing was written. Ask the reader. */
  | { readonly status: "doubtful" };

/** The log of this page: what is answered here is folded at once, and written. */
export interface Desk {
  view(): DeskView;
  /** Calls `listener` after each change; gives what ends that. */
  subscribe(listener: () => void): () => void;
  /** The clock, or the latest event where that is later. */
  now(): Moment;
  /** Logs an answer. `sure`: the reader has confirmed a clock that jumped ahead. Throws when the book has no such card. */
  answer(given: Given, sure?: boolean): Promise<Outcome>;
  /** Voids an event, once. */
  takeBack(event: string): Promise<void>;
  /** Says something about an answer; what is absent stays as it was. */
  note(event: string, note: { readonly cause?: Cause; readonly text?: string }): Promise<void>;
  setInterview(date: CalendarDate | null): Promise<void>;
  /** Tries to write what waits. */
  retry(): Promise<void>;
  /** Reads the log again. What cannot be read now leaves the view as it is. */
  reload(): Promise<void>;
  /** To be called when something else than the desk has written to its store: reads the log again, and tells other tabs. */
  changed(): Promise<void>;
  readonly store: Store;
  readonly random: RandomBytes;
}

/** What a desk is made of; `join` gets what is to be called when another tab has written. */
export interface DeskOptions {
  readonly book: Catalogue;
  readonly opened: OpenedStore;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly join?: (onChange: () => void) => Tabs;
}

const sameValue = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === "object" && JSON.stringify(a) === JSON.stringify(b));

/** Events as the very objects that are known already, where they are equal: what was folded from these is not folded again. */
function knownAgain(
  events: readonly ReviewEvent[],
  known: readonly ReviewEvent[],
): readonly ReviewEvent[] {
  const byId = new Map(known.map((event) => [event.id, event]));
  return events.map((event) => {
    const mine: object | undefined = byId.get(event.id);
    const fields = Object.entries(event);
    const same =
      mine !== undefined &&
      fields.length === Object.keys(mine).length &&
      fields.every(([name, value]) => sameValue(value, mine[name as never]));
    return same ? (mine as ReviewEvent) : event;
  });
}

/** The live log, and the one thing that only the page knows: that its store was taken over. */
export interface OpenDesk extends Desk {
  outdated(): void;
}

/** Reads the log and stands ready. Rejects only when the log cannot be read at all, which a store's opening has ruled out. */
export async function openDesk(options: DeskOptions): Promise<OpenDesk> {
  const { book, clock, random } = options;
  let { store, trouble } = options.opened;
  const listeners = new Set<() => void>();
  let view: DeskView;
  const show = (patch: Partial<DeskView>) => {
    view = { ...view, ...patch };
    for (const listener of listeners) listener();
  };
  const waitingNow = (reason: Unsaved): DeskView["unsaved"] => {
    const count = store.waiting().length;
    return count === 0 ? null : { count, reason };
  };
  const read = async (): Promise<Omit<DeskView, "outdated">> => {
    const { events, quarantined, cleared } = await store.load();
    const before = view?.state;
    const log = knownAgain([...events, ...store.waiting()], before?.events ?? []);
    const state = await foldGently(log, book, before);
    return {
      state,
      book,
      lasting: store.lasting,
      trouble,
      unsaved: waitingNow(view?.unsaved?.reason ?? "failed"),
      quarantined,
      cleared,
    };
  };
  const readAgain = async () => {
    const next = await read().catch(() => null);
    if (next !== null) show(next);
  };
  view = { ...(await read()), outdated: false };
  // One after the other: what a draft says depends on what was written before it, and so does what is read.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work);
    last = done.catch(() => {});
    return done;
  };
  const reload = () => inTurn(readAgain);
  const tabs = options.join?.(() => void reload());

  const taken = (event: ReviewEvent, reason: Unsaved = "failed") => {
    const state = extend(view.state, [event], book);
    show({ state, cleared: false, unsaved: waitingNow(reason), outdated: reason === "outdated" });
    tabs?.tell();
  };
  const write = async (make: () => Draft): Promise<Appended> => {
    const result = await store.append(make());
    if (result.status === "elsewhere") await readAgain();
    else taken(result.event, result.status === "unsaved" ? result.reason : undefined);
    return result;
  };
  const append = (make: () => Draft): Promise<Appended> => inTurn(() => write(make));
  const stamp = () => ({ id: newId(random), ...clock() });

  // Once the reader has closed the tabs that blocked it, the log takes what was answered meanwhile.
  if (trouble?.kind === "blocked") {
    trouble.opened.then((again) =>
      inTurn(async () => {
        const held = view.state.events;
        const kept = held.length === 0 || (await again.store.merge(held)).status === "merged";
        // What the database does not take stays in memory, and the reader is told.
        if (kept) ({ store, trouble } = again);
        else trouble = { kind: "refused", reason: "unwritable" };
        await readAgain();
      }),
    );
  }

  return {
    view: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    now: () => steadyNow(clock(), view.state.latest),
    async answer({ card, base, ...given }, sure = false) {
      const known = book.cards.get(card);
      if (known === undefined) throw new Error(`answer: the book has no card "${card}"`);
      const now = clock();
      if (!sure && jumpedAhead(now.t, view.state.latest)) return { status: "doubtful" };
      const attempt = () =>
        append(() => {
          // In its turn: what was answered here just before is no other tab's.
          const seen = base === undefined ? store.head(card) : base;
          return answerDraft(view.state, { ...given, card: known, base: seen }, now, random);
        });
      let result = await attempt();
      // The log was read again: the next attempt knows what came from the other tab.
      if (result.status === "elsewhere" && base === undefined) result = await attempt();
      return result.status === "elsewhere"
        ? { status: "elsewhere" }
        : { status: "kept", event: result.event.id };
    },
    takeBack: (event) =>
      inTurn(async () => {
        // A second press while the first is being written.
        if (view.state.voided.has(event)) return;
        await write(() => voidDraft(event, clock(), random));
      }),
    async note(event, note) {
      await append(() => {
        const { cause, text } = { ...view.state.notes.get(event), ...note };
        const said = { ...(cause !== undefined && { cause }), ...(text !== undefined && { text }) };
        return { kind: "note", ...stamp(), ref: event, ...said };
      });
    },
    setInterview: (date) =>
      inTurn(async () => {
        if (view.state.interview === date) return;
        await write(() => ({ kind: "setting", ...stamp(), interview: date }));
      }),
    async retry() {
      const reason = await inTurn(() => store.flush());
      show({ unsaved: waitingNow(reason ?? "failed") });
      if (reason === null) tabs?.tell();
    },
    reload,
    async changed() {
      await reload();
      tabs?.tell();
    },
    outdated: () => show({ outdated: true }),
    get store() {
      return store;
    },
    random,
  };
}
