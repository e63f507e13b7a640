import { describe, expect, it } from "vitest";
import type { ReviewEvent } from "../../src/review/event.ts";
import { fold } from "../../src/review/fold.ts";
import { filterMistakes, mistakes } from "../../src/review/mistakes.ts";
import { answer, bookOf, card, DAY, HOUR, NOON, note } from "./make.ts";

const book = bookOf("Q-1", card("N-1", { topic: "cnn", kind: "drill" }));
const at = (day: number, hour = 0) => ({ t: NOON + day * DAY + hour * HOUR });
const of = (log: readonly ReviewEvent[]) => mistakes(fold(log, book), book);

describe("the mistake log", () => {
  it("has every card that was missed, in practice too, with what was typed beside what was right", () => {
    const drill = answer({
      card: "N-1",
      g: 1,
      ...at(1),
      sched: false,
      extra: { text: "31", right: "32" },
    });
    const list = of([answer({ g: 1, ...at(0) }), answer({ g: 3, ...at(2) }), drill]);
    expect(list.map((m) => m.card)).toEqual(["N-1", "Q-1"]);
    expect(list[0]).toMatchObject({
      topic: "cnn",
      text: "31",
      right: "32",
      cause: null,
      misses: 1,
    });
    expect(list[1]).toMatchObject({ text: null, days: 1, open: true });
    expect(of([answer({ g: 2 })])).toEqual([]);
  });

  it("lets go after passes on two different days, and takes up again after another miss", () => {
    const miss = answer({ g: 1, ...at(0) });
    const sameDay = [miss, answer({ ...at(0, 1) }), answer({ ...at(0, 2), g: 4 })];
    expect(of(sameDay)[0]).toMatchObject({ days: 1, open: true });
    const later = [...sameDay, answer({ ...at(1), g: 2 })];
    expect(of(later)[0]).toMatchObject({ days: 2, open: false, misses: 1 });
    expect(of([...later, answer({ g: 1, ...at(5) })])[0]).toMatchObject({
      days: 0,
      open: true,
      misses: 2,
    });
  });

  it("knows the last cause that the reader gave for the last miss", () => {
    const miss = answer({ g: 1, ...at(0) });
    const log = [miss, note(miss.id, { cause: "sign", ...at(0) })];
    expect(of(log)[0]!.cause).toBe("sign");
    expect(of([...log, note(miss.id, { cause: "formula", ...at(1) })])[0]!.cause).toBe("formula");
    expect(of([...log, answer({ g: 1, ...at(2) })])[0]!.cause).toBeNull();
  });

  it("is filtered by topic, cause and whether it is open", () => {
    const miss = answer({ g: 1, ...at(0) });
    const other = answer({ card: "N-1", g: 1, ...at(1) });
    const passes = [answer({ card: "N-1", ...at(2) }), answer({ card: "N-1", ...at(3) })];
    const list = of([miss, note(miss.id, { cause: "time" }), other, ...passes]);
    const ids = (filter: Parameters<typeof filterMistakes>[1]) =>
      filterMistakes(list, filter).map((m) => m.card);
    expect(ids({})).toEqual(["N-1", "Q-1"]);
    expect(ids({ topic: "cnn" })).toEqual(["N-1"]);
    expect(ids({ cause: "time" })).toEqual(["Q-1"]);
    expect(ids({ cause: null })).toEqual(["N-1"]);
    expect(ids({ open: true })).toEqual(["Q-1"]);
    expect(ids({ open: false, topic: "optimizers" })).toEqual([]);
  });
});
