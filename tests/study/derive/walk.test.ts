import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  currentStep,
  picked,
  revealed,
  slipped,
  startWalk,
  verdict,
  type Walk,
} from "../../../src/study/derive/walk.ts";

const through = (walk: Walk): Walk => (currentStep(walk) === null ? walk : through(revealed(walk)));

describe("a walk", () => {
  test("asks for the hidden steps one after the other, the first hidden one first", () => {
    const walk = startWalk(5, 2);
    expect(walk.hidden).toEqual([2, 3, 4]);
    expect(currentStep(walk)).toBe(2);
    expect(currentStep(revealed(walk))).toBe(3);
    expect(currentStep(through(walk))).toBeNull();
  });

  test("keeps the first pick for a step", () => {
    const walk = picked(picked(startWalk(3, 0), "limit"), "algebra");
    expect(walk.picks).toEqual({ 2: "limit" });
    expect(picked(through(walk), "taylor").picks).toEqual({ 2: "limit" });
  });

  test("takes a slip only where the reader had to find the step, and takes it back", () => {
    const walk = revealed(startWalk(5, 2));
    expect(slipped(walk, 0, true)).toBe(walk);
    expect(slipped(walk, 3, true)).toBe(walk);
    const slip = slipped(walk, 2, true);
    expect(slip.slips).toEqual([2]);
    expect(slipped(slip, 2, false).slips).toEqual([]);
  });

  test("comes to Good without a slip, to Again after one at the start, to Hard after one near the end", () => {
    const walk = through(startWalk(6, 3));
    expect(verdict(walk)).toEqual({ grade: 3, extra: { hidden: 4 } });
    expect(verdict(slipped(walk, 2, true))).toEqual({ grade: 1, extra: { hidden: 4, missed: 2 } });
    expect(verdict(slipped(walk, 5, true))).toEqual({ grade: 2, extra: { hidden: 4, missed: 5 } });
  });

  test("names the first of several slips, in whatever order they were ticked", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([1, 2, 3, 4], { minLength: 1 }), (slips) => {
        const walk = slips.reduce((w, at) => slipped(w, at, true), through(startWalk(5, 3)));
        expect(verdict(walk).extra.missed).toBe(Math.min(...slips));
      }),
    );
  });
});
