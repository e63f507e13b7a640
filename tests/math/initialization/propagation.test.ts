import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { activations, bindActivation } from "../../../src/math/activations/index.ts";
import {
  type DeepStack,
  drawWeights,
  propagate,
  type WeightLaw,
} from "../../../src/math/initialization/index.ts";
import { rngFor } from "../../../src/math/random/index.ts";
import { tensor } from "../../../src/math/tensor/index.ts";
import { expectGradients, expectNear, inner, randomly } from "../tensor/random.ts";

const relu = bindActivation(activations.relu, {});
const tanh = bindActivation(activations.tanh, {});
const sigmoid = bindActivation(activations.sigmoid, {});
const identity = bindActivation(activations.identity, {});

interface Setting {
  readonly seed: number;
  readonly depth: number;
  readonly width: number;
  readonly norm: "none" | "batch" | "layer";
  readonly branch: number | undefined;
}

const anyStack: fc.Arbitrary<Setting> = fc.record({
  seed: fc.nat(1e6),
  depth: fc.integer({ min: 1, max: 3 }),
  width: fc.integer({ min: 2, max: 4 }),
  norm: fc.constantFrom<Setting["norm"][]>("none", "batch", "layer"),
  branch: fc.constantFrom(undefined, 0, 0.3, 1),
});

/** Settings at their defaults are left out. */
const stackOf = ({ seed, depth, width, norm, branch }: Setting) => {
  const random = randomly(seed);
  const weights = Array.from({ length: depth }, (_, l) => random(`w${l}`, width, width));
  const stack: DeepStack = {
    weights,
    activation: tanh,
    ...(norm === "none" ? {} : { norm, eps: 0.1 }),
    ...(branch === undefined ? {} : { branch }),
  };
  return { stack, x: random("x", 3, width), gy: random("gy", 3, width) };
};

describe("a signal through depth", () => {
  it("comes back as the gradient of finite differences, with norms and skips, too", () => {
    fc.assert(
      fc.property(anyStack, (any) => {
        const { stack, x, gy } = stackOf(any);
        const got = propagate(stack, x, gy);
        expectGradients((x1) => inner(propagate(stack, x1, gy).output, gy), [x], [got.gx]);
        expectNear([got.inputGradientNorm], [Math.hypot(...got.gx.data)]);
        expect(got.layers.at(-1)?.gradientNorm).toBeCloseTo(Math.hypot(...gy.data), 12);
        expect(got.layers.at(-1)?.h).toBe(got.output);
      }),
      { numRuns: 40 },
    );
  });

  it("has the gradient of the first weights, by finite differences", () => {
    fc.assert(
      fc.property(anyStack, (any) => {
        const { stack, x, gy } = stackOf(any);
        const { layers } = propagate(stack, x, gy);
        const h = 1e-5;
        const moved = (i: number, by: number) => {
          const w = tensor(
            stack.weights[0].shape,
            stack.weights[0].data.map((value, j) => (i === j ? value + by : value)),
          );
          const weights = stack.weights.with(0, w);
          return inner(propagate({ ...stack, weights }, x, gy).output, gy);
        };
        const numeric = stack.weights[0].data.map((_, i) => (moved(i, h) - moved(i, -h)) / (2 * h));
        expectNear([layers[0].weightGradientNorm], [Math.hypot(...numeric)], 1e-6);
      }),
      { numRuns: 25 },
    );
  });

  it("may change its width on the way, but not around a skip", () => {
    const random = randomly(2);
    const weights = [random("a", 3, 2), random("b", 4, 3)];
    const [x, gy] = [random("x", 5, 2), random("gy", 5, 4)];
    const stack = { weights, activation: relu };
    expect(propagate(stack, x, gy).output.shape).toEqual([5, 4]);
    expect(() => propagate({ ...stack, branch: 1 }, x, gy)).toThrow(
      "weights[0] must have shape [2, 2], got [3, 2]",
    );
    expect(() => propagate(stack, x, tensor([5, 3]))).toThrow("gy must have shape [5, 4]");
    expect(() => propagate(stack, tensor([5]), gy)).toThrow("x must have shape [N, in]");
    expect(() => propagate({ ...stack, weights: [] }, x, gy)).toThrow(
      "weights must hold one layer or more",
    );
  });

  it("is described by its moments", () => {
    const weights = [tensor([2, 2], [1, 0, 0, 1])];
    const x = tensor([2, 2], [3, -1, -2, 0]);
    const { layers } = propagate({ weights, activation: relu }, x, x);
    expect(layers).toHaveLength(1);
    expect(layers[0]).toMatchObject({ mean: 0.75, meanSquare: 2.25, norm: 3, zeroShare: 0.75 });
    expect(layers[0].std).toBeCloseTo(Math.sqrt(2.25 - 0.75 ** 2), 15);
    const none = propagate({ weights, activation: relu }, tensor([2, 2]), tensor([2, 2]));
    expect(none.layers[0]).toMatchObject({ norm: 0, gradientNorm: 0, zeroShare: 1 });
  });
});

