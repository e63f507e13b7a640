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

/** An answer: Good, in the queue, scheduled, unless told. Its count follows its time, as on a clock that is right. */
export function answer(part: Partial<AnswerEvent> = {}): AnswerEvent {
  made++;
  const t = part.t ?? NOON;
  return {
    kind: "answer",
    id: idOf(made),
    dev: device,
    n: 1 + Math.min(t, 5e12) * 1000 + (made % 1000),
    t,
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
const stamp = (t = NOON) => {
  const { id, dev, n, tz } = answer({ t });
  return { id, dev, n, t, tz };
};
export const voiding = (ref: string, part: Partial<VoidEvent> = {}): VoidEvent => ({
  kind: "void",
  ...stamp(part.t),
  ref,
  ...part,
});
export const note = (ref: string, part: Partial<NoteEvent> = {}): NoteEvent => ({
  kind: "note",
  ...stamp(part.t),
  ref,
  ...part,
});
export const setting = (
  interview: string | null,
  part: Partial<SettingEvent> = {},
): SettingEvent => ({ kind: "setting", ...stamp(part.t), interview, ...part });

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
