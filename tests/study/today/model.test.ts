import { describe, expect, it } from "vitest";
import { fold, type ReviewEvent } from "../../../src/review/index.ts";
import { stageOf, upcoming } from "../../../src/study/today/interview.ts";
import { todayOf, unseenByTopic } from "../../../src/study/today/model.ts";
import { answer, bookOf, CHINA, card, DAY, NOON } from "../../review/make.ts";

const now = { t: NOON, tz: CHINA };
const ids = Array.from({ length: 40 }, (_, i) => `Q-${i + 1}`);
const book = bookOf(...ids, card("X-1", { topic: "cnn" }));
const today = (events: readonly ReviewEvent[]) => todayOf(fold(events, book), book, now);
const ago = (days: number, id: string) => answer({ card: id, t: NOON - days * DAY });

describe("a day", () => {
  it("of a first visit offers ten new cards", () => {
    expect(today([])).toMatchObject({
      due: 0,
      begun: false,
      unseen: 41,
      met: 0,
      offer: 10,
      enough: false,
      next: null,
      done: { answers: 0 },
    });
  });

  it("with a backlog asks twenty, and tells how many wait", () => {
    const day = today(ids.slice(0, 32).map((id) => ago(40, id)));
    expect(day).toMatchObject({ due: 20, later: 12, begun: true, unseen: 9, offer: 9 });
    expect(day.minutes).toBeGreaterThan(0);
  });

  it("offers what is left of the ten, and says when it is enough", () => {
    expect(today(ids.slice(0, 4).map((id) => ago(0, id)))).toMatchObject({ met: 4, offer: 6 });
    const full = today(ids.slice(0, 11).map((id) => ago(0, id)));
    expect(full).toMatchObject({ met: 11, offer: 10, enough: true });
  });

  it("with nothing due tells when the next cards are", () => {
    const day = today([ago(0, "Q-1"), ago(0, "Q-2"), { ...ago(0, "Q-3"), g: 1 }]);
    expect(day).toMatchObject({ due: 0, next: { inDays: 1, count: 1 }, done: { answers: 3 } });
  });

  it("knows which topics have something new", () => {
    const left = unseenByTopic(fold([ago(0, "X-1"), ago(0, "Q-1")], book), book);
    expect([...left]).toEqual([["optimizers", 39]]);
  });
});

describe("an interview", () => {
  it.each([
    [null, { stage: "none" }],
    ["2026-11-19", { stage: "over" }],
    ["2026-11-20", { stage: "today" }],
    ["2026-11-21", { stage: "pass", days: 1 }],
    ["2026-11-23", { stage: "pass", days: 3 }],
    ["2026-11-24", { stage: "near", days: 4, pass: 1 }],
    ["2027-01-19", { stage: "near", days: 60, pass: 57 }],
    ["2027-01-20", { stage: "far", days: 61 }],
  ])("on %s", (date, stage) => {
    expect(stageOf(date, now)).toEqual(stage);
  });

  it("is a day that exists and is not over", () => {
    expect(upcoming("2026-11-20", now)).toBe("2026-11-20");
    for (const text of ["", "2026-11-19", "2027-02-30", "soon"])
      expect(upcoming(text, now)).toBeNull();
  });
});
