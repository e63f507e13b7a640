import { expect, it } from "vitest";
import { updatedSince } from "../../src/review/card.ts";
import { passed, suggestedGrade } from "../../src/review/rubric.ts";
import { bookOf, card } from "./make.ts";

it("keeps the order of the book, and follows a renamed card", () => {
  const book = bookOf(card("B", { was: ["OLD"] }), "A");
  expect([...book.cards.keys()]).toEqual(["B", "A"]);
  expect(book.currentId("OLD")).toBe("B");
  expect(book.currentId("A")).toBe("A");
  expect(book.currentId("UNKNOWN")).toBe("UNKNOWN");
});

it("refuses two cards of one id, also of a former one", () => {
  expect(() => bookOf("A", "A")).toThrow(/two cards have the id A/);
  expect(() => bookOf("A", card("B", { was: ["A"] }))).toThrow(/B claims the id A/);
  expect(() => bookOf(card("A", { was: ["OLD"] }), card("B", { was: ["OLD"] }))).toThrow(/OLD/);
});

it("refuses an essential point that the answer does not have", () => {
  expect(() => bookOf(card("A", { points: 2, essential: [2] }))).toThrow(/A has 2 points/);
});

it("labels a card whose text has changed since its answer", () => {
  expect(updatedSince(card("A", { rev: 3 }), 2)).toBe(true);
  expect(updatedSince(card("A", { rev: 3 }), 3)).toBe(false);
});

it("preselects Forgot when an essential point is missing, and only then", () => {
  const one = card("A", { points: 4, essential: [0, 2] });
  expect(suggestedGrade(one, [0, 1, 3])).toBe(1);
  expect(suggestedGrade(one, [2, 0])).toBe(3);
  expect(suggestedGrade(card("A", { essential: [] }), [])).toBe(3);
});

it("counts Hard as a pass", () => {
  expect(([1, 2, 3, 4] as const).map(passed)).toEqual([false, true, true, true]);
});