describe("fifty layers of ReLU", () => {
  const [depth, width, rows] = [50, 64, 16];

  function through(law: (l: number) => WeightLaw, more: Partial<DeepStack> = {}, seed = 1) {
    const rng = rngFor(seed, "weights");
    const weights = Array.from({ length: depth }, (_, l) =>
      drawWeights(law(l), [width, width], rng),
    );
    const random = randomly(seed);
    const [x, gy] = [random("x", rows, width), random("gy", rows, width)];
    return propagate({ weights, activation: relu, ...more }, x, gy);
  }
  const normal = (variance: number) => () =>
    ({ kind: "normal", std: Math.sqrt(variance) }) as const;
  const last = ({ layers }: ReturnType<typeof through>) => layers[depth - 1].meanSquare;
  /** Input over output. */
  const ratio = ({ layers }: ReturnType<typeof through>) =>
    layers[0].gradientNorm / layers[depth - 1].gradientNorm;

  it("keep the mean square with variance 2/n and halve it in each with 1/n", () => {
    const he = last(through(normal(2 / width)));
    expect(he).toBeGreaterThan(1e-3);
    expect(he).toBeLessThan(100);
    const halved = last(through(normal(1 / width))) * 2 ** depth;
    // The same draws, scaled: nothing but the factor differs.
    expect(halved).toBeCloseTo(he, 8);
  });

  it("vanish with std 0.01 and explode with std 1, without a NaN", () => {
    expect(last(through(normal(1e-4)))).toBeLessThan(1e-100);
    const exploded = through(normal(1));
    expect(last(exploded)).toBeGreaterThan(1e70);
    expect(Number.isFinite(exploded.inputGradientNorm)).toBe(true);
  });

  it("explode backward under batch norm, by about 1.2 a layer; skips take that away", () => {
    const bn = ratio(through(normal(2 / width), { norm: "batch" }));
    // √(π/(π−1)) = 1.21 in theory, for wide layers and large batches.
    expect(bn ** (1 / (depth - 1))).toBeGreaterThan(1.12);
    expect(bn ** (1 / (depth - 1))).toBeLessThan(1.3);
    const plain = ratio(through(normal(2 / width)));
    const skips = ratio(through(normal(2 / width), { norm: "batch", branch: 1 }));
    expect(plain).toBeLessThan(bn / 100);
    expect(skips).toBeLessThan(bn / 20);
  });

  it("of sigmoid instead starve the layers near the input", () => {
    const { layers } = through(normal(1 / width), { activation: sigmoid });
    expect(layers[0].weightGradientNorm).toBeLessThan(1e-20 * layers[49].weightGradientNorm);
  });

  it("of the identity keep every length with orthogonal weights, there and back", () => {
    const { layers, inputGradientNorm } = through(() => ({ kind: "orthogonal", gain: 1 }), {
      activation: identity,
    });
    for (const { norm, gradientNorm } of layers) {
      expect(norm).toBeCloseTo(layers[0].norm, 10);
      expect(gradientNorm).toBeCloseTo(inputGradientNorm, 10);
    }
  });
});
