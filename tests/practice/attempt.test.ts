import { describe, expect, test } from "vitest";
import { drills, instance } from "../../src/drills/index.ts";
import {
  advance,
  begin,
  gradeOf,
  type Move,
  markOf,
  verdictOf,
} from "../../src/practice/attempt.ts";

const { task } = instance(drills["N-25"]!, 1);
const right = task.fields.map((field) => String(field.answer));
const typing = (texts: readonly string[]): Move[] =>
  texts.map((text, field) => ({ do: "type", field, text }));
const played = (...moves: Move[]) => moves.reduce((a, m) => advance(task, a, m), begin(task));

const check: Move = { do: "check" };
const hint: Move = { do: "hint" };
const solution: Move = { do: "solution" };

describe("how well it was known", () => {
  test("right at the first check is good", () => {
    expect(played(...typing(right), check).outcome).toBe("good");
  });
  test("right after a hint is hard", () => {
    expect(played(hint, ...typing(right), check).outcome).toBe("hard");
  });
  test("wrong is again, even if it is put right", () => {
    const wrong = played(...typing(right.map(() => "77777")), check);
    expect(wrong.outcome).toBe("again");
    expect([...typing(right), check].reduce((a, m) => advance(task, a, m), wrong).outcome).toBe(
      "again",
    );
  });
  test("the solution before an answer is again; after a right answer it changes nothing", () => {
    expect(played(solution, ...typing(right), check).outcome).toBe("again");
    expect(played(...typing(right), check, solution).outcome).toBe("good");
    expect(played(...typing(right), check, hint).outcome).toBe("good");
  });
  test("hints are counted while they can help", () => {
    const done = played(hint, hint, hint, ...typing(right), check, hint, hint);
    expect(done.hints).toBe(2);
    expect(played(...typing(right), check, hint).hints).toBe(0);
  });
  test("to the schedule it is Good, Hard or Again", () => {
    expect(gradeOf).toEqual({ good: 3, hard: 2, again: 1 });
  });
  test("blank and unreadable are never held against anybody", () => {
    const unread = played(...typing(right.map(() => "abc")), check, check);
    expect(unread.outcome).toBeNull();
    expect(unread.checked?.verdict.outcome).toBe("unread");
    expect(played(check).outcome).toBeNull();
    expect([...typing(right), check].reduce((a, m) => advance(task, a, m), unread).outcome).toBe(
      "good",
    );
  });
});

describe("what is said", () => {
  test("of each field, until its text changes", () => {
    const done = played(...typing([right[0]!, "abc"]), check);
    expect([markOf(done, 0), markOf(done, 1)]).toEqual(["right", "unread"]);
    const blank = played(...typing(["77777", "  "]), check);
    expect([markOf(blank, 0), markOf(blank, 1)]).toEqual(["wrong", "blank"]);
    const changed = advance(task, blank, { do: "type", field: 0, text: "1" });
    expect([markOf(changed, 0), markOf(changed, 1)]).toEqual([null, "blank"]);
    expect(verdictOf(blank)?.outcome).toBe("unread");
    expect(verdictOf(changed)).toBeNull();
  });
  test("hint and solution open and close", () => {
    expect(played(hint).shows).toBe("hint");
    expect(played(hint, hint).shows).toBe("nothing");
    expect(played(hint, solution).shows).toBe("solution");
    expect(played(solution, solution).shows).toBe("nothing");
  });
});
