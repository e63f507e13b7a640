import fc from "fast-check";
import { expect, it } from "vitest";
import { createHistory, type Report } from "../../../src/math/trainer/index.ts";

const report = (epoch: number): Report => ({
  epoch,
  step: epoch,
  loss: 0,
  accuracy: 0,
  testLoss: 0,
  testAccuracy: 0,
  gradientNorms: [],
});

it("keeps the latest moments in order, as a list would", () => {
  const lengths = { min: 1, max: 8 };
  fc.assert(
    fc.property(fc.integer(lengths), fc.integer({ min: 0, max: 30 }), (capacity, count) => {
      const history = createHistory(capacity, 2);
      const list: number[] = [];
      for (let e = 0; e < count; e++) {
        history.push(report(e), Float64Array.of(e, -e));
        list.push(e);
      }
      const kept = list.slice(-capacity);
      expect(history.length()).toBe(kept.length);
      for (let i = -capacity - 1; i <= capacity; i++) {
        const want = i < 0 ? kept.at(i) : kept[i];
        expect(history.at(i)?.report.epoch).toBe(want);
        if (want !== undefined)
          expect([...(history.at(i)?.parameters ?? [])]).toEqual([want, -want]);
      }
    }),
  );
});

it("starts over when cleared, and names what does not fit", () => {
  const history = createHistory(3, 1);
  history.push(report(1), Float64Array.of(1));
  history.clear();
  expect(history.at(-1)).toBeUndefined();
  expect(history.length()).toBe(0);
  expect(() => history.push(report(1), new Float64Array(2))).toThrow(/must be 1 numbers, got 2/);
  expect(() => createHistory(0, 1)).toThrow(/capacity/);
});
