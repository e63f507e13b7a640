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
  /** Once more: logged, and never scheduled. */
  readonly practice: boolean;
}

/** A question or derivation that the reader answers where it stands. */
export interface Check {
  readonly source: Source;
  readonly bar: Bar;
  /** Shows what the log says of its card, and whether it is being kept. */
  follow(desk: Desk, standing: Standing): void;
}

/** Time is told as 0: nobody knows when the reader began to think, and the estimates leave such answers out. */
const given = ({ source, practice }: CheckOptions, g: 1 | 3): Given => ({
  card: source.id,
  g,
  mode: "page",
  ms: 0,
  ...(practice && { practice }),
});

export function checkOf(options: CheckOptions): Check {
  const { source, lang, practice } = options;
  const words = checkWords[lang];
  // Something that outweighs the log's word for a while: a question to the reader, or a failure.
  let pressing: Note | null = null;
  let latest: (() => void) | null = null;
  let writing = false;
  const press = (note: Note | null) => {
    pressing = note;
    if (note) bar.show(note);
    else if (latest) latest();
    else bar.show(null);
  };

  const grade = async (g: 1 | 3, sure = false): Promise<void> => {
    if (writing) return;
    writing = true;
    bar.busy(true);
    try {
      const desk = await options.open();
      const { status } = await desk.answer(given(options, g), sure);
      if (status === "elsewhere") press({ text: words.elsewhere, actions: [] });
      else if (status === "doubtful")
        press({
          text: fill(words.doubtful, { date: dateText(desk.now(), lang) }),
          tone: "warn",
          actions: [
            { name: words.yes, press: () => void grade(g, true) },
            { name: words.no, press: () => press(null) },
          ],
        });
      else press(null);
    } catch {
      press({
        text: words.lost,
        tone: "warn",
        actions: [{ name: words.again, press: () => void grade(g, sure) }],
      });
    } finally {
      writing = false;
      bar.busy(false);
    }
  };
  const bar = barOf(words, (g) => void grade(g));

  const note = (desk: Desk, { answer, days }: Standing): Note | null => {
    if (answer === null || practice) return null;
    const { id, g } = answer.event;
    const { unsaved, lasting } = desk.view();
    const doubt = unsaved ? words.unsaved : lasting ? "" : words.passing;
    const told = g === 1 ? words.missed : count(words.known, days);
    return {
      text: [told, doubt].filter(Boolean).join(lang === "zh" ? "" : " "),
      tone: doubt ? "warn" : g === 1 ? "bad" : "good",
      actions: [
        ...(unsaved ? [{ name: words.again, press: () => void desk.retry() }] : []),
        { name: words.undo, press: () => void desk.takeBack(id) },
      ],
    };
  };

  return {
    source,
    bar,
    follow(desk, standing) {
      latest = () => bar.show(note(desk, standing));
      if (pressing === null) latest();
    },
  };
}
