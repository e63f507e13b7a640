import { describe, expect, it } from "vitest";
import {
  type Activation,
  activations,
  bindActivation,
} from "../../../src/math/activations/index.ts";
import { expressionFunction, parseExpression } from "../../../src/math/expression/index.ts";
import { findKinks, sampleCurve } from "../../../src/math/sampling/index.ts";
import { initialValues } from "../../../src/params/index.ts";

const typed = (text: string) => {
  const parsed = parseExpression(text, ["x"]);
  if (!parsed.ok) throw new Error(parsed.message.en);
  return expressionFunction(parsed.expression);
};
const registry = Object.entries<Activation>(activations).map(
  ([id, a]) => [id, bindActivation(a, initialValues(a.params))] as const,
);

describe("findKinks", () => {
  it.each([
    ["max(0,x)", [0]],
    ["min(1,max(-1,x))", [-1, 1]],
    ["abs(x-0.3)", [0.3]],
    ["step(x+2)", [-2]],
    ["floor(x)", [-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5]],
    ["1/x", [0]],
    ["max(0,x)^2", [0]],
    ["max(0,x)^3", []],
    ["tanh(20x)", []],
    ["exp(-x^2)*sin(9x)", []],
    ["sqrt(x)", []],
  ])("of %s", (text, kinks) => {
    const found = findKinks(typed(text), -5.5, 5.5);
    expect(found.length).toBe(kinks.length);
    found.forEach((x, i) => {
      expect(x).toBeCloseTo(kinks[i] as number, 8);
    });
  });

  it.each(registry)("agrees with what is known of %s", (_, fn) => {
    for (const x of findKinks(fn, -7, 7))
      expect(Math.min(...fn.kinks.map((k) => Math.abs(k - x)))).toBeLessThan(1e-8);
  });
});

describe("sampleCurve", () => {
  it.each(registry)("follows %s to a five-thousandth of the width", (_, fn) => {
    for (const g of [fn.f, fn.df]) {
      const { xs, ys, breaks } = sampleCurve(g, fn.kinks, -6, 6);
      expect(xs.length).toBeLessThan(220);
      let i = 0;
      for (let x = -5.999; x < 6; x += 0.0137) {
        while (xs[i + 1] < x) i++;
        if (breaks.some((b) => Math.abs(b.x - x) < 1e-6)) continue;
        const line = ys[i] + ((ys[i + 1] - ys[i]) * (x - xs[i])) / (xs[i + 1] - xs[i]);
        expect(Math.abs(line - g(x))).toBeLessThan(12 / 2500);
      }
    }
  });

  it("keeps three points of a straight line with a corner, and marks the corner", () => {
    const { xs, ys, breaks } = sampleCurve((x) => Math.max(0, x), [0], -4, 4);
    expect(xs.length).toBeLessThan(6);
    expect(ys[ys.length - 1]).toBe(4);
    expect(breaks).toEqual([{ x: 0, left: 0, right: 1e-8, at: 0, jump: false }]);
  });

  it("leaves a gap at a jump and tells the limits", () => {
    const { ys, breaks } = sampleCurve((x) => (x > 1 ? 3 : -1), [1], -4, 4);
    expect(ys.filter(Number.isNaN).length).toBe(1);
    expect(breaks).toEqual([{ x: 1, left: -1, right: 3, at: -1, jump: true }]);
  });

  it("finds the border of a domain", () => {
    const { xs, ys } = sampleCurve(Math.sqrt, [], -1, 7);
    const first = ys.findIndex((y) => !Number.isNaN(y));
    expect(xs[first]).toBeLessThan(0.02);
  });

  it("ignores kinks outside, and refuses an empty interval", () => {
    expect(sampleCurve(Math.abs, [0], 1, 2).breaks).toEqual([]);
    expect(() => sampleCurve(Math.abs, [], 2, 2)).toThrow(/got 2 and 2/);
    expect(() => findKinks({ f: Math.abs, df: Math.sign }, 2, 1)).toThrow(/got 2 and 1/);
  });
});
