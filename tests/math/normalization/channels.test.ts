import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  batchNormEval,
  batchNormEvalBackward,
  batchNormTrain,
  batchNormTrainBackward,
  type ChannelNormOptions,
  groupNorm,
  groupNormBackward,
  initialStatistics,
  instanceNorm,
  instanceNormBackward,
  layerNorm,
  normCells,
} from "../../../src/math/normalization/index.ts";
import { type Tensor, tensor } from "../../../src/math/tensor/index.ts";
import { expectGradients, expectNear, inner, randomly } from "../tensor/random.ts";

const small = (min: number, max: number) => fc.integer({ min, max });

/** [N, C, …] with two or more values behind every statistic, and groups that divide C. */
const anyInput = fc
  .tuple(
    fc.nat(1e6),
    small(2, 3),
    small(1, 2),
    small(1, 2),
    fc.array(small(2, 3), { maxLength: 2 }),
  )
  .map(([seed, samples, groups, perGroup, rest]) => ({
    random: randomly(seed),
    groups,
    channels: groups * perGroup,
    shape: [samples, groups * perGroup, ...rest],
  }));

/** A large eps keeps sets that chance made nearly constant from being steep. */
const eps = 0.1;

interface Norm {
  forward(x: Tensor, options: ChannelNormOptions, groups: number): { y: Tensor };
  backward(
    x: Tensor,
    gy: Tensor,
    options: ChannelNormOptions,
    groups: number,
  ): { gx: Tensor; ggamma: Tensor; gbeta: Tensor };
}

const running = (channels: number) => ({
  mean: new Float64Array(channels).fill(0.3),
  variance: new Float64Array(channels).fill(1.7),
  batches: 3,
});

const norms: Readonly<Record<string, Norm>> = {
  "batch norm in training": {
    forward: (x, o) => batchNormTrain(x, running(x.shape[1]), o),
    backward: batchNormTrainBackward,
  },
  "batch norm in evaluation": {
    forward: (x, o) => batchNormEval(x, running(x.shape[1]), o),
    backward: (x, gy, o) => batchNormEvalBackward(x, gy, running(x.shape[1]), o),
  },
  "group norm": {
    forward: (x, o, groups) => groupNorm(x, groups, o),
    backward: (x, gy, o, groups) => groupNormBackward(x, groups, gy, o),
  },
  "instance norm": { forward: instanceNorm, backward: instanceNormBackward },
};

describe.each(Object.entries(norms))("%s", (_, { forward, backward }) => {
  it("has the gradients of finite differences", () => {
    fc.assert(
      fc.property(anyInput, ({ random, shape, channels, groups }) => {
        const at = [random("x", ...shape), random("gamma", channels), random("beta", channels)];
        const gy = random("gy", ...shape);
        const [x, gamma, beta] = at;
        const { gx, ggamma, gbeta } = backward(x, gy, { gamma, beta, eps }, groups);
        expectGradients(
          (...moved) => {
            const [x1, g1, b1] = moved;
            return inner(forward(x1, { gamma: g1, beta: b1, eps }, groups).y, gy);
          },
          at,
          [gx, ggamma, gbeta],
        );
      }),
      { numRuns: 15 },
    );
  });

  it("without scale and shift is the one with γ = 1 and β = 0", () => {
    fc.assert(
      fc.property(anyInput, ({ random, shape, channels, groups }) => {
        const [x, gy] = [random("x", ...shape), random("gy", ...shape)];
        const neutral = {
          gamma: tensor([channels], new Float64Array(channels).fill(1)),
          beta: tensor([channels]),
        };
        expectNear(forward(x, {}, groups).y.data, forward(x, neutral, groups).y.data);
        const [bare, full] = [backward(x, gy, {}, groups), backward(x, gy, neutral, groups)];
        for (const name of ["gx", "ggamma", "gbeta"] as const) {
          expectNear(bare[name].data, full[name].data);
        }
      }),
      { numRuns: 20 },
    );
  });

  it("says which shape does not fit", () => {
    const x = tensor([2, 3, 4]);
    expect(() => forward(tensor([3]), {}, 1)).toThrow("x must have shape [N, C]");
    expect(() => forward(x, { gamma: tensor([2]) }, 1)).toThrow("gamma must have shape [3]");
    expect(() => forward(x, { beta: tensor([4]) }, 1)).toThrow("beta must have shape [3]");
    expect(() => backward(x, tensor([2, 3]), {}, 1)).toThrow("gy must have shape [2, 3, 4]");
  });
});

