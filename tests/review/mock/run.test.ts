import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeMock } from "../../../src/review/mock/draft.ts";
import { reportMock } from "../../../src/review/mock/report.ts";
import {
  answered,
  followUp,
  type Mock,
  marked,
  startMock,
  stopped,
  tick,
  timeLeft,
  typed,
} from "../../../src/review/mock/run.ts";
import { bookOf, card, NOON } from "../make.ts";

const MINUTE = 60_000;
const cards = [
  card("Q-1", { followUps: 5, points: 4, essential: [0] }),
  card("N-1", { form: "compute", followUps: 2 }),
  card("Q-2", { form: "compare", followUps: 1, topic: "cnn" }),
];
const book = bookOf(...cards);
const begin = () => startMock(cards, { length: 15, seed: 3, replay: false }, NOON);
const at = (minutes: number) => NOON + minutes * MINUTE;

describe("a mock interview", () => {
  it("asks one question after another, and is over after the last", () => {
    let mock = begin();
    mock = answered(typed(mock, "because", at(1)), at(2));
    expect(mock.answers[0]).toMatchObject({ text: "because", ms: 2 * MINUTE, gaveUp: false });
    expect(mock.draft.text).toBe("");
    mock = answered(answered(mock, at(5), true), at(6));
    expect(mock.answers.map((a) => a.ms / MINUTE)).toEqual([2, 3, 1]);
    expect(mock.answers[1]!.gaveUp).toBe(true);
    expect(mock.ended).toBe(at(6));
    expect(answered(mock, at(9))).toBe(mock);
    expect(typed(mock, "late", at(9))).toBe(mock);
  });

  it("offers at most two follow-ups, to questions of words only", () => {
    let mock = begin();
    for (let i = 0; i < 4; i++) mock = followUp(mock, at(1));
    expect(mock.draft.followUps).toBe(2);
    mock = answered(mock, at(1));
    expect(mock.answers[0]!.followUps).toBe(2);
    expect(followUp(mock, at(1)).draft.followUps).toBe(0);
    expect(followUp(answered(mock, at(2)), at(2)).draft.followUps).toBe(1);
  });

  it("counts down honestly: a reload or a closed laptop pauses nothing", () => {
    const mock = typed(begin(), "half a sen", at(1));
    const reloaded = decodeMock(JSON.parse(JSON.stringify(mock)))!;
    expect(reloaded).toEqual(mock);
    expect(timeLeft(reloaded, at(6)).total).toBe(9 * MINUTE);
    expect(timeLeft(reloaded, at(14)).question).toBeLessThan(0);
    const late = tick(reloaded, at(300));
    expect(late.ended).toBe(at(15));
    expect(late.answers).toHaveLength(1);
    expect(late.answers[0]).toMatchObject({ text: "half a sen", ms: 15 * MINUTE });
    expect(timeLeft(late, at(300))).toEqual({ total: 0, question: expect.any(Number) });
  });

  it("gives no time back when the clock is turned back", () => {
    const mock = tick(begin(), at(10));
    expect(timeLeft(mock, at(2)).total).toBe(5 * MINUTE);
    expect(answered(mock, at(2)).answers[0]!.ms).toBe(10 * MINUTE);
  });

  it("never counts more time than there was, whatever the reader and the clock do", () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(5), fc.integer({ min: -20, max: 30 })), { maxLength: 20 }),
        (steps) => {
          let mock: Mock = begin();
          for (const [what, minutes] of steps) {
            const now = at(minutes);
            mock = [tick, answered, followUp, stopped, (m: Mock) => typed(m, "x", now), tick][
              what
            ]!(mock, now);
            expect(decodeMock(JSON.parse(JSON.stringify(mock)))).toEqual(mock);
            const spent = mock.answers.reduce((sum, a) => sum + a.ms, 0);
            expect(spent).toBeLessThanOrEqual(15 * MINUTE);
            const left = timeLeft(mock, now);
            expect(left.total).toBeGreaterThanOrEqual(0);
            if (mock.ended !== null) expect(spent).toBe(mock.ended - mock.started);
          }
        },
      ),
    ));

  it("can be ended early; what was not reached stays unasked", () => {
    const mock = stopped(answered(begin(), at(3)), at(4));
    expect(mock.ended).toBe(at(4));
    expect(mock.answers).toHaveLength(2);
    expect(reportMock(mock, book).unasked).toEqual(["Q-2"]);
  });

  it("shows answers only at the end, or for a question given up", () => {
    const mock = answered(begin(), at(1));
    expect(() => marked(mock, 0, [0], true)).toThrow(/only when the interview is over/);
    expect(() => marked(mock, 1, [0], true)).toThrow(/not been answered/);
    const gave = answered(begin(), at(1), true);
    expect(marked(gave, 0, [1], false).answers[0]!.points).toEqual([1]);
  });

  it("needs a card", () => {
    expect(() => startMock([], { length: 15, seed: 3, replay: false }, NOON)).toThrow(/a card/);
  });
});

describe("a saved interview", () => {
  it("is dropped when it is not whole", () => {
    const mock = begin();
    for (const broken of [
      null,
      "x",
      { ...mock, v: 2 },
      { ...mock, items: [] },
      { ...mock, opened: NOON - 1 },
      { ...mock, seen: "now" },
      { ...mock, answers: Array(3).fill(answered(mock, at(1)).answers[0]) },
    ]) {
      expect(decodeMock(broken)).toBeNull();
    }
  });
});

describe("the report", () => {
  const over = stopped(answered(answered(begin(), at(4)), at(6), true), at(9));

  it("has points hit, time, assumptions, and the page of each question", () => {
    const ticked = marked(marked(over, 0, [0, 2, 2], true), 2, [1], false);
    const report = reportMock(ticked, book);
    expect(report.ms).toBe(9 * MINUTE);
    expect(report.lines.map((l) => [l.card, l.topic, l.hit, l.points])).toEqual([
      ["Q-1", "optimizers", 2, 4],
      ["N-1", "optimizers", 0, 3],
      ["Q-2", "cnn", 1, 3],
    ]);
    expect(report.lines.map((l) => l.assumptions)).toEqual([true, false, false]);
    expect(report.lines.map((l) => l.grade)).toEqual([3, 1, 1]);
  });

  it("gives no grade to what has not been marked, and none is taken for missed", () => {
    const [first, gaveUp] = reportMock(over, book).lines;
    expect(first).toMatchObject({ marked: false, grade: null });
    expect(gaveUp).toMatchObject({ marked: true, grade: 1 });
  });

  it("stands when a card has left the book, and not before the end", () => {
    expect(reportMock(over, bookOf("Q-2")).lines[0]).toMatchObject({ topic: null, grade: null });
    expect(() => reportMock(begin(), book)).toThrow(/not over/);
  });
});
