import { describe, expect, it } from "vitest";
import { answerDraft, countByDefault, type Given, mayCount } from "../../src/review/answer.ts";
import { steadyNow } from "../../src/review/clock.ts";
import { seal } from "../../src/review/event.ts";
import { extend, fold } from "../../src/review/fold.ts";
import { dueQueue } from "../../src/review/queue.ts";
import { countingBytes, idOf } from "./bytes.ts";
import { answer, bookOf, CHINA, DAY, HOUR, NOON } from "./make.ts";

const book = bookOf("Q-1", "Q-2");
const now = { t: NOON, tz: CHINA };
const given: Given = {
  card: { id: "Q-1", rev: 2 },
  g: 3,
  mode: "queue",
  ms: 6000.4,
  base: null,
};
const draftOf = (part: Partial<Given> = {}, log = [] as ReturnType<typeof answer>[]) =>
  answerDraft(fold(log, book), { ...given, ...part }, now, countingBytes()) as Extract<
    ReturnType<typeof answerDraft>,
    { kind: "answer" }
  >;
const earlier = [answer({ t: NOON - 2 * HOUR })];

describe("whether an answer counts", () => {
  it("the first of a card on a local day does, a second one is practice", () => {
    expect(draftOf().sched).toBe(true);
    expect(draftOf({}, earlier).sched).toBe(false);
    expect(draftOf({ card: { id: "Q-2", rev: 1 } }, earlier).sched).toBe(true);
    expect(draftOf({}, [answer({ t: NOON - DAY })]).sched).toBe(true);
  });

  it("a retry or a replay never does; cram only when the reader says so, and not twice a day", () => {
    expect(draftOf({ practice: true }).sched).toBe(false);
    expect(draftOf({ mode: "mock", practice: true }).sched).toBe(false);
    expect(draftOf({ mode: "cram" }).sched).toBe(false);
    expect(draftOf({ mode: "cram", practice: false }).sched).toBe(true);
    expect(draftOf({ mode: "cram", practice: false }, earlier).sched).toBe(false);
  });

  it("agrees with the fold", () => {
    let state = fold([], book);
    for (let k = 0; k < 30; k++) {
      const at = { t: NOON + k * 7 * HOUR, tz: CHINA };
      const counts = mayCount(state, "Q-1", at);
      const event = seal(answerDraft(state, given, at, countingBytes(k)), idOf(9), k + 1);
      state = extend(state, [event], book);
      expect(state.cards.get("Q-1")!.answers.at(-1)!.moved).toBe(counts);
    }
    expect(state.cards.get("Q-1")!.memory!.reps).toBe(9);
  });

  it("on a clock turned back counts as the due list does, so that a due card can be done", () => {
    const log = [answer({ g: 1, t: NOON + DAY }), answer({ card: "Q-2", t: NOON + 2 * DAY })];
    const state = fold(log, book);
    const steady = steadyNow(now, state.latest);
    expect(dueQueue(state, book, steady).session.map((d) => d.card.id)).toEqual(["Q-1"]);
    const one = answerDraft(state, given, now, countingBytes());
    expect(one).toMatchObject({ t: NOON, sched: true });
    const { dev, n } = log[1]!;
    const after = extend(state, [seal(one, dev, n + 1)], book);
    expect(after.cards.get("Q-1")!.answers.at(-1)!.moved).toBe(true);
    expect(dueQueue(after, book, steady).session).toEqual([]);
  });

  it("asks to count a miss while cramming, unless the card counted today", () => {
    expect(countByDefault(fold([], book), "Q-1", 1, now)).toBe(true);
    expect(countByDefault(fold([], book), "Q-1", 3, now)).toBe(false);
    expect(countByDefault(fold(earlier, book), "Q-1", 1, now)).toBe(false);
  });
});

it("an answer is legal whatever was typed and however long it took", () => {
  const long = "数".repeat(5000);
  const one = draftOf({ ms: 1e12, extra: { text: long, right: long, seed: 3 } });
  expect(seal(one, idOf(9), 1)).toMatchObject({ ms: DAY, card: "Q-1", rev: 2, tz: CHINA });
  expect(one.extra).toEqual({ text: long.slice(0, 2000), right: long.slice(0, 2000), seed: 3 });
  expect(draftOf({ ms: -5 }).ms).toBe(0);
  expect(draftOf()).not.toHaveProperty("extra");
});
