import fc from "fast-check";
import katex from "katex";
import { describe, expect, it } from "vitest";
import {
  type Activation,
  activations,
  bindActivation,
} from "../../../src/math/activations/index.ts";
import { encode, initialValues, parse } from "../../../src/params/index.ts";
import { arbitraryValues } from "../../params/arbitrary.ts";

const registry = Object.entries<Activation>(activations);
const x1000 = fc.double({ min: -1000, max: 1000, noNaN: true });
const x30 = fc.double({ min: -30, max: 30, noNaN: true });

/** One function with its knobs anywhere in their ranges. */
const bound = (a: Activation) => arbitraryValues(a.params).map((p) => bindActivation(a, p));
const usual = (a: Activation) => bindActivation(a, initialValues(a.params));

const difference = (f: (x: number) => number, x: number, h: number) =>
  (f(x + h) - f(x - h)) / (2 * h);

const clearOf = (kinks: readonly number[], x: number) => kinks.every((k) => Math.abs(x - k) > 1e-4);

describe.each(registry)("%s", (_, activation) => {
  it("has df as its slope and d2f as the slope of df, away from kinks", () => {
    fc.assert(
      fc.property(bound(activation), x30, ({ f, df, d2f, kinks }, x) => {
        fc.pre(clearOf(kinks, x));
        expect(Math.abs(difference(f, x, 1e-5) - df(x))).toBeLessThan(1e-6);
        if (d2f !== undefined) {
          expect(Math.abs(difference(df, x, 1e-5) - d2f(x))).toBeLessThan(1e-5);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("lists its kinks in order and takes there a slope between those of both sides", () => {
    fc.assert(
      fc.property(bound(activation), ({ f, df, kinks }) => {
        expect(kinks).toEqual([...kinks].sort((a, b) => a - b));
        for (const k of kinks) {
          const h = 1e-6 * Math.max(1, Math.abs(k));
          if (Math.abs(f(k + h) - f(k - h)) > 1e-3 * Math.max(1, Math.abs(k))) continue; // a jump
          const sides = [df(k - h), df(k + h)];
          expect(df(k)).toBeGreaterThanOrEqual(Math.min(...sides) - 1e-4);
          expect(df(k)).toBeLessThanOrEqual(Math.max(...sides) + 1e-4);
        }
      }),
    );
  });

  it("is finite as far as ±1000, and within its range", () => {
    fc.assert(
      fc.property(bound(activation), x1000, ({ f, df, d2f, range: [lo, hi] }, x) => {
        const y = f(x);
        const slack = 1e-12 * (1 + Math.abs(y));
        expect(y).toBeGreaterThanOrEqual(lo - slack);
        expect(y).toBeLessThanOrEqual(hi + slack);
        expect([y, df(x), d2f?.(x) ?? 0].every(Number.isFinite)).toBe(true);
      }),
    );
  });

  it("comes close to the ends of its range", () => {
    const { f, range } = usual(activation);
    const xs = Array.from({ length: 4001 }, (_, i) => -20 + i / 100);
    const ys = [-1000, ...xs, 1000].map(f);
    const ends = [Math.min(...ys), Math.max(...ys)];
    ends.forEach((end, i) => {
      if (Number.isFinite(range[i])) expect(Math.abs(end - range[i])).toBeLessThan(2e-3);
      else expect(Math.abs(end)).toBeGreaterThanOrEqual(10);
    });
  });

  it("never falls when it is said to be monotone", () => {
    fc.assert(
      fc.property(arbitraryValues(activation.params), x1000, x1000, (p, a, b) => {
        if (!activation.monotone(p)) return;
        const low = activation.f(Math.min(a, b), p);
        expect(activation.f(Math.max(a, b), p)).toBeGreaterThanOrEqual(
          low - 1e-15 * (1 + Math.abs(low)),
        );
      }),
    );
    const p = initialValues(activation.params);
    const grid = Array.from({ length: 401 }, (_, i) => activation.f(-20 + i / 10, p));
    const falls = grid.some((y, i) => i > 0 && y < grid[i - 1] - 1e-12);
    expect(falls).toBe(!activation.monotone(p));
  });

  it("has no slope left far out on the sides where it saturates, and only there", () => {
    fc.assert(
      fc.property(arbitraryValues(activation.params), (p) => {
        const side = activation.saturates(p);
        if (side === "left" || side === "both") expect(slope(-1000, p)).toBeLessThan(1e-3);
        if (side === "right" || side === "both") expect(slope(1000, p)).toBeLessThan(1e-3);
      }),
    );
    const p = initialValues(activation.params);
    const flat = [slope(-1000, p), slope(1000, p)].map((s) => s < 1e-3);
    const said = activation.saturates(p);
    expect(flat).toEqual([said === "left" || said === "both", said === "right" || said === "both"]);
  });

  it("gives the same answer twice and leaves its knobs alone", () => {
    fc.assert(
      fc.property(arbitraryValues(activation.params), x1000, (p, x) => {
        const before = JSON.stringify(p);
        const all = () => [activation.f(x, p), activation.df(x, p), activation.range(p)];
        expect(all()).toEqual(all());
        expect(JSON.stringify(p)).toBe(before);
      }),
    );
  });

  it("has formulas that can be set, and legal defaults", () => {
    for (const tex of [activation.formula, activation.derivative]) {
      expect(() =>
        katex.renderToString(tex, { throwOnError: true, strict: "error" }),
      ).not.toThrow();
    }
    for (const param of Object.values(activation.params)) {
      expect(parse(param, encode(param, param.initial))).toEqual(param.initial);
    }
  });

  const slope = (x: number, p: object) => Math.abs(activation.df(x, p as never));
});

describe("prelu", () => {
  it("has da as the slope in its learned parameter", () => {
    const { f, da } = activations.prelu;
    fc.assert(
      fc.property(x30, fc.double({ min: -1, max: 1, noNaN: true }), (x, a) => {
        const slope = difference((b) => f(x, { a: b }), a, 1e-5);
        expect(Math.abs(slope - (da?.(x, { a }) ?? Number.NaN))).toBeLessThan(1e-8);
      }),
    );
  });
});

describe("maxout", () => {
  const { f, kinks, range } = activations.maxout;

  it("bends only where the upper line changes", () => {
    expect(kinks({ w: [-1, 0, 1], b: [0, 1, 0] })).toEqual([-1, 1]);
    expect(kinks({ w: [-1, 0, 1], b: [0, -1, 0] })).toEqual([0]);
    expect(kinks({ w: [2, 2], b: [0, 1] })).toEqual([]);
  });

  it("has a floor only if its slopes have both signs or none", () => {
    const p = { w: [-1, 0, 1], b: [0, 1, 0] };
    expect(range(p)).toEqual([1, Number.POSITIVE_INFINITY]);
    expect(range({ w: [1, 2], b: [0, 0] })[0]).toBe(Number.NEGATIVE_INFINITY);
    expect(range({ w: [0, 0], b: [0.3, 0.7] })).toEqual([0.7, 0.7]);
    expect(range({ w: [0, 1], b: [0.5, 0] })[0]).toBe(0.5);
  });

  it("takes a missing intercept for 0", () => {
    expect(f(2, { w: [0, 1], b: [1] })).toBe(2);
  });
});
