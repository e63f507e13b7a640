import { type CardInput, type FSRS, fsrs, GenSeedStrategyWithCardId, StrategyMode } from "ts-fsrs";
import { DAY, localDay, type Moment, shifted, unshifted } from "./day.ts";
import { type Grade, grades } from "./event.ts";
import { decodeMemory, lastAnswered, type Memory, type Trace } from "./memory.ts";

/** The weights that FSRS-6 ships, fixed here: a library upgrade must not move anybody's dates in silence. */
const weights = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
  0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
];

/** How eagerly cards come back: `calm` as a rule, `soon` in the sixty days before an interview. */
export type Pace = "calm" | "soon";

export interface ScheduleOptions {
  /** Recall (0.8–0.97) at which a card falls due. */
  readonly retention: number;
  /** Spread due dates a little, by card, so that cards learned together part. */
  readonly fuzz: boolean;
}
/** Near an interview every day counts, so that dates are exact. */
export const paces: Readonly<Record<Pace, ScheduleOptions>> = {
  calm: { retention: 0.9, fuzz: true },
  soon: { retention: 0.95, fuzz: false },
};

/** What one grade leads to: when the card is due (ms), in whole days from the answer, and its new state. */
export interface Outcome {
  readonly due: number;
  readonly days: number;
  readonly s: number;
  readonly d: number;
  readonly reps: number;
  readonly lapses: number;
}

export interface Scheduler {
  /** Takes a card (memory null when it is new) and a grade. Throws when memory is not a legal one, or of another card. */
  next(id: string, memory: Trace | null, at: Moment, grade: Grade): Outcome;
  /** All four grades, each as `next` gives it. */
  preview(id: string, memory: Trace | null, at: Moment): Readonly<Record<Grade, Outcome>>;
}

const engine = ({ retention, fuzz }: ScheduleOptions): FSRS =>
  fsrs({
    request_retention: retention,
    enable_fuzz: fuzz,
    // Retries happen inside a session instead.
    enable_short_term: false,
    w: weights,
  }).useStrategy(StrategyMode.SEED, GenSeedStrategyWithCardId("id"));

/** The library counts days on dates of UTC; shifted times make these the reader's own days. */
const input = (id: string, memory: Trace | null, now: number): CardInput => ({
  ...{ id },
  due: now,
  stability: memory?.s ?? 0,
  difficulty: memory?.d ?? 0,
  elapsed_days: 0,
  scheduled_days: 0,
  learning_steps: 0,
  reps: memory?.reps ?? 0,
  lapses: memory?.lapses ?? 0,
  state: memory === null ? 0 : 2,
  // The library takes a time of exactly zero for an absent one.
  last_review: memory === null ? null : shifted(lastAnswered(memory)) || 1,
});

function check(id: string, memory: Trace | null, at: Moment, grade?: Grade): void {
  if (grade !== undefined && !grades.includes(grade)) {
    throw new Error(`schedule: grade must be 1–4, got ${grade}`);
  }
  if (!Number.isFinite(at.t) || !Number.isFinite(at.tz)) {
    throw new Error(`schedule: the moment must be finite, got t ${at.t} and tz ${at.tz}`);
  }
  if (memory === null) return;
  if (memory.id !== id)
    throw new Error(`schedule: asked for ${id} with the memory of ${memory.id}`);
  if (decodeMemory({ due: 0, soon: 0, ...memory }) === null) {
    throw new Error(`schedule: the memory of ${id} is not legal: ${JSON.stringify(memory)}`);
  }
}

/** A scheduler. Throws when the retention is outside 0.8–0.97: the library would take nonsense in silence. */
export function createScheduler(options: ScheduleOptions): Scheduler {
  if (!(options.retention >= 0.8 && options.retention <= 0.97)) {
    throw new Error(`createScheduler: retention must be 0.8–0.97, got ${options.retention}`);
  }
  const library = engine(options);
  const next: Scheduler["next"] = (id, memory, at, grade) => {
    check(id, memory, at, grade);
    const now = shifted(at);
    // A clock turned back, or a flight west, would be a negative gap.
    const then = memory === null ? now : Math.max(now, shifted(lastAnswered(memory)));
    const { card } = library.next(input(id, memory, then), then, grade);
    return {
      due: unshifted(card.due.getTime(), at.tz),
      days: card.scheduled_days,
      s: card.stability,
      d: card.difficulty,
      reps: card.reps,
      lapses: card.lapses,
    };
  };
  return {
    next,
    preview: (id, memory, at) => ({
      1: next(id, memory, at, 1),
      2: next(id, memory, at, 2),
      3: next(id, memory, at, 3),
      4: next(id, memory, at, 4),
    }),
  };
}

let both: Readonly<Record<Pace, Scheduler>> | undefined;
/** The schedulers of the two paces, made when first asked for: importing this file does no work. */
export const schedulers = (): Readonly<Record<Pace, Scheduler>> => {
  both ??= { calm: createScheduler(paces.calm), soon: createScheduler(paces.soon) };
  return both;
};

let formulas: FSRS | undefined;

/**
 * What a scheduled answer leaves behind: as `next` of either pace has it, since retention and fuzz move due dates only. But
 * `next` makes a card with a date for each of the four grades, and a long log has a hundred thousand answers.
 */
export function advance(id: string, before: Trace | null, at: Moment, grade: Grade): Trace {
  check(id, before, at, grade);
  formulas ??= engine(paces.calm);
  const known = before && { difficulty: before.d, stability: before.s };
  const gap = before === null ? 0 : Math.max(0, localDay(at) - localDay(lastAnswered(before)));
  const { stability: s, difficulty: d } = formulas.next_state(known, gap, grade);
  const reps = (before?.reps ?? 0) + 1;
  const lapses = before === null ? 0 : before.lapses + (grade === 1 ? 1 : 0);
  const last = before === null ? at.t : Math.max(at.t, before.last);
  return { v: 1, id, s, d, reps, lapses, last, tz: at.tz };
}

/** The memory after a scheduled answer: what it leaves behind, and when the card is due at either pace. */
export function remember(id: string, before: Trace | null, at: Moment, grade: Grade): Memory {
  const { calm, soon } = schedulers();
  const due = calm.next(id, before, at, grade).due;
  return { due, soon: soon.next(id, before, at, grade).due, ...advance(id, before, at, grade) };
}

/**
 * Chance (0–1) that the card is recalled at that moment; 1 until the local day of its last answer is over. Counted in the
 * reader's whole days, as the scheduler counts them.
 */
export function recall(memory: Trace, at: Moment): number {
  check(memory.id, memory, at);
  formulas ??= engine(paces.calm);
  const last = localDay(lastAnswered(memory)) * DAY;
  const now = Math.max(localDay(at) * DAY, last);
  // Again no time may be exactly zero; these two keep the whole days between them.
  const card = { ...input(memory.id, memory, now), last_review: last || -1 };
  return formulas.get_retrievability(card, now || 1, false);
}
