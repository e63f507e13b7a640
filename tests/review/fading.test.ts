import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { derivationGrade, hiddenSteps, successes } from "../../src/review/fading.ts";
import { fold } from "../../src/review/fold.ts";
import { answer, bookOf, DAY, HOUR, NOON } from "./make.ts";

describe("hidden steps", () => {
  it("are the last one at first, and one more before it with each success, until all are", () => {
    expect([0, 1, 2, 3, 9].map((won) => hiddenSteps(4, won))).toEqual([
      [3],
      [2, 3],
      [1, 2, 3],
      [0, 1, 2, 3],
      [0, 1, 2, 3],
    ]);
    expect(hiddenSteps(1, 0)).toEqual([0]);
  });

  it("need a step", () => {
    expect(() => hiddenSteps(0, 0)).toThrow(/steps/);
    expect(() => hiddenSteps(3, -1)).toThrow(/successes/);
    expect(() => hiddenSteps(3, 0.5)).toThrow(/successes/);
  });

  it("grow by days, not by retries, and not by passes with a slip", () => {
    const at = (day: number, hour = 0) => ({ t: NOON + day * DAY + hour * HOUR });
    const log = [
      answer({ g: 3, ...at(0) }),
      answer({ g: 3, ...at(0, 1) }),
      answer({ g: 2, ...at(3) }),
      answer({ g: 1, ...at(6) }),
      answer({ g: 4, ...at(9) }),
      answer({ g: 3, sched: false, ...at(12) }),
    ];
    expect(successes(fold(log, bookOf("Q-1")).cards.get("Q-1")!.answers)).toBe(2);
  });
});

describe("the grade of a derivation", () => {
  it("is Good without a slip, Hard when at least half was right before it, else Again", () => {
    expect(derivationGrade([3], null)).toBe(3);
    expect(derivationGrade([3], 3)).toBe(1);
    expect([0, 1, 2, 3].map((missed) => derivationGrade([0, 1, 2, 3], missed))).toEqual([
      1, 1, 2, 2,
    ]);
    expect(derivationGrade([2, 3], 1)).toBe(3);
    expect(() => derivationGrade([], null)).toThrow(/hidden/);
  });

  it("is never better for an earlier slip", () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.nat(12), (steps, won) => {
        const hidden = hiddenSteps(steps, won);
        const given = hidden.map((missed) => derivationGrade(hidden, missed));
        expect([...given].sort()).toEqual(given);
        expect(given.every((g) => g < 3)).toBe(true);
      }),
    ));
});
