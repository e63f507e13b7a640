import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { activations, bindActivation } from "../../../src/math/activations/index.ts";
import { initialValues } from "../../../src/params/index.ts";

const usual = (id: keyof typeof activations) =>
  bindActivation(activations[id], initialValues(activations[id].params) as never);

const [sigmoid, tanh, gelu, geluTanh, geluSigmoid, silu, softplus, logsigmoid, relu] = [
  usual("sigmoid"),
  usual("tanh"),
  usual("gelu"),
  usual("geluTanh"),
  usual("geluSigmoid"),
  usual("silu"),
  usual("softplus"),
  usual("logsigmoid"),
  usual("relu"),
];

const near = fc.double({ min: -50, max: 50, noNaN: true });
const grid = Array.from({ length: 4001 }, (_, i) => -10 + i / 200);
const lowest = (f: (x: number) => number) => Math.min(...grid.map(f));
const farthest = (f: (x: number) => number, g: (x: number) => number) =>
  Math.max(...grid.map((x) => Math.abs(f(x) - g(x))));

describe("activations among each other", () => {
  it("tanh x = 2σ(2x) − 1", () => {
    fc.assert(
      fc.property(near, (x) => {
        expect(tanh.f(x)).toBeCloseTo(2 * sigmoid.f(2 * x) - 1, 14);
      }),
    );
  });

  it.each([
    ["GELU", gelu],
    ["GELU by tanh", geluTanh],
    ["GELU by sigmoid", geluSigmoid],
    ["SiLU", silu],
  ])("%s: f(x) − f(−x) = x and f′(x) + f′(−x) = 1", (_, { f, df }) => {
    fc.assert(
      fc.property(near, (x) => {
        expect(f(x) - f(-x)).toBeCloseTo(x, 12);
        expect(df(x) + df(-x)).toBeCloseTo(1, 12);
      }),
    );
  });

  it("softplus rises by the sigmoid and mirrors into the log-sigmoid", () => {
    fc.assert(
      fc.property(near, (x) => {
        expect(softplus.df(x)).toBe(sigmoid.f(x));
        expect(logsigmoid.f(x)).toBe(-softplus.f(-x));
      }),
    );
  });

  it("knobs lead from one function to another", () => {
    fc.assert(
      fc.property(near, (x) => {
        expect(activations.swish.f(x, { beta: 1 })).toBe(silu.f(x));
        expect(activations.swish.f(x, { beta: 0 })).toBe(x / 2);
        expect(activations.leakyRelu.f(x, { slope: 0 })).toBeCloseTo(relu.f(x), 15);
        expect(activations.celu.f(x, { alpha: 1 })).toBe(activations.elu.f(x, { alpha: 1 }));
        expect(activations.maxout.f(x, { w: [0, 1], b: [0, 0] })).toBeCloseTo(relu.f(x), 15);
      }),
    );
  });

  it("the steepest slopes are 1/4 for the sigmoid and 1 for tanh, both at 0", () => {
    expect(sigmoid.df(0)).toBe(0.25);
    expect(tanh.df(0)).toBe(1);
    expect(Math.max(...grid.map(sigmoid.df))).toBe(0.25);
    expect(Math.max(...grid.map(tanh.df))).toBe(1);
  });

  it("GELU dips to −0.170 at −0.752", () => {
    expect(gelu.f(-0.752)).toBeCloseTo(-0.17, 3);
    expect(gelu.df(-0.75179)).toBeCloseTo(0, 5);
    expect(lowest(gelu.f)).toBeCloseTo(gelu.range[0], 5);
  });

  it("the approximations of GELU stay within 4.8e-4 and 0.021", () => {
    expect(farthest(gelu.f, geluTanh.f)).toBeGreaterThan(4.6e-4);
    expect(farthest(gelu.f, geluTanh.f)).toBeLessThan(4.8e-4);
    expect(farthest(gelu.f, geluSigmoid.f)).toBeGreaterThan(0.02);
    expect(farthest(gelu.f, geluSigmoid.f)).toBeLessThan(0.021);
  });
});
