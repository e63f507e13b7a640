import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, type Grade, type ReviewEvent } from "../../../src/review/index.ts";
import {
  decodeSitting,
  drillSeed,
  encodeSitting,
  type Sitting,
  stepped,
  steppedBack,
  viewOf,
} from "../../../src/study/session/sitting.ts";
import { idOf } from "../../review/bytes.ts";
import { answer, bookOf, voiding } from "../../review/make.ts";

const cards = ["Q-1", "Q-2", "Q-3"];
const book = bookOf(...cards);
const begun: Sitting = {
  v: 1,
  query: "from=due",
  day: 20_000,
  seed: 7,
  cram: false,
  cards,
  steps: [],
};
const events = Array.from({ length: 12 }, (_, i) =>
  answer({ card: cards[i % 3]!, id: idOf(i + 1) }),
);
const state = fold(events, book);
const grades = fc.array(fc.constantFrom<Grade>(1, 2, 3, 4), { maxLength: 12 });

/** A sitting in which these grades were given, as far as there was something to grade. */
const through = (given: readonly Grade[]): Sitting =>
  given.reduce(
    (now, g, i) => (viewOf(now).now === null ? now : stepped(now, { g, event: idOf(i + 1) })),
    begun,
  );

describe("a sitting", () => {
  it("is the same after a reload", () => {
    fc.assert(
      fc.property(grades, (given) => {
        const now = through(given);
        expect(decodeSitting(encodeSitting(now), book, state)).toEqual(now);
      }),
    );
  });

  it("steps back as often as it was answered, and asks the same drill again", () => {
    fc.assert(
      fc.property(grades, (given) => {
        const path = [through(given)];
        for (let back = steppedBack(path[0]!); back; back = steppedBack(back.sitting)) {
          const last = path.at(-1)!;
          expect(back.event).toBe(last.steps.at(-1)!.event);
          path.push(back.sitting);
        }
        expect(path.at(-1)).toEqual(begun);
        const seeds = path.map((now) => drillSeed(now, viewOf(now).past.length));
        expect(new Set(seeds).size).toBe(seeds.length);
        expect(drillSeed(begun, 2)).toBe(drillSeed({ ...through([3, 3]), cram: true }, 2));
      }),
    );
  });

  it("steps over what another tab had answered", () => {
    const now = stepped(through([3]), { g: 3, event: null });
    expect(viewOf(now).past).toHaveLength(2);
    expect(steppedBack(now)).toEqual({ sitting: begun, event: idOf(1) });
    expect(steppedBack(stepped(begun, { g: 3, event: null }))).toBeNull();
  });

  it("has nothing to undo in answers that were taken back elsewhere", () => {
    const now = through([3, 3, 3]);
    const without = fold([...events.slice(0, 3), voiding(idOf(2))], book);
    const steps = decodeSitting(encodeSitting(now), book, without)?.steps.map((s) => s.event);
    expect(steps).toEqual([idOf(1), null, idOf(3)]);
  });

  it("says what the log says, when the page was closed in the middle of a write", () => {
    const asked = (log: readonly ReviewEvent[]) => {
      const found = decodeSitting(encodeSitting(through([3, 3])), book, fold(log, book));
      return found && viewOf(found).now?.card;
    };
    const [first, second] = [events[0]!, events[1]!];
    expect(asked([first, second])).toBe("Q-3");
    // The answer had not been written yet; the undo had been.
    expect(asked([first])).toBe("Q-2");
    expect(asked([first, second, voiding(idOf(2))])).toBe("Q-2");
    expect(asked([])).toBe("Q-1");
  });

  it("is nothing when what was kept is not whole", () => {
    const broken = [
      null,
      "",
      "{",
      "[]",
      JSON.stringify({ ...begun, v: 2 }),
      JSON.stringify({ ...begun, more: 1 }),
      JSON.stringify({ ...begun, cards: ["Q-9"] }),
      JSON.stringify({ ...begun, seed: -1 }),
      JSON.stringify({ ...begun, steps: [{ g: 5, event: null }] }),
      JSON.stringify({ ...begun, cards: ["Q-1"], steps: Array(2).fill({ g: 3, event: null }) }),
    ];
    for (const text of broken) expect(decodeSitting(text, book, state)).toBeNull();
    fc.assert(fc.property(fc.json(), (text) => void decodeSitting(text, book, state)));
  });
});
