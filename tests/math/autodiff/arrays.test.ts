import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arrays } from "../../../src/math/autodiff/index.ts";
import { reshape, type Tensor, tensor } from "../../../src/math/tensor/index.ts";
import { expectGradients, expectNear, inner, randomly } from "../tensor/random.ts";

type Node = arrays.ArrayNode;
type Build = (...inputs: readonly Node[]) => Node;

/** Gradients of a weighted sum of the result, by the tape and by differences. */
function expectRight(build: Build, inputs: readonly Tensor[], seed: number): void {
  const leaves = inputs.map(arrays.variable);
  const output = build(...leaves);
  const weights = randomly(seed)("upstream", ...output.value.shape);
  const f = (...at: readonly Tensor[]) => inner(build(...at.map(arrays.variable)).value, weights);
  expectGradients(f, inputs, arrays.gradients(output, leaves, weights));
}

const seeds = fc.nat(1e6);
const shapes = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 });
const runs = { numRuns: 15 };

/** Positive and away from kinks and poles. */
const positive = ({ shape, data }: Tensor): Tensor =>
  tensor(
    shape,
    data.map((x) => 0.5 + Math.abs(x)),
  );

describe("functions of every entry", () => {
  const { negate, square, exp, log, tanh, sigmoid, relu, gelu, sqrt, abs } = arrays;
  const all = { negate, square, exp, log, tanh, sigmoid, relu, gelu, sqrt, abs };

  it.each(Object.entries(all))("%s has the right gradient", (_name, f) => {
    fc.assert(
      fc.property(seeds, shapes, (seed, shape) => {
        expectRight((x) => f(x), [positive(randomly(seed)("x", ...shape))], seed);
      }),
      runs,
    );
  });

  it("may be one's own", () => {
    const cube: Build = (x) =>
      arrays.map(
        "cube",
        x,
        (a) => a ** 3,
        (a) => 3 * a * a,
      );
    expectRight(cube, [randomly(1)("x", 4)], 1);
    expect(cube(arrays.constant(2)).value).toEqual(tensor([], [8]));
  });
});

describe("arithmetic", () => {
  const { add, subtract, multiply, divide } = arrays;

  it.each(Object.entries({ add, subtract, multiply, divide }))("%s broadcasts", (_name, f) => {
    /** Some axes of both are 1, and the second one lacks the first axes. */
    const pairs = fc.tuple(shapes, fc.nat(7), fc.nat(7), fc.nat(2));
    fc.assert(
      fc.property(seeds, pairs, (seed, [shape, ones, others, drop]) => {
        const thinned = (bits: number) => shape.map((n, axis) => ((bits >> axis) & 1 ? 1 : n));
        const random = randomly(seed);
        const x = random("x", ...thinned(ones));
        const y = positive(random("y", ...thinned(others).slice(drop)));
        expectRight((a, b) => f(a, b), [x, y], seed);
      }),
      runs,
    );
  });

  it("takes numbers for constants", () => {
    const x = arrays.variable(tensor([2], [1, 2]));
    expect(subtract(10, multiply(x, 3)).value).toEqual(tensor([2], [7, 4]));
  });

  it("says which shapes do not broadcast", () => {
    const [a, b] = [arrays.constant(tensor([2, 3])), arrays.constant(tensor([2]))];
    expect(() => add(a, b)).toThrow("add: shapes [2, 3] and [2] do not broadcast");
    expect(() => arrays.broadcastTo(b, [3])).toThrow("broadcastTo: [2] does not broadcast to [3]");
    expect(() => arrays.broadcastTo(b, [])).toThrow("broadcastTo");
  });
});

describe("rearranging", () => {
  const { broadcastTo, concat, gather, slice, take, transpose } = arrays;
  const x = randomly(7)("x", 2, 3, 4);

  it.each<[string, Build]>([
    ["reshape", (n) => arrays.reshape(n, [4, 6])],
    ["transpose", (n) => transpose(n)],
    ["transpose of all axes", (n) => transpose(n, [2, 0, 1])],
    ["broadcast", (n) => broadcastTo(n, [2, 2, 3, 4])],
    ["slice", (n) => slice(n, 1, 1, 3)],
    ["slice from the end", (n) => slice(n, -1, 0, 2)],
    ["take", (n) => take(n, 1, [2, 0, 2, 2])],
    ["gather", (n) => gather(n, [0, 3, 1, 1, 2, 0])],
    ["concat", (n) => concat([n, slice(n, 1, 0, 1), n], 1)],
    ["sum", (n) => arrays.sum(n)],
    ["sum over axes", (n) => arrays.sum(n, [0, -1])],
    ["mean", (n) => arrays.mean(n, [1], true)],
    ["softmax", (n) => arrays.softmax(n)],
    ["logSoftmax", (n) => arrays.logSoftmax(n)],
  ])("%s has the right gradient", (_name, build) => {
    expectRight(build, [x], 7);
  });

  it("puts entries where they belong", () => {
    const n = arrays.variable(tensor([2, 3], [1, 2, 3, 4, 5, 6]));
    expect(transpose(n).value).toEqual(tensor([3, 2], [1, 4, 2, 5, 3, 6]));
    expect(slice(n, 1, 1, 3).value).toEqual(tensor([2, 2], [2, 3, 5, 6]));
    expect(take(n, 0, [1, 1]).value).toEqual(tensor([2, 3], [4, 5, 6, 4, 5, 6]));
    expect(take(n, 0, []).value).toEqual(tensor([0, 3]));
    expect(gather(n, [2, 0]).value).toEqual(tensor([2], [3, 4]));
    expect(concat([n, n], 1).value.shape).toEqual([2, 6]);
    expect(arrays.sum(n, [0]).value).toEqual(tensor([3], [5, 7, 9]));
    expect(arrays.sum(n, [1], true).value).toEqual(tensor([2, 1], [6, 15]));
    expect(arrays.mean(n).value).toEqual(tensor([], [3.5]));
  });

  it.each<[string, () => Node, string]>([
    ["reshape", () => arrays.reshape(arrays.constant(x), [5]), "must hold 24 entries, got [5]"],
    [
      "transpose",
      () => transpose(arrays.constant(x), [0, 1, 1]),
      "name each axis of shape [2, 3, 4]",
    ],
    ["transpose", () => transpose(arrays.constant(x), [0]), "got [0]"],
    [
      "slice",
      () => slice(arrays.constant(x), 3, 0, 1),
      "axis must be one of shape [2, 3, 4], got 3",
    ],
    ["slice", () => slice(arrays.constant(x), 0, 1, 0), "got 1, 0"],
    ["slice", () => slice(arrays.constant(x), 0, 0, 5), "to must be at most 2"],
    ["take", () => take(arrays.constant(x), 0, [2]), "from 0 to 1, got 2"],
    ["gather", () => gather(arrays.constant(x), [0]), "must hold 6 numbers, got 1"],
    ["gather", () => gather(arrays.constant(x), [0, 0, 0, 0, 0, 4]), "from 0 to 3, got 4"],
    ["gather", () => gather(arrays.constant(1), [0]), "axis must be one of shape []"],
    ["concat", () => concat([], 0), "at least one tensor"],
    ["concat", () => concat([arrays.constant(x), arrays.constant(1)], 0), "agree but for axis 0"],
  ])("%s says what it was given and what it wanted", (name, build, message) => {
    expect(build).toThrow(`${name}: `);
    expect(build).toThrow(message);
  });
});

