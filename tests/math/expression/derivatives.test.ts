import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  compileDerivatives,
  compileExpression,
  type Expression,
  expressionFunction,
  expressionSurface,
  functions,
  parseExpression,
  printExpression,
} from "../../../src/math/expression/index.ts";
import { bindSurface, type SurfaceId, surfaces } from "../../../src/math/surfaces/index.ts";
import { anyExpression, smoothExpression } from "./arbitrary.ts";

const read = (text: string, variables = ["x", "y"]): Expression => {
  const parsed = parseExpression(text, variables);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.message.en}`);
  return parsed.expression;
};

/** From −2 to 2, but never so near 0 that a step of the differences crosses it. */
const coordinate = fc.integer({ min: -100, max: 99 }).map((k) => (k + 0.5) / 50);

const between = (lo: number, hi: number) => fc.double({ min: lo, max: hi, noNaN: true });

describe("automatic differentiation", () => {
  it("carries along the value that evaluation gives", () => {
    fc.assert(
      fc.property(anyExpression, between(-3, 3), between(-3, 3), (expression, x, y) => {
        expect(compileDerivatives(expression)(x, y)[0]).toEqual(
          compileExpression(expression)(x, y),
        );
      }),
      { numRuns: 500 },
    );
  });

  it("agrees with differences of the function and of its own gradient", () => {
    let compared = 0;
    fc.assert(
      fc.property(smoothExpression, coordinate, coordinate, (expression, x, y) => {
        const f = compileExpression(expression);
        const jet = compileDerivatives(expression);
        const all = (dx: number, dy: number) => [...jet(x + dx, y + dy)];
        const here = all(0, 0);
        const difference = (i: number, ux: number, uy: number, h: number) => {
          const at = (t: number) => (i === 0 ? f(x + t * ux, y + t * uy) : all(t * ux, t * uy)[i]);
          return (8 * (at(h) - at(-h)) - (at(2 * h) - at(-2 * h))) / (12 * h);
        };
        const pairs: [got: number, of: number, ux: number, uy: number][] = [
          [here[1], 0, 1, 0],
          [here[2], 0, 0, 1],
          [here[3], 1, 1, 0],
          [here[4], 2, 1, 0],
          [here[4], 1, 0, 1],
          [here[5], 2, 0, 1],
        ];
        for (const [got, of, ux, uy] of pairs) {
          // Where two step lengths disagree or derivatives are huge, a difference cannot judge.
          const coarse = difference(of, ux, uy, 2e-3);
          const fine = difference(of, ux, uy, 1e-3);
          const scale = 1 + Math.abs(fine) + Math.abs(here[of]);
          const tame = here.every((value) => Math.abs(value) < 1e3);
          if (!(tame && Math.abs(coarse - fine) < 1e-7 * scale)) continue;
          compared++;
          expect(Math.abs(got - fine) / scale, printExpression(expression)).toBeLessThan(1e-5);
        }
      }),
      { numRuns: 1500 },
    );
    expect(compared).toBeGreaterThan(3000);
  });

  it.each(Object.entries(functions))("%s has the derivatives of its f", (name, { f, df, d2f }) => {
    const kinks = ["abs", "sign", "step", "floor", "relu"].includes(name);
    for (let k = -40; k <= 40; k++) {
      const x = k / 21 + 0.013;
      if (!Number.isFinite(f(x)) || (kinks && Math.abs(x - Math.round(x)) < 0.01)) continue;
      const toPole = [0, 1, Math.PI / 2].map((pole) => Math.abs(Math.abs(x) - pole));
      const h = 0.01 * Math.min(0.1, ...toPole);
      const slope = (g: (t: number) => number) =>
        (8 * (g(x + h) - g(x - h)) - (g(x + 2 * h) - g(x - 2 * h))) / (12 * h);
      expect(Math.abs(df(x) - slope(f)) / (1 + Math.abs(df(x)))).toBeLessThan(1e-6);
      expect(Math.abs(d2f(x) - slope(df)) / (1 + Math.abs(d2f(x)))).toBeLessThan(1e-6);
    }
  });

  const typed = {
    rosenbrock: "(1-x)^2 + 100(y-x^2)^2",
    beale: "(1.5-x+xy)² + (2.25-x+xy²)² + (2.625-x+xy³)²",
    himmelblau: "(x^2+y-11)^2 + (x+y^2-7)^2",
    saddle: "x^2 - y^2",
    monkeySaddle: "x³ − 3xy²",
    dome: "-x^2-y^2",
    doubleWell: "(x^2-1)^2 + y^2",
    quadratic: "(x^2 + 10y^2)/2",
    rastrigin: "20 + x^2 - 10cos(2pi x) + y^2 - 10cos(2pi y)",
    ackley: "-20exp(-0.2sqrt((x^2+y^2)/2)) - e^((cos(2pi x)+cos(2pi y))/2) + 20 + e",
    styblinskiTang: "(x^4-16x^2+5x+y^4-16y^2+5y)/2",
    sixHumpCamel: "(4-2.1x^2+x^4/3)x^2 + xy + (4y^2-4)y^2",
    booth: "(x+2y-7)^2 + (2x+y-5)^2",
    mcCormick: "sin(x+y) + (x-y)^2 - 1.5x + 2.5y + 1",
    narrowValley: "0.1x^2 + 10(y-sin(x))^2",
    plateau: "1 - exp(-(x^2+y^2)/2)",
  } satisfies Record<SurfaceId, string>;

  it.each(Object.entries(typed))("typing %s gives the surface of the list", (id, text) => {
    const listed = bindSurface(surfaces[id as SurfaceId]);
    const own = expressionSurface(read(text), listed.domain);
    const [xmin, xmax, ymin, ymax] = listed.domain;
    fc.assert(
      fc.property(between(xmin, xmax), between(ymin, ymax), (x, y) => {
        fc.pre(id !== "ackley" || Math.hypot(x, y) > 1e-3);
        const [a, b] = [new Float64Array(2), new Float64Array(2)];
        listed.gradient(x, y, a);
        own.gradient(x, y, b);
        const want = [listed.f(x, y), ...a, ...listed.hessian(x, y)];
        const got = [own.f(x, y), ...b, ...own.hessian(x, y)];
        const scale = 1 + Math.max(...want.map(Math.abs));
        got.forEach((value, i) => {
          expect(Math.abs(value - want[i]) / scale).toBeLessThan(1e-12);
        });
      }),
      { numRuns: 50 },
    );
  });
});

describe("at the edge", () => {
  const jet = (text: string, x: number, y = 0) => [...compileDerivatives(read(text))(x, y)];

  it.each<[string, number, number]>([
    ["|x|", 0, 0],
    ["relu(x)", 0, 0],
    ["max(x, 0)", 0, 0.5],
    ["max(x, -x)", 0, 0],
    ["min(2x, 0)", 0, 1],
    ["max(x, 0)", 1e-300, 1],
    ["x^1", 0, 1],
    ["x^2", 0, 0],
    ["x^0", 0, 0],
    ["x^3", -2, 12],
    ["x^(-1)", -2, -0.25],
    ["sqrt(x)", 0, Number.POSITIVE_INFINITY],
    ["sqrt(y)", 3, 0],
    ["ln(x)", -1, Number.NaN],
    ["sqrt(x)", -1, Number.NaN],
    ["x^x", -1, Number.NaN],
    ["x^y", 0, 0],
    ["2^x", 0, Math.LN2],
    ["e^x", 0, 1],
  ])("d/dx %s at %d is %d", (text, x, want) => {
    const y = text === "x^y" ? 3 : 0;
    const got = jet(text, x, y)[1];
    if (Number.isFinite(want)) expect(got).toBeCloseTo(want, 14);
    else expect(got).toBe(want);
  });

  it("second derivatives of powers survive zero", () => {
    expect(jet("x^2", 0)).toEqual([0, 0, 0, 2, 0, 0]);
    expect(jet("x^2y^2", 0, 0)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(jet("x^y", 0, 3)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it("derivatives stay exact where differences would drown", () => {
    expect(jet("sigmoid(x)", -700)[1]).toBeCloseTo(0, 300);
    expect(jet("sigmoid(x)", -700)[1] / Math.exp(-700)).toBeCloseTo(1, 12);
    expect(jet("1e15 + x^3", 2)).toEqual([1e15 + 8, 12, 0, 12, 0, 0]);
  });

  it("a second call does not see the first", () => {
    const f = expressionFunction(read("x^3", ["x"]));
    expect([f.f(2), f.df(2), f.d2f(2), f.df(1), f.d2f(2)]).toEqual([8, 12, 12, 3, 12]);
    const straight = compileDerivatives(read("x"));
    straight(Number.NaN, 0);
    expect([...straight(5, 0)]).toEqual([5, 1, 0, 0, 0, 0]);
  });

  it("wrong numbers of variables are refused", () => {
    expect(() => expressionFunction(read("x + y"))).toThrow(/1 variable, got 2/);
    expect(() => expressionSurface(read("x", ["x"]), [0, 1, 0, 1])).toThrow(/2 variables, got 1/);
    expect(() => compileExpression(read("x", ["x", "y", "z"]))).toThrow(/at most 2/);
    expect(() => compileDerivatives(read("x", ["x", "y", "z"]))).toThrow(/at most 2/);
  });

  it("a surface starts inside its domain", () => {
    const { start, minima } = expressionSurface(read("x^2 + y^2"), [-4, 0, 10, 20]);
    expect(start[0] > -4 && start[0] < 0 && start[1] > 10 && start[1] < 20).toBe(true);
    expect(minima).toEqual([]);
  });
});
