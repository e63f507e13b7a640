import type {
  AnswerEvent,
  Card,
  Draft,
  NoteEvent,
  SettingEvent,
  VoidEvent,
} from "../../src/review/index.ts";
import { catalogue } from "../../src/review/index.ts";
import { idOf } from "./bytes.ts";

/** China, where a day of UTC begins at eight in the morning. */
export const CHINA = 480;
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
/** Noon in China on 20 November 2026. */
export const NOON = Date.UTC(2026, 10, 20, 4);

const device = idOf(900_001);
// Beyond the ids of arbitrary logs.
let made = 1_000_000;

/** An answer: Good, in the queue, scheduled, unless told. */
export function answer(part: Partial<AnswerEvent> = {}): AnswerEvent {
  made++;
  return {
    kind: "answer",
    id: idOf(made),
    dev: device,
    n: made,
    t: NOON,
    tz: CHINA,
    card: "Q-1",
    rev: 1,
    g: 3,
    mode: "queue",
    sched: true,
    base: null,
    ms: 6000,
    ...part,
  };
}
const stamp = () => {
  const { id, dev, n, t, tz } = answer();
  return { id, dev, n, t, tz };
};
export const voiding = (ref: string, part: Partial<VoidEvent> = {}): VoidEvent => ({
  kind: "void",
  ...stamp(),
  ref,
  ...part,
});
export const note = (ref: string, part: Partial<NoteEvent> = {}): NoteEvent => ({
  kind: "note",
  ...stamp(),
  ref,
  ...part,
});
export const setting = (
  interview: string | null,
  part: Partial<SettingEvent> = {},
): SettingEvent => ({ kind: "setting", ...stamp(), interview, ...part });

/** An answer as it is handed to a store. */
export function draft(part: Partial<AnswerEvent> = {}): Draft {
  const { dev: _dev, n: _n, ...rest } = answer(part);
  return rest;
}

export const card = (id: string, part: Partial<Card> = {}): Card => ({
  id,
  topic: "optimizers",
  kind: "question",
  form: "concept",
  rev: 1,
  points: 3,
  essential: [0],
  ...part,
});

/** A book of cards with these ids. */
export const bookOf = (...cards: readonly (string | Card)[]) =>
  catalogue(cards.map((c) => (typeof c === "string" ? card(c) : c)));
