import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeMock } from "../../../src/review/mock/draft.ts";
import { mockGrade, reportMock } from "../../../src/review/mock/report.ts";
import {
  answered,
  followUp,
  gaveUp,
  logged,
  type Mock,
  marked,
  startMock,
  stopped,
  tick,
  timeLeft,
  typed,
} from "../../../src/review/mock/run.ts";
import { idOf } from "../bytes.ts";
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
    mock = answered(answered(gaveUp(mock, at(3)), at(5)), at(6));
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
        fc.array(fc.tuple(fc.nat(6), fc.integer({ min: -20, max: 30 })), { maxLength: 20 }),
        (steps) => {
          let mock: Mock = begin();
          for (const [what, minutes] of steps) {
            const now = at(minutes);
            mock = [
              tick,
              answered,
              followUp,
              stopped,
              (m: Mock) => typed(m, "x", now),
              gaveUp,
              tick,
            ][what]!(mock, now);
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
    const gave = answered(gaveUp(begin(), at(1)), at(1));
    expect(marked(gave, 0, [1], false).answers[0]!.points).toEqual([1]);
  });

  it("keeps the time of a question that was given up running while its answer is read, and takes no more text for it", () => {
    const gave = gaveUp(typed(begin(), "half", at(1)), at(2));
    expect(gave.draft.gaveUp).toBe(true);
    expect(typed(gave, "copied from the answer", at(3)).draft.text).toBe("half");
    const next = answered(gave, at(4));
    expect(next.answers[0]).toMatchObject({ text: "half", gaveUp: true, ms: 4 * MINUTE });
    expect(next.draft.gaveUp).toBe(false);
    expect(tick(gave, at(99)).answers[0]!.gaveUp).toBe(true);
    const over = stopped(begin(), at(1));
    expect(gaveUp(over, at(2))).toBe(over);
  });

  it("needs a card", () => {
    expect(() => startMock([], { length: 15, seed: 3, replay: false }, NOON)).toThrow(/a card/);
  });
});

describe("a saved interview", () => {
  it("remembers what is in the log", () => {
    const over = logged(stopped(begin(), at(1)), 0, idOf(4));
    expect(decodeMock(JSON.parse(JSON.stringify(over)))?.answers[0]?.event).toBe(idOf(4));
    expect(() => logged(over, 1, idOf(4))).toThrow(/not been answered/);
    expect(decodeMock(logged(over, 0, "no id"))).toBeNull();
  });

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
  const over = stopped(answered(gaveUp(answered(begin(), at(4)), at(5)), at(6)), at(9));

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

  it("grades by what is essential, else by half the points, and a derivation by its first slip", () => {
    const grades = (part: Parameters<typeof card>[1], points: number) =>
      [[], [0], [1, 2], [0, 1, 2]].map((ticked) => mockGrade(card("X", part), points, ticked));
    expect(grades({ essential: [1] }, 3)).toEqual([1, 1, 3, 3]);
    expect(grades({ essential: [] }, 3)).toEqual([1, 1, 3, 3]);
    expect(grades({ essential: [], kind: "derivation" }, 3)).toEqual([1, 1, 1, 3]);
    expect(mockGrade(card("D", { essential: [], kind: "derivation" }), 4, [0, 1, 3])).toBe(2);
    const drill = card("N", { kind: "drill", points: 0, essential: [] });
    expect(startMock([drill], { length: 15, seed: 3, replay: false }, NOON).items[0]!.points).toBe(
      1,
    );
    expect([mockGrade(drill, 1, []), mockGrade(drill, 1, [0])]).toEqual([1, 3]);
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