describe("softmax", () => {
  const logits = arrays.constant(tensor([2, 3], [1000, 0, Number.NEGATIVE_INFINITY, -3, -2, -1]));

  it("stays within 0 and 1 far out, and gives masked entries nothing", () => {
    const p = arrays.softmax(logits).value.data;
    expect([...p.subarray(0, 3)]).toEqual([1, 0, 0]);
    expectNear(arrays.exp(arrays.logSoftmax(logits)).value.data, p);
  });
});

describe("matrix products", () => {
  const size = fc.integer({ min: 1, max: 3 });

  it("have the right gradients, their stacks broadcast", () => {
    const stacks = fc.constantFrom([[], []], [[2], []], [[], [2]], [[2, 1], [3]], [[1], [2]]);
    fc.assert(
      fc.property(seeds, size, size, size, stacks, (seed, m, n, p, [left, right]) => {
        const random = randomly(seed);
        const inputs = [random("a", ...left, m, n), random("b", ...right, n, p)];
        expectRight((a, b) => arrays.matmul(a, b), inputs, seed);
      }),
      runs,
    );
  });

  it("may have nothing in the stack", () => {
    const [a, b] = [arrays.constant(tensor([0, 2, 3])), arrays.constant(tensor([3, 4]))];
    expect(arrays.matmul(a, b).value.shape).toEqual([0, 2, 4]);
  });

  it.each([
    [[2], [2, 2]],
    [[2, 2], [2]],
    [
      [2, 3],
      [2, 3],
    ],
  ])("refuse %j times %j", (m, n) => {
    const product = () => arrays.matmul(arrays.constant(tensor(m)), arrays.constant(tensor(n)));
    expect(product).toThrow("matmul: shapes must be [..., m, n] and [..., n, p]");
  });
});

describe("gradients", () => {
  it("add up over all ways, and are 0 where there is none", () => {
    const x = arrays.variable(tensor([2], [2, 3]));
    const idle = arrays.variable(tensor([1], [1]));
    const y = arrays.sum(arrays.add(arrays.multiply(x, x), arrays.exp(arrays.constant(1))));
    const [gx, gIdle] = arrays.gradients(y, [x, idle]);
    expect([...gx.data]).toEqual([4, 6]);
    expect([...gIdle.data]).toEqual([0]);
    expect(arrays.gradients(arrays.constant(1), [idle])[0]).toEqual(tensor([1]));
  });

  it("are those of a two-layer network with cross-entropy", () => {
    const random = randomly(11);
    const classes = [0, 2, 1, 1];
    const data = arrays.constant(random("data", 4, 3));
    const loss: Build = (w1, b1, w2) => {
      const hidden = arrays.tanh(arrays.add(arrays.matmul(data, w1), b1));
      const picked = arrays.gather(arrays.logSoftmax(arrays.matmul(hidden, w2)), classes);
      return arrays.negate(arrays.mean(picked));
    };
    expectRight(loss, [random("w1", 3, 5), random("b1", 5), random("w2", 5, 3)], 11);
  });

  it("want a seed of the output's shape", () => {
    const x = arrays.variable(tensor([2], [1, 2]));
    expect(() => arrays.gradients(x, [x])).toThrow(
      "gradients: output (or seed) must have shape [2], got []",
    );
    expect(reshape(arrays.gradients(x, [x], tensor([2], [5, 6]))[0], [2]).data[1]).toBe(6);
  });

  it("pass through an operation of one's own", () => {
    const x = arrays.variable(tensor([2], [1, 2]));
    const double = arrays.operation("double", [x], tensor([2], [2, 4]), (g) => [
      tensor(
        [2],
        g.data.map((gi) => 2 * gi),
      ),
    ]);
    expect(arrays.gradients(arrays.sum(double), [x])[0]).toEqual(tensor([2], [2, 2]));
  });
});
