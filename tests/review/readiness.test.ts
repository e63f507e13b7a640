import { expect, it } from "vitest";
import type { ReviewEvent } from "../../src/review/event.ts";
import { fold } from "../../src/review/fold.ts";
import { readiness } from "../../src/review/readiness.ts";
import { recall } from "../../src/review/schedule.ts";
import { answer, bookOf, CHINA, card, DAY, NOON, setting } from "./make.ts";

const now = { t: NOON, tz: CHINA };
const questions = Array.from({ length: 8 }, (_, i) => card(`Q-${i}`));
const book = bookOf(...questions, card("N-1", { kind: "drill" }), card("C-1", { topic: "cnn" }));
const of = (log: readonly ReviewEvent[]) => readiness(fold(log, book), book, now);
const seen = (k: number) =>
  Array.from({ length: k }, (_, i) => answer({ card: `Q-${i}`, t: NOON - (i + 1) * DAY }));

it("says nothing of recall below five answers, and counts unseen cards as unseen", () => {
  const [optimizers, cnn] = of(seen(4));
  expect(optimizers).toMatchObject({ topic: "optimizers", seen: 4, total: 9, answers: 4 });
  expect(optimizers!.recall).toBeNull();
  expect(cnn).toMatchObject({ topic: "cnn", seen: 0, total: 1, recall: null, drills: null });
});

it("predicts the mean recall of seen cards on the interview's day, not today", () => {
  const log = seen(5);
  const { cards } = fold(log, book);
  const meanAt = (day: number) =>
    log.reduce((sum, e) => {
      return sum + recall(cards.get(e.card)!.memory!, { t: NOON + day * DAY, tz: CHINA });
    }, 0) / 5;
  expect(of(log)[0]!.recall).toBeCloseTo(meanAt(0), 12);
  const then = of([...log, setting("2026-12-20")])[0]!.recall!;
  expect(then).toBeCloseTo(meanAt(30), 12);
  expect(then).toBeLessThan(meanAt(0));
  expect(of([...log, setting("2026-11-19")])[0]!.recall).toBeCloseTo(meanAt(0), 12);
});

it("rates drills by the last ten attempts, practice included", () => {
  const drill = (g: 1 | 2 | 3, i: number) =>
    answer({ card: "N-1", g, sched: false, t: NOON - (50 - i) * 60_000 });
  const old = Array.from({ length: 10 }, (_, i) => drill(1, i));
  const recent = [1, 2, 3, 3, 3, 3, 3, 3, 3, 1].map((g, i) => drill(g as 1 | 2 | 3, 20 + i));
  expect(of([...old, ...recent])[0]!.drills).toEqual({ rate: 0.8, attempts: 10 });
  expect(of([drill(2, 0)])[0]!.drills).toEqual({ rate: 1, attempts: 1 });
});

it("names the five weakest: those practised but never scheduled, those fading, then unseen ones", () => {
  const log = [...seen(3), answer({ card: "Q-7", sched: false, t: NOON })];
  expect(of(log)[0]!.weakest).toEqual(["Q-7", "Q-2", "Q-1", "Q-0", "Q-3"]);
});
