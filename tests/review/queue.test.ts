import { describe, expect, it } from "vitest";
import { dateOfDay } from "../../src/review/date.ts";
import { localDay } from "../../src/review/day.ts";
import type { ReviewEvent } from "../../src/review/event.ts";
import { fold } from "../../src/review/fold.ts";
import { dueDays, dueQueue, unseen } from "../../src/review/queue.ts";
import { answer, bookOf, CHINA, card, DAY, HOUR, NOON, setting } from "./make.ts";

const topics = ["optimizers", "losses", "cnn", "rnn"];
const many = Array.from({ length: 120 }, (_, i) => card(`Q-${i}`, { topic: topics[i % 4]! }));
const book = bookOf(...many);
const now = { t: NOON, tz: CHINA };
const today = localDay(now);
/** A first Good answer so many days ago: due after three days. */
const learned = (k: number, ago: (i: number) => number): ReviewEvent[] =>
  Array.from({ length: k }, (_, i) => answer({ card: `Q-${i}`, t: NOON - ago(i) * DAY }));
const queue = (log: readonly ReviewEvent[], at = now, size?: number) =>
  dueQueue(fold(log, book), book, at, size);

describe("the queue", () => {
  it("has twenty cards, most at risk, and says how many wait", () => {
    const { session, later } = queue(learned(104, (i) => 4 + (i % 50)));
    expect([session.length, later]).toEqual([20, 84]);
    const weakest = Math.max(...session.map((d) => d.recall));
    const all = queue(
      learned(104, (i) => 4 + (i % 50)),
      now,
      104,
    ).session;
    const ids = new Set(session.map((d) => d.card.id));
    for (const d of all) if (!ids.has(d.card.id)) expect(d.recall).toBeGreaterThanOrEqual(weakest);
  });

  it("alternates topics", () => {
    const { session } = queue(learned(104, (i) => 4 + (i % 50)));
    for (const [i, d] of session.entries()) expect(d.topic).not.toBe(session[i - 1]?.topic);
  });

  it("asks a card from 04:00 of the day on which it falls due, whatever hour it was answered", () => {
    const log = [answer({ card: "Q-1", t: NOON - 3 * DAY + 9 * HOUR })];
    expect(queue(log, { t: NOON - 8 * HOUR + 1, tz: CHINA }).session).toHaveLength(1);
    expect(queue(log, { t: NOON - 8 * HOUR - 1, tz: CHINA }).session).toHaveLength(0);
  });

  it("is empty once its cards were answered, and knows nothing of cards outside the book", () => {
    const log = [
      answer({ card: "Q-1", t: NOON - 5 * DAY }),
      answer({ card: "GONE-1", t: NOON - 5 * DAY }),
    ];
    expect(queue(log).session.map((d) => d.card.id)).toEqual(["Q-1"]);
    expect(queue([...log, answer({ card: "Q-1", g: 1, t: NOON })]).session).toEqual([]);
  });

  it("does not return a card on the same day when a flight has turned the date back", () => {
    const log = [
      answer({ card: "Q-1", t: NOON - 5 * DAY }),
      answer({ card: "Q-1", g: 1, t: NOON }),
    ];
    expect(queue(log, { t: NOON + 20 * HOUR, tz: CHINA }).session).toHaveLength(1);
    expect(queue(log, { t: NOON + 20 * HOUR, tz: -480 }).session).toHaveLength(0);
  });
});

describe("an interview", () => {
  const log = [answer({ card: "Q-1", t: NOON - 3 * DAY }), answer({ card: "Q-1", t: NOON })];
  const due = (date: string | null, at = now) => {
    const events = date === null ? log : [...log, setting(date)];
    return dueDays(fold(events, book), book, at).get("Q-1")! - today;
  };

  it("within sixty days brings cards back sooner, and moving it away undoes that", () => {
    const calm = due(null);
    expect(calm).toBeGreaterThanOrEqual(12);
    expect(due(dateOfDay(today + 61))).toBe(calm);
    expect(due(dateOfDay(today + 60))).toBe(6);
    expect(due(dateOfDay(today - 1))).toBe(calm);
    const moved = [...log, setting(dateOfDay(today + 30)), setting(dateOfDay(today + 100))];
    const state = fold(moved, book);
    expect(state.cards).toEqual(fold(log, book).cards);
    expect(dueDays(state, book, now).get("Q-1")! - today).toBe(calm);
  });

  it("in the next days asks every card once more, by a slot earlier than its due date", () => {
    const often = [-20, -14, -1].flatMap((day) =>
      Array.from({ length: 30 }, (_, i) => answer({ card: `Q-${i}`, t: NOON + day * DAY })),
    );
    // Any later than the second day from now, so that the pass alone can bring it.
    const near = dateOfDay(today + 3);
    const plain = dueDays(fold([...often, setting(dateOfDay(today + 60))], book), book, now);
    expect([...plain.values()].every((d) => d > today + 3)).toBe(true);
    const state = fold([...often, setting(near)], book);
    const days = [...dueDays(state, book, now).values()];
    expect([0, 1, 2].map((d) => days.filter((day) => day === today + d).length)).toEqual([
      10, 10, 10,
    ]);
    const { session, later } = dueQueue(state, book, now, 50);
    expect(session.length + later).toBe(10);
  });
});

describe("minutes", () => {
  it("are the median of the reader's own times, without pages left open", () => {
    const fives = learned(10, () => 5).map((e) => ({ ...e, ms: 60_000 }) as ReviewEvent);
    const open = Array.from({ length: 11 }, () =>
      answer({ card: "Q-0", t: NOON - 4 * DAY, sched: false, ms: 50_000_000 }),
    );
    expect(queue([...fives, ...open]).minutes).toBe(10);
  });

  it("leave out answers on a page, whose time begins when the question has been thought about", () => {
    const fives = learned(10, () => 5).map((e) => ({ ...e, ms: 60_000 }) as ReviewEvent);
    const quick = Array.from({ length: 11 }, () =>
      answer({ card: "Q-0", t: NOON - 4 * DAY, sched: false, mode: "page", ms: 2000 }),
    );
    expect(queue([...fives, ...quick]).minutes).toBe(10);
  });

  it("are the usual ones while there are few answers, and zero for nothing", () => {
    const four = learned(4, () => 5).map((e) => ({ ...e, ms: 600_000 }) as ReviewEvent);
    expect(queue(four).minutes).toBe(2);
    expect(queue([]).minutes).toBe(0);
    expect(queue(four.slice(0, 1)).minutes).toBe(1);
  });
});

it("lists unseen cards in the order of the book", () => {
  const some = bookOf("B", "A", "C");
  expect(unseen(fold([answer({ card: "A" })], some), some).map((c) => c.id)).toEqual(["B", "C"]);
});
