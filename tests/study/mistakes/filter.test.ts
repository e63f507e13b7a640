import fc from "fast-check";
import { expect, test } from "vitest";
import { causes } from "../../../src/review/event.ts";
import { fold } from "../../../src/review/fold.ts";
import { filterMistakes, mistakes } from "../../../src/review/mistakes.ts";
import { filterOf, queryOf, shownIn } from "../../../src/study/mistakes/filter.ts";
import { answer, bookOf, card, note } from "../../review/make.ts";

const book = bookOf("Q-1", "Q-2", card("Q-3", { topic: "cnn" }));
const misses = ["Q-1", "Q-2", "Q-3"].map((id) => answer({ card: id, g: 1 }));
const list = mistakes(fold([...misses, note(misses[1]!.id, { cause: "sign" })], book), book);
const shown = (query: string) => shownIn(new URLSearchParams(query), list);
const cardsOf = (query: string) =>
  filterMistakes(list, filterOf(shown(query), true)).map((m) => m.card);

test("an address filters by topic, by reason, and by there being none", () => {
  expect(cardsOf("").sort()).toEqual(["Q-1", "Q-2", "Q-3"]);
  expect(cardsOf("topic=cnn")).toEqual(["Q-3"]);
  expect(cardsOf("cause=sign")).toEqual(["Q-2"]);
  expect(cardsOf("cause=unsaid&topic=optimizers")).toEqual(["Q-1"]);
  expect(filterMistakes(list, filterOf(shown(""), false))).toEqual([]);
});

test("whatever stands in the address is something to show, and is written as it is read", () => {
  fc.assert(
    fc.property(
      fc.record({
        topic: fc.option(fc.oneof(fc.string(), fc.constantFrom("cnn", "optimizers"))),
        cause: fc.option(fc.oneof(fc.string(), fc.constantFrom(...causes, "unsaid"))),
        history: fc.option(fc.oneof(fc.string(), fc.constant("1"))),
      }),
      (given) => {
        const query = new URLSearchParams();
        for (const [name, value] of Object.entries(given))
          if (value !== null) query.set(name, value);
        const once = shownIn(query, list);
        expect(shownIn(new URLSearchParams(queryOf(once)), list)).toEqual(once);
        expect([null, "cnn", "optimizers"]).toContain(once.topic);
      },
    ),
  );
  expect(shown("topic=gone&cause=constructor&history=yes")).toEqual({
    topic: null,
    cause: null,
    history: false,
  });
});
