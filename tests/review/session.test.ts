import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Grade, grades } from "../../src/review/event.ts";
import { graded, type Session, undone, view } from "../../src/review/session.ts";

const begin = (...cards: string[]): Session => ({ cards, grades: [] });
const play = (session: Session, given: readonly Grade[]) => given.reduce(graded, session);

describe("a session", () => {
  it("asks its cards in order and is then over", () => {
    const s = play(begin("a", "b"), [3, 2]);
    expect(view(s)).toEqual({
      now: null,
      past: [
        { card: "a", retry: false },
        { card: "b", retry: false },
      ],
      left: 0,
    });
    expect(() => graded(s, 3)).toThrow(/over/);
  });

  it("brings a missed card back after four others, as practice", () => {
    const s = play(begin("a", "b", "c", "d", "e", "f"), [1, 3, 3, 3, 3, 3]);
    expect(view(s).past.at(-1)).toEqual({ card: "a", retry: true });
    expect(view(s).now).toEqual({ card: "f", retry: false });
  });

  it("brings it back at the end when fewer are left, at most three times", () => {
    const s = play(begin("a", "b"), [1, 3, 1, 1, 1]);
    expect(view(s).past.filter((p) => p.card === "a")).toHaveLength(4);
    expect(view(s).now).toBeNull();
  });

  it("takes back any number of steps, also after the last card", () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...grades), { maxLength: 30 }), (given) => {
        const states = [begin("a", "b", "c")];
        for (const g of given) {
          const last = states.at(-1)!;
          if (view(last).now === null) break;
          states.push(graded(last, g));
        }
        let s = states.at(-1)!;
        for (const before of [...states].reverse().slice(1)) {
          s = undone(s);
          expect(view(s)).toEqual(view(before));
        }
        expect(undone(s)).toEqual(s);
      }),
    ));

  it("ends whatever is answered, every card being asked", () =>
    fc.assert(
      fc.property(fc.infiniteStream(fc.constantFrom(...grades)), (stream) => {
        let s = begin("a", "b", "c", "d", "e");
        let steps = 0;
        while (view(s).now !== null) {
          s = graded(s, stream.next().value as Grade);
          expect(++steps).toBeLessThanOrEqual(20);
        }
        expect(
          new Set(
            view(s)
              .past.filter((p) => !p.retry)
              .map((p) => p.card),
          ).size,
        ).toBe(5);
      }),
    ));

  it("refuses grades beyond the four, and more grades than questions", () => {
    expect(() => graded(begin("a"), 0 as Grade)).toThrow(/1–4/);
    expect(() => view({ cards: ["a"], grades: [3, 3] })).toThrow(/more grades/);
  });
});