describe("statistics", () => {
  it("of every set of cells are 0 and 1 afterwards, however far away the set was", () => {
    fc.assert(
      fc.property(
        anyInput,
        fc.constantFrom(0, 1e6),
        ({ random, shape, channels, groups }, shift) => {
          const x = tensor(
            shape,
            random("x", ...shape).data.map((value) => value + shift),
          );
          const results = {
            batch: batchNormTrain(x, initialStatistics(channels), { eps: 0 }),
            group: groupNorm(x, groups, { eps: 0 }),
          };
          for (const [method, { y }] of Object.entries(results)) {
            const cells = normCells(method as "batch" | "group", shape, { groups });
            for (let s = 0; s < cells.statistics; s++) {
              const set = y.data.filter((__, i) => cells.statistic[i] === s);
              // A set of one cell has no spread to bring to 1.
              if (set.length === 1) continue;
              const mean = set.reduce((a, b) => a + b, 0) / set.length;
              expect(mean).toBeCloseTo(0, 7);
              expect(set.reduce((a, b) => a + b * b, 0) / set.length).toBeCloseTo(1, 7);
            }
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it("of a group norm with one group are those of a layer norm, with C groups of an instance norm", () => {
    const x = randomly(7)("x", 2, 4, 3);
    expectNear(groupNorm(x, 1).y.data, layerNorm(x, [4, 3]).y.data);
    expect(groupNorm(x, 4).y).toEqual(instanceNorm(x).y);
  });

  it("counts: one a channel, sample, sample and channel, sample and group", () => {
    const shape = [8, 64, 3, 2];
    const count = (method: "batch" | "layer" | "instance" | "group" | "rms") =>
      normCells(method, shape, { groups: 4 }).statistics;
    expect([count("batch"), count("layer"), count("instance"), count("group")]).toEqual([
      64, 8, 512, 32,
    ]);
    expect(count("rms")).toBe(8);
  });

  it("belong to a token in layer norm, to a feature in batch norm, where features are last", () => {
    const tokens = normCells("layer", [2, 3, 4], { features: "last" });
    expect([tokens.statistics, tokens.parameters]).toEqual([6, 4]);
    expect([...tokens.statistic.slice(0, 5)]).toEqual([0, 0, 0, 0, 1]);
    const batch = normCells("batch", [2, 3, 4], { features: "last" });
    expect([batch.statistics, batch.parameters]).toEqual([4, 4]);
    expect([...batch.statistic.slice(0, 5)]).toEqual([0, 1, 2, 3, 0]);
    const instance = normCells("instance", [2, 3, 4], { features: "last" });
    expect(instance.statistics).toBe(8);
    expect(instance.statistic[13]).toBe(5);
  });

  it("have cells to average: the layer norm of conv features has a γ for each", () => {
    expect(normCells("layer", [2, 3, 4]).parameters).toBe(12);
    expect(normCells("layer", [2, 0]).statistics).toBe(0);
  });

  it("need a feature axis and groups that divide it", () => {
    expect(() => normCells("batch", [3])).toThrow("shape must have two axes or more, got [3]");
    for (const groups of [0, 3, 1.5]) {
      expect(() => groupNorm(tensor([2, 4]), groups)).toThrow(
        `groups must be a whole number that divides 4 features, got ${groups}`,
      );
    }
  });
});
