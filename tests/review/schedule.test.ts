import fc from "fast-check";
import { default_w } from "ts-fsrs";
import { describe, expect, it } from "vitest";
import { localDay } from "../../src/review/day.ts";
import { type Grade, grades } from "../../src/review/event.ts";
import { decodeMemory, type Memory, type Trace } from "../../src/review/memory.ts";
import {
  advance,
  createScheduler,
  paces,
  recall,
  remember,
  schedulers,
} from "../../src/review/schedule.ts";
import { CHINA, DAY, HOUR, NOON } from "./make.ts";

const noon = (day: number, tz = CHINA) => ({ t: NOON + day * DAY, tz });
const exact = createScheduler({ retention: 0.9, fuzz: false });

/** Gaps (days) of a card that is always answered Good on the day it falls due. */
function goodGaps(retention: number, times: number): number[] {
  const scheduler = createScheduler({ retention, fuzz: false });
  const gaps: number[] = [];
  let memory: Memory | null = null;
  let at = noon(0);
  for (let i = 0; i < times; i++) {
    const { due, days } = scheduler.next("Q-1", memory, at, 3);
    memory = remember("Q-1", memory, at, 3);
    gaps.push(days);
    at = { t: due, tz: CHINA };
  }
  return gaps;
}

const arbitraryHistory = fc.array(
  fc.record({ gap: fc.integer({ min: 0, max: 400 }), g: fc.constantFrom(...grades) }),
  { minLength: 1, maxLength: 12 },
);
const play = (history: readonly { gap: number; g: Grade }[]) => {
  let memory: Memory | null = null;
  let day = 0;
  for (const { gap, g } of history) {
    day += gap;
    memory = remember("Q-1", memory, noon(day), g);
  }
  return { memory: memory!, day };
};

describe("gaps without steps and fuzz", () => {
  it("are 1, 2, 3 and 8 days after a first answer", () => {
    const preview = exact.preview("Q-1", null, noon(0));
    expect(grades.map((g) => preview[g].days)).toEqual([1, 2, 3, 8]);
    expect(preview[3].due).toBe(NOON + 3 * DAY);
  });

  it("grow as FSRS-6 has them", () => {
    expect(goodGaps(0.9, 4)).toEqual([3, 14, 57, 196]);
    expect(goodGaps(0.95, 5)).toEqual([3, 6, 15, 34, 72]);
  });
});

describe("the reader's day", () => {
  it("holds the two sides of midnight UTC: no day passes between 07:50 and 08:10 in China", () => {
    const first = { t: Date.UTC(2026, 10, 20, 23, 50), tz: CHINA };
    const memory = remember("Q-1", null, first, 3);
    const twenty = { t: first.t + 20 * 60_000, tz: CHINA };
    const sameDay = remember("Q-1", memory, { ...first, t: first.t + 1 }, 3);
    expect(remember("Q-1", memory, twenty, 3).s).toBe(sameDay.s);
    expect(recall(memory, twenty)).toBe(1);
  });

  it("passes at 04:00, whatever the zone", () => {
    for (const tz of [-480, 0, 345, CHINA, 780]) {
      const local = (h: number, m: number) => Date.UTC(2026, 10, 21, h, m) - tz * 60_000;
      const memory = remember("Q-1", null, { t: local(1, 0), tz }, 3);
      expect(recall(memory, { t: local(3, 59), tz })).toBe(1);
      expect(recall(memory, { t: local(4, 0), tz })).toBeLessThan(1);
    }
  });

  it("is what due dates are given back in", () =>
    fc.assert(
      fc.property(arbitraryHistory, fc.constantFrom(-480, 0, 345, 480, 780), (history, tz) => {
        const { memory, day } = play(history);
        const at = noon(day + 3, tz);
        for (const g of grades) {
          const { due, days } = exact.next("Q-1", memory, at, g);
          expect(days).toBeGreaterThanOrEqual(1);
          expect(due).toBe(at.t + days * DAY);
          expect(localDay({ t: due, tz }) - localDay(at)).toBe(days);
        }
      }),
    ));
});

