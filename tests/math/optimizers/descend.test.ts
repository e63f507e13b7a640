import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { descend, gradientNoise, optimizers, usual } from "../../../src/math/optimizers/index.ts";
import { rngFor } from "../../../src/math/random/index.ts";
import { anyHyper, everyOptimizer, quadratic } from "./settings.ts";

const { adam, sgd } = optimizers;
const bowl = quadratic(2, 2);

describe("descend", () => {
  it("starts at the start and keeps one more point than gradients", () => {
    const run = descend(sgd, usual(sgd, { eta: 0.1 }), bowl, [1, -1], { steps: 3 });
    expect([...run.path.slice(0, 4)]).toEqual([1, -1, 0.8, -0.8]);
    expect(run.loss).toHaveLength(4);
    expect([...run.gradients.slice(0, 2)]).toEqual([2, -2]);
    expect(run.gradients).toHaveLength(6);
  });

  it("names step and cause when the loss runs away", () => {
    const run = descend(sgd, usual(sgd, { eta: 0.02 }), quadratic(200, 1), [1, 0], { steps: 100 });
    // |x| = 3^t and the loss is 100·9^t, which is beyond 10^12 from t = 11 on.
    expect(run).toMatchObject({
      status: "diverged",
      atStep: 11,
      cause: { kind: "loss-overflow", which: "loss" },
    });
    expect(run.path).toHaveLength(22);
    expect(run.loss).toHaveLength(11);
    expect(run.gradients).toHaveLength(20);
  });

  it("names the coordinate that leaves", () => {
    const slope = {
      f: () => 0,
      gradient: (_x: number, _y: number, out: Float64Array) => void out.set([0, -1]),
    };
    const run = descend(sgd, usual(sgd, { eta: 6e5 }), slope, [0, 0], { steps: 9 });
    expect(run).toMatchObject({ atStep: 2, cause: { kind: "left-domain", which: "y" } });
    const wide = descend(sgd, usual(sgd, { eta: 6e5 }), slope, [0, 0], {
      steps: 9,
      bounds: [-9, 9, -9, 9],
    });
    expect(wide.status).toBe("finished");
  });

  it("tells a start outside the function's domain", () => {
    const log = { ...bowl, f: (x: number) => Math.log(x) };
    const run = descend(sgd, usual(sgd), log, [-1, 0], { steps: 5 });
    expect(run).toMatchObject({ atStep: 0, cause: { kind: "not-finite", which: "loss" } });
    expect(run.path).toHaveLength(0);
  });

  it("gives finite numbers only, whatever the settings", () => {
    for (const [, optimizer] of everyOptimizer) {
      fc.assert(
        fc.property(anyHyper(optimizer), fc.double(), fc.double(), (hyper, x, y) => {
          const run = descend(optimizer, hyper, quadratic(1, 50), [x, y], { steps: 25 });
          for (const values of [run.path, run.loss, run.gradients]) {
            expect(values.every(Number.isFinite)).toBe(true);
          }
          expect(run.path.length).toBe(2 * run.loss.length);
        }),
        { numRuns: 30 },
      );
    }
  });

  it("adds the same noise to whoever runs", () => {
    const noise = gradientNoise(rngFor(3, "gradient"), 20, 0.5);
    expect(gradientNoise(rngFor(3, "gradient"), 20, 0.5)).toEqual(noise);
    const flat = quadratic(0, 0);
    const a = descend(sgd, usual(sgd), flat, [0, 0], { steps: 20, noise });
    const b = descend(adam, usual(adam), flat, [0, 0], { steps: 20, noise });
    expect(a.gradients).toEqual(noise);
    expect(b.gradients).toEqual(noise);
    expect(() => descend(sgd, usual(sgd), flat, [0, 0], { steps: 21, noise })).toThrow(
      /42 numbers/,
    );
  });
});
