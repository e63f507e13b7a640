import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  drawWeights,
  fansOf,
  gains,
  kaimingStd,
  orthogonal,
  type SchemeId,
  schemes,
  uniformBound,
  type WeightLaw,
} from "../../../src/math/initialization/index.ts";
import { matmul, transpose } from "../../../src/math/linear/index.ts";
import { rngFor } from "../../../src/math/random/index.ts";
import { tensor } from "../../../src/math/tensor/index.ts";
import { expectNear, randomly } from "../tensor/random.ts";

const small = (min: number, max: number) => fc.integer({ min, max });

describe("fans", () => {
  it("count every place of the kernel", () => {
    expect(fansOf([20, 30])).toEqual({ fanIn: 30, fanOut: 20 });
    expect(fansOf([16, 3, 3, 3])).toEqual({ fanIn: 27, fanOut: 144 });
  });

  it("need a weight", () => {
    for (const shape of [[], [3], [3, 0], [2, 1.5]]) {
      expect(() => fansOf(shape)).toThrow(
        `shape must be two positive whole numbers or more, got [${shape.join(", ")}]`,
      );
    }
  });
});

describe("schemes", () => {
  it("agree where both fans are the same, up to the gain", () => {
    const fans = { fanIn: 256, fanOut: 256 };
    const std = (id: SchemeId) => schemes[id].std(fans);
    expect(std("xavier")).toBeCloseTo(std("lecun"), 15);
    expect(std("he")).toBeCloseTo(gains.relu.of() * std("lecun"), 15);
    expect(std("heFanOut")).toBe(std("he"));
    expect(std("he")).toBeCloseTo(0.0884, 4);
    expect(uniformBound(std("torchDefault"))).toBeCloseTo(1 / 16, 15);
  });

  it("of He are Kaiming's with the gain of ReLU, for either fan", () => {
    fc.assert(
      fc.property(small(1, 4096), small(1, 4096), (fanIn, fanOut) => {
        const gain = gains.leakyRelu.of(0);
        expectNear([schemes.he.std({ fanIn, fanOut })], [kaimingStd(fanIn, gain)]);
        expectNear([schemes.heFanOut.std({ fanIn, fanOut })], [kaimingStd(fanOut, gain)]);
      }),
    );
  });

  it("have gains from 1 for what is linear to √2 for what drops one half", () => {
    expect([gains.linear.of(), gains.sigmoid.of(), gains.leakyRelu.of(1)]).toEqual([1, 1, 1]);
    expect([gains.tanh.of(), gains.selu.of()]).toEqual([5 / 3, 0.75]);
  });
});

describe("an orthogonal matrix", () => {
  it("has orthogonal rows, or columns if these are fewer, of length gain", () => {
    fc.assert(
      fc.property(fc.nat(1e6), small(1, 6), small(1, 6), (seed, rows, columns) => {
        const w = orthogonal(randomly(seed)("g", rows, columns), 1.5);
        const gram = rows <= columns ? matmul(w, transpose(w)) : matmul(transpose(w), w);
        const n = gram.shape[0];
        expectNear(
          gram.data,
          gram.data.map((_, i) => (i % (n + 1) === 0 ? 2.25 : 0)),
        );
      }),
      { numRuns: 50 },
    );
  });

  it("of a kernel counts its axes as one", () => {
    const gaussian = randomly(1)("g", 3, 2, 2);
    const flat = tensor([3, 4], gaussian.data);
    expect(orthogonal(gaussian)).toEqual({ shape: [3, 2, 2], data: orthogonal(flat).data });
    expect(() => orthogonal(tensor([4]))).toThrow("gaussian must have two axes or more, got [4]");
  });
});

describe("weights", () => {
  const n = 200;
  const draw = (law: WeightLaw) => drawWeights(law, [n, n], rngFor(5, "weights"));
  const std = (data: Float64Array) => Math.sqrt(data.reduce((s, x) => s + x * x, 0) / data.length);

  it("have the standard deviation of their law", () => {
    // Four standard errors of a standard deviation from 40,000 numbers.
    for (const kind of ["normal", "uniform"] as const) {
      expect(Math.abs(std(draw({ kind, std: 0.3 }).data) / 0.3 - 1)).toBeLessThan(0.015);
    }
    expect(std(draw({ kind: "orthogonal", gain: 2 }).data)).toBeCloseTo(2 / Math.sqrt(n), 12);
  });

  it("of the uniform law fill its range", () => {
    const { data } = draw({ kind: "uniform", std: 0.3 });
    const most = data.reduce((top, x) => Math.max(top, Math.abs(x)), 0);
    expect(most).toBeLessThanOrEqual(uniformBound(0.3));
    expect(most).toBeGreaterThan(0.999 * uniformBound(0.3));
  });

  it("of the constant law are that constant", () => {
    const law = { kind: "constant", value: 0.5 } as const;
    const w = drawWeights(law, [2, 3], rngFor(1, "weights"));
    expect(w).toEqual(tensor([2, 3], new Float64Array(6).fill(0.5)));
  });
});
