import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scalars } from "../../../src/math/autodiff/index.ts";
import { compileDerivatives, parseExpression } from "../../../src/math/expression/index.ts";

const { apply, constant, graphOf, operations, sweep, variable } = scalars;

const expressionOf = (source: string, variables: readonly string[]) => {
  const parsed = parseExpression(source, variables);
  if (!parsed.ok) throw new Error(source);
  return parsed.expression;
};

describe("a graph of numbers", () => {
  it("gives every input upstream times local, and adds where ways meet", () => {
    const x = variable(3, "x");
    const product = apply("multiply", x, x);
    const { nodes, contributions, gradientOf } = sweep(product);
    expect(nodes).toEqual([x, product]);
    expect(gradientOf(x)).toBe(6);
    expect(contributions).toEqual([
      { from: product, slot: 0, to: x, upstream: 1, local: 3, product: 3, sum: 3 },
      { from: product, slot: 1, to: x, upstream: 1, local: 3, product: 3, sum: 6 },
    ]);
  });

  it("hands a sum's gradient to each part undivided, a maximum's to the larger one", () => {
    const [x, y, z] = [variable(1, "x"), variable(2, "y"), variable(0, "z")];
    const out = apply("multiply", apply("add", x, y), apply("max", y, z));
    const { gradientOf } = sweep(out);
    expect([x, y, z].map(gradientOf)).toEqual([2, 5, 0]);
    expect(gradientOf(variable(4))).toBe(0);
  });

  it("hands nothing to a constant", () => {
    const x = variable(3, "x");
    const two = constant(2);
    const { nodes, contributions, gradientOf } = sweep(apply("power", x, two));
    expect(nodes).toHaveLength(3);
    expect(contributions).toHaveLength(1);
    expect([gradientOf(x), gradientOf(two)]).toEqual([6, 0]);
    expect(two.label).toBe("2");
    expect(sweep(apply("add", two, two)).contributions).toEqual([]);
  });

  it("is not bothered by a chain of 20,000 steps", () => {
    const x = variable(1, "x");
    let node = x;
    for (let i = 0; i < 20_000; i++) node = apply("add", node, x);
    expect(sweep(node).gradientOf(x)).toBe(20_001);
  });

  const away = fc.double({ min: 0.2, max: 0.9, noNaN: true });

  it.each(Object.keys(operations) as (keyof typeof operations)[])(
    "knows the partial derivatives of %s",
    (op) => {
      const { arity, f, partials, symbol } = operations[op];
      expect(symbol).not.toBe("");
      fc.assert(
        fc.property(away, away, (a, b) => {
          // A step across the kink of max and min, or off the ends of step and floor, proves nothing.
          fc.pre(Math.abs(a - b) > 1e-3);
          const h = 1e-5;
          const slopes = [
            (f(a + h, b) - f(a - h, b)) / (2 * h),
            (f(a, b + h) - f(a, b - h)) / (2 * h),
          ].slice(0, arity);
          const got = partials(a, b);
          expect(got).toHaveLength(arity);
          slopes.forEach((slope, i) => {
            expect(Math.abs(got[i] - slope)).toBeLessThan(1e-6 * (1 + Math.abs(slope)));
          });
        }),
        { numRuns: 20 },
      );
    },
  );

  it("keeps to conventions at the odd places", () => {
    expect(operations.max.partials(1, 1)).toEqual([0.5, 0.5]);
    expect(operations.power.partials(0, 2)).toEqual([0, 0]);
    expect(operations.power.partials(0, 0)).toEqual([0, Number.NEGATIVE_INFINITY]);
    expect(operations.power.partials(-2, 3)[0]).toBe(12);
  });

  it("wants as many inputs as the operation takes", () => {
    expect(() => apply("add", constant(1))).toThrow("apply: add takes 2 inputs, got 1");
  });
});

describe("the graph of a typed formula", () => {
  const point = fc.double({ min: 0.3, max: 0.8, noNaN: true });

  it.each([
    "x/2 + y/2",
    "(x + y) * max(y, 0.1) - min(x, 9)",
    "0.5 * (x * sigmoid(y * 2) - 1)^2",
    "-x^3 / (1 + e^y)",
    "x^y + sin(pi * x) * tanh(y)",
  ])("%s has the derivatives of forward differentiation", (source) => {
    const expression = expressionOf(source, ["x", "y"]);
    const jet = compileDerivatives(expression);
    fc.assert(
      fc.property(point, point, (a, b) => {
        const [x, y] = [variable(a, "x"), variable(b, "y")];
        const output = graphOf(expression, [x, y]);
        const { gradientOf } = sweep(output);
        const [f, fx, fy] = jet(a, b);
        expect(output.value).toBeCloseTo(f, 12);
        expect(gradientOf(x)).toBeCloseTo(fx, 12);
        expect(gradientOf(y)).toBeCloseTo(fy, 12);
      }),
      { numRuns: 20 },
    );
  });

  it("wants a leaf for each variable", () => {
    expect(() => graphOf(expressionOf("x + y", ["x", "y"]), [variable(1)])).toThrow(
      "graphOf: leaves must stand for x, y, got 1",
    );
    expect(() => graphOf(expressionOf("1 + 1", []), [variable(1)])).toThrow("no variables");
  });
});
