import fc from "fast-check";
import { expect, it } from "vitest";
import { interleave } from "../../src/review/interleave.ts";

const arbitrary = fc
  .array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 24 })
  .map((topics) => topics.map((topic, i) => ({ topic, i })));

it("keeps every entry", () =>
  fc.assert(
    fc.property(arbitrary, (entries) => {
      expect([...interleave(entries)].sort((x, y) => x.i - y.i)).toEqual(entries);
    }),
  ));

it("has no two neighbours of one topic while another is left, and none at all where that can be", () =>
  fc.assert(
    fc.property(arbitrary, (entries) => {
      const order = interleave(entries);
      const clash = order.findIndex((e, i) => i > 0 && e.topic === order[i - 1]!.topic);
      if (clash < 0) return;
      expect(new Set(order.slice(clash - 1).map((e) => e.topic)).size).toBe(1);
      const most = Math.max(
        ...["a", "b", "c", "d"].map((t) => entries.filter((e) => e.topic === t).length),
      );
      expect(most).toBeGreaterThan(Math.ceil(entries.length / 2));
    }),
  ));

it("keeps the order within a topic, and begins with the first unless a topic crowds", () =>
  fc.assert(
    fc.property(arbitrary, (entries) => {
      for (const t of ["a", "b", "c", "d"]) {
        const numbers = interleave(entries).flatMap((e) => (e.topic === t ? [e.i] : []));
        expect([...numbers].sort((x, y) => x - y)).toEqual(numbers);
      }
    }),
  ));

it("changes nothing when topics differ already", () => {
  const entries = ["a", "b", "a", "c"].map((topic) => ({ topic }));
  expect(interleave(entries)).toEqual(entries);
});