describe("clocks that are wrong", () => {
  it("a clock turned back counts as no time passed, and never throws", () => {
    const memory = remember("Q-1", null, noon(0), 3);
    const back = remember("Q-1", memory, noon(-30), 3);
    expect(back.s).toBe(remember("Q-1", memory, noon(0), 3).s);
    expect(back.last).toBe(NOON);
  });

  it("a flight west counts as no negative time", () => {
    const memory = remember("Q-1", null, { t: NOON, tz: 840 }, 3);
    expect(() => remember("Q-1", memory, { t: NOON + HOUR, tz: -660 }, 3)).not.toThrow();
  });

  it("an answer in 2036 freezes the card, which is why such jumps are asked about", () => {
    const far = remember("Q-1", remember("Q-1", null, noon(0), 3), noon(3650), 3);
    expect(recall(far, noon(10))).toBe(1);
    expect(() => remember("Q-1", far, noon(10), 1)).not.toThrow();
  });

  it("1970 is a time too, exact zeros included", () => {
    const zero = { t: 240 * 60_000, tz: 0 };
    const memory = remember("Q-1", null, zero, 3);
    expect(memory.last).toBe(zero.t);
    const later = { t: zero.t + 3 * DAY, tz: 0 };
    expect(remember("Q-1", memory, later, 3).s).toBe(
      remember("Q-1", remember("Q-1", null, noon(0), 3), noon(3), 3).s,
    );
    expect(recall(memory, zero)).toBe(1);
    expect(recall(memory, later)).toBeLessThan(1);
  });
});

describe("memory", () => {
  it("is legal after any history, and survives JSON", () =>
    fc.assert(
      fc.property(arbitraryHistory, (history) => {
        const { memory } = play(history);
        expect(decodeMemory(JSON.parse(JSON.stringify(memory)))).toEqual(memory);
        expect(memory.reps).toBe(history.length);
        expect(memory.lapses).toBe(history.slice(1).filter(({ g }) => g === 1).length);
        expect(memory.soon).toBeLessThanOrEqual(memory.due + 2 * DAY);
      }),
    ));

  it("is what the scheduler leaves behind at either pace, on whatever clock", () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            t: fc.oneof(
              fc.integer({ min: NOON - 400 * DAY, max: NOON + 400 * DAY }),
              fc.constantFrom(0, 240 * 60_000, NOON, NOON + 1, NOON + 36_500 * DAY),
            ),
            tz: fc.constantFrom(480, 0, -300, -660, 345, 840),
            g: fc.constantFrom(...grades),
          }),
          { maxLength: 12 },
        ),
        (history) => {
          let trace: Trace | null = null;
          for (const { g, ...at } of history) {
            const next = advance("Q-1", trace, at, g);
            for (const { next: scheduled } of Object.values(schedulers())) {
              const { due: _due, days: _days, ...left } = scheduled("Q-1", trace, at, g);
              expect(next).toMatchObject(left);
            }
            trace = next;
          }
        },
      ),
    ));

  it("recalls less as days pass, always between 0 and 1", () =>
    fc.assert(
      fc.property(arbitraryHistory, (history) => {
        const { memory, day } = play(history);
        const curve = [0, 1, 7, 30, 365].map((d) => recall(memory, noon(day + d)));
        expect(curve[0]).toBe(1);
        expect([...curve].sort((a, b) => b - a)).toEqual(curve);
        expect(curve[4]).toBeGreaterThan(0);
      }),
    ));

  it("is down to 0.9 after as many days as its stability", () => {
    const memory = { ...remember("Q-1", null, noon(0), 3), s: 40 };
    expect(recall(memory, noon(40))).toBeCloseTo(0.9, 6);
  });

  it.each([
    ["s", Number.NaN],
    ["s", 0],
    ["d", 11],
    ["last", null],
    ["due", "2026-11-20T00:00:00Z"],
    ["reps", 0],
    ["lapses", 5],
    ["v", 2],
  ])("with %s %j is not taken: from a store it is null, from a caller an error", (field, value) => {
    const broken = { ...remember("Q-1", null, noon(0), 3), [field]: value } as Memory;
    expect(decodeMemory(broken)).toBeNull();
    expect(() => exact.next("Q-1", broken, noon(5), 3)).toThrow(/memory of Q-1 is not legal/);
    expect(() => recall(broken, noon(5))).toThrow(/not legal/);
  });
});

