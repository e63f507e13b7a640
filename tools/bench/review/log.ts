import { integerBelow, type Rng, rngFor } from "../../../src/math/random/index.ts";
import {
  type Card,
  type Catalogue,
  type Cause,
  catalogue,
  causes,
  dateOfDay,
  type Grade,
  type Kind,
  newId,
  type RandomBytes,
  type ReviewEvent,
} from "../../../src/review/index.ts";

const DAY = 86_400_000;
/** Noon in China on 1 January 2026. */
const FIRST = Date.UTC(2026, 0, 1, 4);
const CHINA = 480;

/** So many cards, a third of them drills, in topics of twenty. */
export function bookOf(count: number): Catalogue {
  const kinds: readonly Kind[] = [
    "question",
    "drill",
    "question",
    "derivation",
    "drill",
    "question",
  ];
  return catalogue(
    Array.from({ length: count }, (_, i): Card => {
      const kind = kinds[i % kinds.length] as Kind;
      return {
        id: `${kind[0]?.toUpperCase()}-${i}`,
        topic: `topic-${Math.floor(i / 20)}`,
        kind,
        form: kind === "drill" ? "compute" : kind === "derivation" ? "derive" : "concept",
        rev: 1,
        points: 4,
        essential: [0],
      };
    }),
  );
}

const bytesOf =
  (rng: Rng): RandomBytes =>
  (count) =>
    Uint8Array.from({ length: count }, () => integerBelow(rng, 256));

/**
 * The log of a reader who answers much, every day: `count` answers over `days` days, in two browsers. Most are scheduled
 * reviews, some retries and practice; a hundredth is taken back, a third of the misses gets a note, and the date of the
 * interview is set once a month. The same seed gives the same log.
 */
export function logOf(count: number, days: number, book: Catalogue, seed = 1): ReviewEvent[] {
  const rng = rngFor(seed, "review-log");
  const random = bytesOf(rng);
  const cards = [...book.cards.values()];
  const devices = [0, 1].map(() => ({ dev: newId(random), n: 0 }));
  const seen = new Map<string, string>();
  const log: ReviewEvent[] = [];
  const stamp = (t: number, browser = devices[rng() < 0.7 ? 0 : 1]!) => {
    browser.n++;
    return { id: newId(random), dev: browser.dev, n: browser.n, t, tz: CHINA };
  };
  for (let i = 0; i < count; i++) {
    const day = Math.floor((i * days) / count);
    // An answer every two minutes, from noon on.
    const t = FIRST + day * DAY + (i % Math.ceil(count / days)) * 120_000;
    const card = cards[integerBelow(rng, cards.length)]!;
    const luck = rng();
    const g: Grade = luck < 0.12 ? 1 : luck < 0.3 ? 2 : luck < 0.9 ? 3 : 4;
    const practice = rng() < 0.15;
    const drill = card.kind === "drill";
    const answer: ReviewEvent = {
      kind: "answer",
      ...stamp(t),
      card: card.id,
      rev: 1,
      g,
      mode: drill ? "drill" : practice ? "cram" : "queue",
      sched: !practice,
      base: seen.get(card.id) ?? null,
      ms: 5000 + integerBelow(rng, 60_000),
      ...(drill && {
        extra: { seed: integerBelow(rng, 2 ** 32), version: 1, text: "0.125", right: "0.25" },
      }),
    };
    seen.set(card.id, answer.id);
    log.push(answer);
    if (rng() < 0.01) log.push({ kind: "void", ...stamp(t + 5000), ref: answer.id });
    if (g === 1 && rng() < 0.3) {
      const cause = causes[integerBelow(rng, causes.length)] as Cause;
      log.push({
        kind: "note",
        ...stamp(t + 9000),
        ref: answer.id,
        cause,
        text: "sign of the gradient",
      });
    }
    if (i % Math.ceil((30 * count) / days) === 0) {
      const interview = dateOfDay(Math.floor(t / DAY) + 90);
      log.push({ kind: "setting", ...stamp(t + 1000), interview });
    }
  }
  return log;
}

/** Noon, so many days after the log began. */
export const noonOf = (day: number) => ({ t: FIRST + day * DAY, tz: CHINA });
