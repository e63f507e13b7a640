import type { Desk, Given } from "../../../desk/desk.ts";
import type { Lang } from "../../../params/index.ts";
import { dateText } from "../../../study/dates.ts";
import { count, fill } from "../../../study/fill.ts";
import { type Bar, barOf, type Note } from "./bar.ts";
import type { Source } from "./sources.ts";
import type { Standing } from "./standing.ts";
import { checkWords } from "./words.ts";

export interface CheckOptions {
  readonly source: Source;
  readonly lang: Lang;
  readonly open: () => Promise<Desk>;
  /** Milliseconds, from where the times of events count. */
  readonly clock: () => number;
  /** Once more: logged, and never scheduled. */
  readonly practice: boolean;
}

/** A question or derivation that the reader answers where it stands. */
export interface Check {
  readonly source: Source;
  readonly bar: Bar;
  /** To be called when a part of the answer was opened, with the event's time. */
  opened(at: number): void;
  /** Shows what the log says of its card, and whether it is being kept. */
  follow(desk: Desk, standing: Standing): void;
}

/** Whether nothing but what was opened just now is open. */
const begins = ({ element }: Source): boolean =>
  element.querySelectorAll("[open]").length + (element.matches("[open]") ? 1 : 0) < 2;

export function checkOf(options: CheckOptions): Check {
  const { source, lang, practice } = options;
  const words = checkWords[lang];
  // Something that outweighs the log's word for a while: a question to the reader, or a failure.
  let pressing: Note | null = null;
  let latest: (() => void) | null = null;
  let writing = false;
  // When the reader began to look at the answer; how long the question was thought about before, nobody knows.
  let since: number | null = null;
  // The answer that was logged here last.
  let own: string | null = null;
  const press = (note: Note | null) => {
    pressing = note;
    if (note) bar.show(note);
    else if (latest) latest();
    else bar.show(null);
  };

  const grade = (g: 1 | 3) =>
    log({
      card: source.id,
      g,
      mode: "page",
      ms: since === null ? 0 : options.clock() - since,
      ...(practice && { practice }),
    });
  const log = async (given: Given, sure = false): Promise<void> => {
    if (writing) return;
    writing = true;
    bar.busy(true);
    try {
      const desk = await options.open();
      const outcome = await desk.answer(given, sure);
      if (outcome.status === "elsewhere") press({ text: words.elsewhere, actions: [] });
      else if (outcome.status === "doubtful")
        press({
          text: fill(words.doubtful, { date: dateText(desk.now(), lang) }),
          tone: "warn",
          actions: [
            { name: words.yes, press: () => void log(given, true) },
            { name: words.no, press: () => press(null) },
          ],
        });
      else {
        own = outcome.event;
        since = options.clock();
        press(null);
      }
    } catch {
      press({
        text: words.lost,
        tone: "warn",
        actions: [{ name: words.again, press: () => void log(given, sure) }],
      });
    } finally {
      writing = false;
      bar.busy(false);
    }
  };
  const bar = barOf(words, (g) => void grade(g));

  const note = (desk: Desk, { answer, last, days }: Standing): Note | null => {
    if (answer === null || practice) return null;
    const { id, g } = answer.event;
    const { unsaved, lasting } = desk.view();
    // Logged here when another had counted already: the bar is not to tell of that one as if it were this.
    const late = last?.event.id === own && !last.moved ? own : null;
    const doubt = unsaved ? words.unsaved : lasting ? "" : words.passing;
    const told = late ? words.late : g === 1 ? words.missed : count(words.known, days);
    return {
      text: [told, doubt].filter(Boolean).join(lang === "zh" ? "" : " "),
      tone: doubt || late ? "warn" : g === 1 ? "bad" : "good",
      actions: [
        ...(unsaved ? [{ name: words.again, press: () => void desk.retry() }] : []),
        { name: words.undo, press: () => void desk.takeBack(late ?? id) },
      ],
    };
  };

  return {
    source,
    bar,
    opened(at) {
      // A derivation opens step by step: its time began with the first.
      if (since === null || begins(source)) since = at;
    },
    follow(desk, standing) {
      latest = () => bar.show(note(desk, standing));
      if (pressing === null) latest();
    },
  };
}
