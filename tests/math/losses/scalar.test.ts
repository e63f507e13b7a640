import fc from "fast-check";
import katex from "katex";
import { describe, expect, it } from "vitest";
import {
  logitLosses,
  marginLosses,
  residualLosses,
  type ScalarLoss,
} from "../../../src/math/losses/index.ts";
import { encode, initialValues, parse } from "../../../src/params/index.ts";
import { arbitraryValues } from "../../params/arbitrary.ts";

const registry = [marginLosses, residualLosses, logitLosses].flatMap((losses, i) =>
  Object.entries<ScalarLoss>(losses).map(
    ([id, loss]) => [`${["margin", "residual", "logit"][i]} ${id}`, loss] as const,
  ),
);
/** Evenly spread; doubles would crowd around 0. */
const x = fc.integer({ min: -30_000, max: 30_000 }).map((n) => n / 1000);
const share = fc.integer({ min: 0, max: 100 }).map((n) => n / 100);

describe.each(registry)("%s", (_, loss) => {
  const knobs = arbitraryValues(loss.params);
  const df = (at: number, p: Parameters<ScalarLoss["f"]>[1]) => loss.df?.(at, p) ?? 0;

  it("has df as its slope away from the kinks", () => {
    fc.assert(
      fc.property(knobs, x, (p, at) => {
        fc.pre(loss.kinks(p).every((k) => Math.abs(k - at) > 1e-3));
        const h = 1e-5 * Math.max(1, Math.abs(at) / 10);
        const slope = (loss.f(at + h, p) - loss.f(at - h, p)) / (2 * h);
        expect(Math.abs(slope - df(at, p))).toBeLessThan(1e-4 * (1 + Math.abs(slope)));
      }),
    );
  });

  it("takes at a kink a slope between those from both sides", () => {
    fc.assert(
      fc.property(knobs, (p) => {
        for (const k of loss.kinks(p)) {
          const sides = [df(k - 1e-9, p), df(k + 1e-9, p)];
          expect(df(k, p)).toBeGreaterThanOrEqual(Math.min(...sides));
          expect(df(k, p)).toBeLessThanOrEqual(Math.max(...sides));
        }
      }),
    );
  });

  it("is never negative", () => {
    fc.assert(fc.property(knobs, x, (p, at) => loss.f(at, p) >= 0));
  });

  it("lies below its chords exactly if it says that it is convex", () => {
    const above = ([p, a, b, t]: [Record<string, never>, number, number, number]) => {
      const chord = t * loss.f(a, p) + (1 - t) * loss.f(b, p);
      return loss.f(t * a + (1 - t) * b, p) - chord > 1e-9 * (1 + chord);
    };
    const cases = fc.tuple(knobs as fc.Arbitrary<Record<string, never>>, x, x, share);
    if (loss.convex) fc.assert(fc.property(cases, (one) => !above(one)));
    else expect(fc.sample(cases, 2000).some(above)).toBe(true);
  });

  it("has legal defaults and TeX that KaTeX sets", () => {
    for (const [id, value] of Object.entries(initialValues(loss.params))) {
      expect(parse(loss.params[id], encode(loss.params[id], value))).toEqual(value);
    }
    for (const tex of [loss.formula, loss.derivative ?? ""]) {
      katex.renderToString(tex, { throwOnError: true, strict: "error" });
    }
  });
});

it("margin losses that bound the zero–one loss from above do", () => {
  const { hinge, squaredHinge, squared, logisticBase2, exponential, modifiedHuber } = marginLosses;
  for (const loss of [hinge, squaredHinge, squared, logisticBase2, exponential, modifiedHuber]) {
    fc.assert(
      fc.property(x, (m) => {
        expect(loss.f(m, {})).toBeGreaterThanOrEqual(marginLosses.zeroOne.f(m, { atZero: 1 }));
      }),
    );
  }
});

it("log-cosh keeps its digits near 0 and does not overflow", () => {
  const { logCosh } = residualLosses;
  expect(logCosh.f(1e-8, {}) / 5e-17).toBeCloseTo(1, 12);
  expect(logCosh.f(1000, {})).toBeCloseTo(1000 - Math.LN2, 10);
  expect(logCosh.f(1 - 1e-12, {})).toBeCloseTo(logCosh.f(1 + 1e-12, {}), 11);
});

it("Tukey's biweight keeps its digits near 0", () => {
  expect(residualLosses.tukeyBiweight.f(1e-9, { c: 4 }) / 5e-19).toBeCloseTo(1, 12);
});

it("the focal loss without focusing and weights is cross-entropy", () => {
  fc.assert(
    fc.property(x, fc.constantFrom(0, 1), (z, y) => {
      const focal = { y, gamma: 0, weighted: false, alpha: 0.3 };
      const plain = { y, posWeight: 1 };
      const { focalBinary, bceWithLogits } = logitLosses;
      expect(focalBinary.f(z, focal)).toBe(bceWithLogits.f(z, plain));
      expect(focalBinary.df?.(z, focal)).toBeCloseTo(bceWithLogits.df?.(z, plain) ?? 0, 15);
    }),
  );
});
