import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  fromStop,
  integer,
  logNumber,
  number,
  same,
  stops,
  toStop,
} from "../../src/params/index.ts";

const label = same("x");
const knobs = [
  number({ label, min: -3, max: 3, step: 0.1, initial: 0 }),
  number({ label, min: 0, max: 1, step: 0.01, initial: 0.9 }),
  logNumber({ label, min: 1e-3, max: 10, initial: 0.1 }),
  logNumber({ label, min: 1e-12, max: 1e-2, initial: 1e-8 }),
  integer({ label, min: 2, max: 100, initial: 10 }),
];

describe("slider stops", () => {
  it("reach both ends exactly", () => {
    for (const p of knobs) {
      expect(fromStop(p, 0)).toBe(p.min);
      expect(fromStop(p, stops(p))).toBe(p.max);
      expect(toStop(p, p.min)).toBe(0);
      expect(toStop(p, p.max)).toBeCloseTo(stops(p), 9);
    }
  });

  it("come back to the same stop", () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...knobs),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (p, share) => {
          const stop = Math.round(share * stops(p));
          expect(Math.round(toStop(p, fromStop(p, stop)))).toBe(stop);
        },
      ),
    ));

  it("print as a hand would write them", () => {
    const beta = knobs[1] as (typeof knobs)[number];
    expect(fromStop(beta, 30)).toBe(0.3);
    expect(fromStop(beta, 7)).toBe(0.07);
  });

  it("refuse a log scale that touches zero", () =>
    expect(() => logNumber({ label, min: 0, max: 1, initial: 1 })).toThrow(/min must be positive/));
});