describe("fuzz", () => {
  it("is the same in the preview and in the result, at any time of day, and differs between cards", () => {
    const { calm } = schedulers();
    const spread = new Set<number>();
    for (let k = 1; k <= 40; k++) {
      const id = `Q-${k}`;
      const memory = { ...remember(id, null, noon(0), 3), s: 60 };
      const at = noon(50);
      const later = { t: at.t + 3 * HOUR, tz: CHINA };
      const shown = calm.preview(id, memory, at)[3].days;
      expect(calm.next(id, memory, later, 3).days).toBe(shown);
      spread.add(shown);
    }
    expect(spread.size).toBeGreaterThan(5);
  });

  it("is off near an interview", () => {
    const days = Array.from({ length: 20 }, (_, k) => {
      const id = `Q-${k}`;
      return schedulers().soon.next(id, { ...remember(id, null, noon(0), 3), s: 60 }, noon(50), 3)
        .days;
    });
    expect(new Set(days).size).toBe(1);
  });

  it("moves dates only: stability and difficulty do not know of it, nor of the retention", () => {
    const memory = { ...remember("Q-1", null, noon(0), 3), s: 60 };
    const { due: _a, days: _b, ...calm } = schedulers().calm.next("Q-1", memory, noon(50), 3);
    const { due: _c, days: _d, ...soon } = schedulers().soon.next("Q-1", memory, noon(50), 3);
    expect(calm).toEqual(soon);
  });
});

describe("a scheduler", () => {
  it("refuses a retention that would be nonsense", () => {
    for (const retention of [0, 0.79, 0.98, 1, Number.NaN]) {
      expect(() => createScheduler({ retention, fuzz: false })).toThrow(
        /retention must be 0.8–0.97/,
      );
    }
    expect(paces).toEqual({
      calm: { retention: 0.9, fuzz: true },
      soon: { retention: 0.95, fuzz: false },
    });
  });

  it("refuses grades beyond the four, another card's memory, and no time", () => {
    const memory = remember("Q-1", null, noon(0), 3);
    for (const g of [0, 5, 2.5]) {
      expect(() => exact.next("Q-1", memory, noon(1), g as Grade)).toThrow(/grade must be 1–4/);
    }
    expect(() => exact.next("Q-2", memory, noon(1), 3)).toThrow(/memory of Q-1/);
    expect(() => exact.next("Q-1", memory, { t: Number.NaN, tz: 0 }, 3)).toThrow(/finite/);
  });

  it("changes nothing that it is given", () => {
    const memory = Object.freeze(remember("Q-1", null, noon(0), 3));
    exact.preview("Q-1", memory, noon(4));
    expect(remember("Q-1", memory, noon(4), 3)).toEqual(remember("Q-1", memory, noon(4), 3));
  });
});

// A new release of the library that moves anybody's dates fails here, until it has been looked at.
it("gives a fixed sample of histories the dates that it always gave", () => {
  expect(default_w).toHaveLength(21);
  const sample: readonly (readonly [number, Grade])[][] = [
    [
      [0, 3],
      [3, 3],
      [14, 3],
      [57, 3],
    ],
    [
      [0, 1],
      [1, 3],
      [3, 1],
      [1, 3],
      [4, 3],
    ],
    [
      [0, 4],
      [8, 2],
      [20, 4],
      [90, 1],
      [2, 2],
    ],
    [
      [0, 2],
      [0, 3],
      [2, 4],
      [400, 3],
    ],
  ];
  const days = sample.map((rows) => {
    const { memory, day } = play(rows.map(([gap, g]) => ({ gap, g })));
    const after = (t: number) => (t - NOON) / DAY - day;
    return [after(memory.due), after(memory.soon), memory.s, memory.d].map((x) => +x.toFixed(4));
  });
  // Days until due at either pace, stability, difficulty.
  expect(days).toEqual([
    [208, 79, 196.2353, 2.0975],
    [5, 3, 4.7462, 8.7755],
    [5, 3, 6.2654, 8.2286],
    [169, 64, 159.0256, 3.4427],
  ]);
});
