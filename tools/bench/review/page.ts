// Runs in the browser: what self-review does with a long log, each beside the browser's own parsing of that log.
import {
  dueQueue,
  encodeBackup,
  extend,
  fold,
  type ReviewEvent,
  readBackup,
} from "../../../src/review/index.ts";
import { median } from "../statistics.ts";
import { bookOf, logOf, noonOf } from "./log.ts";

const days = 730;

/** Times in ms. */
export interface ReviewTimes {
  /** `JSON.parse` of the whole log: what the others are compared to. */
  readonly parse: number;
  readonly fold: number;
  /** One answer more. */
  readonly extend: number;
  readonly queue: number;
  readonly encode: number;
  readonly decode: number;
  readonly events: number;
  /** UTF-16 units of the backup. */
  readonly size: number;
}

async function timed(work: () => unknown): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/** Medians of `rounds` rounds after one of warming up, the works taking turns. */
async function measure(answers: number, cards: number, rounds: number): Promise<ReviewTimes> {
  const book = bookOf(cards);
  const log = logOf(answers, days, book);
  // After a month of rest most cards are due.
  const now = noonOf(days + 30);
  const last = log.at(-1) as ReviewEvent;
  const before = fold(log.slice(0, -1), book);
  const state = fold(log, book);
  const json = JSON.stringify(log);
  const backup = encodeBackup(log, now.t);
  const works = {
    parse: () => JSON.parse(json),
    fold: () => fold(log, book),
    extend: () => extend(before, [last], book),
    queue: () => dueQueue(state, book, now),
    encode: () => encodeBackup(log, now.t),
    decode: () => readBackup([backup], { pause: () => Promise.resolve() }),
  };
  const read = await works.decode();
  if (read.status !== "read" || read.events.length !== log.length || read.rejected > 0) {
    throw new Error("review: the backup did not come back whole");
  }
  if (works.queue().session.length === 0) throw new Error("review: nothing is due");
  const spent = Object.fromEntries(Object.keys(works).map((name) => [name, [] as number[]]));
  for (let round = 0; round <= rounds; round++) {
    for (const [name, work] of Object.entries(works)) {
      const ms = await timed(work);
      if (round > 0) spent[name]?.push(ms);
    }
  }
  const times = Object.fromEntries(
    Object.entries(spent).map(([name, list]) => [name, median(list)]),
  ) as Record<keyof typeof works, number>;
  return { ...times, events: log.length, size: backup.length };
}

export interface ReviewBench {
  measure: typeof measure;
}
Object.assign(window, { bench: { measure } satisfies ReviewBench });
