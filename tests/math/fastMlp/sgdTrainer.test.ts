import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type FastSpec, type SgdTrainer, sgdTrainer } from "../../../src/math/fastMlp/index.ts";
import { parameterCount } from "../../../src/math/mlp/index.ts";
import { normals, permutation, rngFor } from "../../../src/math/random/index.ts";

const specs: fc.Arbitrary<FastSpec> = fc
  .record({
    sizes: fc.array(fc.integer({ min: 1, max: 19 }), { minLength: 2, maxLength: 5 }),
    activation: fc.constantFrom("tanh", "sigmoid", "relu", "identity"),
    output: fc.constantFrom("tanh", "sigmoid", "relu", "identity"),
    loss: fc.constantFrom("mse", "halfSquared", "bceWithLogits"),
    batch: fc.integer({ min: 1, max: 70 }),
  } as const)
  .map((s) => ({ ...s, output: s.loss === "bceWithLogits" ? "sigmoid" : s.output }));

const cases = fc.record({
  spec: specs,
  rows: fc.integer({ min: 1, max: 90 }),
  seed: fc.integer({ min: 0, max: 2 ** 31 }),
});

/** The parameters after three epochs by one of the ways to compute them. */
function trained(
  { spec, rows, seed }: { spec: FastSpec; rows: number; seed: number },
  path: SgdTrainer["path"],
): Float64Array {
  const x = normals(rngFor(seed, "x"), rows * spec.sizes[0]);
  const y = normals(rngFor(seed, "y"), rows * spec.sizes[spec.sizes.length - 1]).map((v) =>
    spec.loss === "bceWithLogits" ? Number(v > 0) : v,
  );
  const trainer = sgdTrainer(spec, x, y, [path]);
  expect(trainer.path).toBe(path);
  trainer.parameters.set(normals(rngFor(seed, "w"), parameterCount(spec.sizes), 0, 0.4));
  trainer.epochs(2, 0.03);
  trainer.reorder(permutation(rngFor(seed, "order"), rows));
  trainer.epochs(1, 0.01);
  return trainer.parameters;
}

describe.each(["simd", "typed"] as const)("training by %s", (path) => {
  it("gives the parameters of the reference implementation, in any shape", () => {
    fc.assert(
      fc.property(cases, (one) => {
        const [got, want] = [trained(one, path), trained(one, "plain")];
        expect(got.length).toBe(want.length);
        // A run that blows up magnifies the last digit without bound; there is nothing to agree on.
        fc.pre(want.every((v) => Math.abs(v) < 10));
        for (let i = 0; i < want.length; i++) {
          expect(Math.abs(got[i] - want[i])).toBeLessThan(1e-12 * Math.max(1, Math.abs(want[i])));
        }
      }),
      { numRuns: 40 },
    );
  });

  it("gives the same bytes twice", () => {
    fc.assert(
      fc.property(cases, (one) => {
        expect(trained(one, path)).toEqual(trained(one, path));
      }),
      { numRuns: 10 },
    );
  });
});

const spec = {
  sizes: [2, 3, 1],
  activation: "tanh",
  output: "tanh",
  loss: "mse",
  batch: 4,
} as const;
const x = new Float64Array(20);
const y = new Float64Array(10);

describe("where code cannot be generated", () => {
  afterEach(() => vi.unstubAllGlobals());
  it("typed arrays take over without WebAssembly", () => {
    vi.stubGlobal("WebAssembly", undefined);
    expect(sgdTrainer(spec, x, y).path).toBe("typed");
  });
  it("typed arrays take over when a policy forbids to compile", () => {
    const forbidden = vi.fn(function refuse() {
      throw new Error("Refused to compile");
    });
    vi.stubGlobal("WebAssembly", { Memory: WebAssembly.Memory, Module: forbidden });
    expect(sgdTrainer(spec, x, y).path).toBe("typed");
    expect(forbidden).toHaveBeenCalled();
  });
  it("typed arrays train what is too wide for it", () => {
    const wide = { ...spec, sizes: [2, 600, 1] };
    expect(sgdTrainer(wide, x, y).path).toBe("typed");
    expect(sgdTrainer(spec, x, y).path).toBe("simd");
  });
});

it("names what does not fit", () => {
  expect(() => sgdTrainer(spec, new Float64Array(3), y)).toThrow(/x must hold rows of 2 numbers/);
  expect(() => sgdTrainer(spec, x, new Float64Array(3))).toThrow(/y must hold 10 numbers, got 3/);
  expect(() => sgdTrainer({ ...spec, batch: 0 }, x, y)).toThrow(/batch must be .* got 0/);
  expect(() => sgdTrainer({ ...spec, loss: "bceWithLogits" }, x, y)).toThrow(/wants the output/);
});
