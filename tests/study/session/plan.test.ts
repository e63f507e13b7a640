import { describe, expect, it } from "vitest";
import { type Card, fold, type ReviewEvent } from "../../../src/review/index.ts";
import { newToday } from "../../../src/study/newCards.ts";
import { planOf } from "../../../src/study/session/plan.ts";
import { answer, bookOf, CHINA, card, DAY, NOON } from "../../review/make.ts";

const now = { t: NOON, tz: CHINA };
const ids = (n: number, from = 1) => Array.from({ length: n }, (_, i) => `Q-${from + i}`);
const plan = (
  query: string,
  book: ReturnType<typeof bookOf>,
  events: readonly ReviewEvent[] = [],
) => planOf(new URLSearchParams(query), fold(events, book), book, now);
const ago = (days: number, id: string, g: 1 | 3 = 3) =>
  answer({ card: id, t: NOON - days * DAY, g });

describe("a session by its address", () => {
  it("asks what is due, as a rule", () => {
    const book = bookOf("Q-1", "Q-2", "Q-3");
    const events = [ago(30, "Q-1"), ago(1, "Q-2")];
    expect(plan("", book, events)).toEqual({ cards: ["Q-1"], cram: false });
    expect(plan("from=nonsense", book, events).cards).toEqual(["Q-1"]);
    expect(plan("from=due", book).cards).toEqual([]);
  });

  it("asks new cards, ten unless told, of one topic if told", () => {
    const book = bookOf(...ids(12), card("A-1", { topic: "cnn" }));
    const events = [ago(2, "Q-1")];
    expect(plan("from=new", book, events).cards).toEqual(ids(10, 2));
    expect(plan("from=new&count=3", book, events).cards).toEqual(ids(3, 2));
    for (const nonsense of ["x", "-1", "0", "NaN"])
      expect(plan(`from=new&count=${nonsense}`, book, events).cards).toHaveLength(10);
    expect(plan("from=new&topic=cnn", book, events).cards).toEqual(["A-1"]);
  });

  it("spreads the kinds of new cards: no row of derivations to begin with", () => {
    const derivations: Card[] = ids(3).map((id) => card(`D-${id}`, { kind: "derivation" }));
    const book = bookOf(...derivations, ...ids(6));
    const { cards } = plan("from=new&count=9", book);
    const rows = cards.join(" ").match(/(D-Q-\d ?){2,}/g);
    expect(rows).toBeNull();
    expect(cards.filter((id) => id.startsWith("Q"))).toEqual(ids(6));
  });

  it("asks a topic: first what is due there, then what is new; when cramming the weakest first", () => {
    const book = bookOf(card("X-1", { topic: "cnn" }), ...ids(4));
    const events = [ago(30, "Q-3"), ago(1, "Q-2"), ago(30, "X-1")];
    expect(plan("from=topic&topic=optimizers", book, events).cards).toEqual(["Q-3", "Q-1", "Q-4"]);
    expect(plan("cram=1&topic=optimizers", book, events)).toEqual({
      cards: ["Q-3", "Q-2", "Q-1", "Q-4"],
      cram: true,
    });
  });

  it("asks open mistakes", () => {
    const book = bookOf("Q-1", "Q-2", card("X-1", { topic: "cnn" }));
    const events = [ago(5, "Q-1", 1), ago(4, "X-1", 1), ago(3, "Q-2")];
    expect(plan("from=mistakes&cram=1", book, events).cards.toSorted()).toEqual(["Q-1", "X-1"]);
    expect(plan("from=mistakes&topic=cnn", book, events).cards).toEqual(["X-1"]);
  });

  it("asks the cards it names, each once, known ones only, renamed ones too", () => {
    const book = bookOf("Q-1", card("Q-2", { was: ["Q-OLD"] }));
    expect(plan("cards=Q-OLD,Q-9 Q-1,Q-1,Q-2,%3Cscript%3E", book).cards).toEqual(["Q-2", "Q-1"]);
    expect(plan(`cards=${ids(300).join(",")}`, bookOf(...ids(300))).cards).toHaveLength(100);
  });
});

it("counts as new today what was met today, not what came back", () => {
  const book = bookOf("Q-1", "Q-2", "Q-3");
  const events = [ago(3, "Q-1"), ago(0, "Q-1"), ago(0, "Q-2"), ago(0, "Q-gone")];
  expect(newToday(fold(events, book), book, now)).toBe(1);
});
