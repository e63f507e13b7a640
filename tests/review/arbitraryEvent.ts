import fc from "fast-check";
import type { ReviewEvent } from "../../src/review/index.ts";
import { causes } from "../../src/review/index.ts";
import { idOf } from "./bytes.ts";
import { DAY, NOON } from "./make.ts";

const grade = fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const);
const mode = fc.constantFrom("page", "queue", "mock", "cram", "drill" as const) as fc.Arbitrary<
  "page" | "queue" | "mock" | "cram" | "drill"
>;
const text = fc.string({ unit: "binary", maxLength: 40 });

const stamp = (id: string, n: number) => ({
  id: fc.constant(id),
  dev: fc.constantFrom(idOf(800_001), idOf(800_002), idOf(800_003)),
  // Counts may repeat and run against the clock, as they do when a profile was copied or a clock was wrong.
  n: fc.oneof(fc.constant(n), fc.integer({ min: 1, max: 9 })),
  t: fc.oneof(
    fc.integer({ min: NOON - 90 * DAY, max: NOON + 90 * DAY }),
    fc.constantFrom(0, NOON, NOON, NOON + 1, NOON + 3650 * DAY),
  ),
  tz: fc.constantFrom(480, 0, -300, -480, 540, 345, 780),
});

const extra = fc.record(
  {
    seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
    version: fc.integer({ min: 1, max: 9 }),
    text,
    right: text,
    hints: fc.nat(3),
    points: fc.array(fc.nat(9), { maxLength: 4 }),
    hidden: fc.nat(9),
    missed: fc.nat(9),
  },
  { requiredKeys: [] },
);

const anyId = (most: number) => fc.integer({ min: 1, max: most }).map(idOf);

/** The event with the k-th id; voids and notes refer to any of the first `most` events, or to none that exists. */
const one = (k: number, most: number): fc.Arbitrary<ReviewEvent> => {
  const answers = fc.record({
    kind: fc.constant("answer" as const),
    ...stamp(idOf(k), k),
    card: fc.constantFrom("Q-1", "Q-2", "D-1", "N-1", "GONE-1"),
    rev: fc.integer({ min: 1, max: 3 }),
    g: grade,
    mode,
    sched: fc.boolean(),
    base: fc.option(anyId(most)),
    ms: fc.integer({ min: 0, max: 900_000 }),
  });
  const others = fc.oneof(
    fc.record({ kind: fc.constant("void" as const), ...stamp(idOf(k), k), ref: anyId(most + 1) }),
    fc.record({
      kind: fc.constant("note" as const),
      ...stamp(idOf(k), k),
      ref: anyId(most),
      cause: fc.constantFrom(...causes),
      text,
    }),
    fc.record({
      kind: fc.constant("setting" as const),
      ...stamp(idOf(k), k),
      interview: fc.constantFrom(null, "2026-11-22", "2026-12-24", "2027-06-01"),
    }),
  );
  return fc.oneof(
    { weight: 4, arbitrary: answers },
    {
      weight: 1,
      arbitrary: fc.tuple(answers, extra).map(([a, x]) => ({ ...a, extra: x })),
    },
    { weight: 2, arbitrary: others },
  );
};

/** A log: events with different ids, among them voids, notes, settings and answers of three installs with wild clocks. */
export const arbitraryLog = (maxLength = 24): fc.Arbitrary<ReviewEvent[]> =>
  fc
    .integer({ min: 0, max: maxLength })
    .chain((length) =>
      fc.tuple(...Array.from({ length }, (_, i) => one(i + 1, length))),
    ) as fc.Arbitrary<ReviewEvent[]>;

/** A log, and the same log in another order. */
export const arbitraryShuffled = fc
  .tuple(arbitraryLog(), fc.infiniteStream(fc.nat()))
  .map(([log, keys]) => {
    const order = log.map((event) => ({ event, key: keys.next().value as number }));
    return { log, shuffled: order.sort((a, b) => a.key - b.key).map(({ event }) => event) };
  });
