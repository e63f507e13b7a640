import { describe, expect, it } from "vitest";
import {
  arrivalStep,
  descend,
  inspect,
  optimizers,
  rateShapes,
  scheduled,
  usual,
} from "../../../src/math/optimizers/index.ts";

const bowl = {
  f: (x: number, y: number) => (x * x + y * y) / 2,
  gradient(x: number, y: number, out: Float64Array) {
    out[0] = x;
    out[1] = y;
  },
  hessian: () => [1, 0, 1] as const,
};

describe("rateShapes", () => {
  const lengths = { half: 20, steps: 100 };
  it.each(Object.entries(rateShapes))("%s starts at 1 and never rises", (_, make) => {
    const shape = make(lengths);
    expect(shape(1)).toBe(1);
    for (let t = 1; t <= 200; t++) expect(shape(t + 1)).toBeLessThanOrEqual(shape(t));
  });
  it("halve after `half` steps, and end after `steps`", () => {
    expect(rateShapes.inverse(lengths)(21)).toBe(0.5);
    expect(rateShapes.cosine(lengths)(101)).toBe(0);
    expect(rateShapes.cosine(lengths)(51)).toBeCloseTo(0.5, 12);
  });
});

describe("scheduled", () => {
  it("is gradient descent with the rates of the shape", () => {
    const shape = rateShapes.inverse({ half: 3, steps: 10 });
    const run = descend(
      scheduled(optimizers.sgd, shape),
      usual(optimizers.sgd, { eta: 0.4 }),
      bowl,
      [1, -2],
      { steps: 10 },
    );
    let x = 1;
    for (let t = 1; t <= 10; t++) x *= 1 - 0.4 / (1 + (t - 1) / 3);
    expect(run.path[20]).toBeCloseTo(x, 14);
  });

  it.each(Object.entries(optimizers))("%s: a constant shape changes nothing", (_, o) => {
    const flat = scheduled(o, () => 1);
    const hyper = usual(o);
    const a = descend(o, hyper, bowl, [1, -2], { steps: 30 });
    expect(descend(flat, hyper, bowl, [1, -2], { steps: 30 })).toEqual(a);
    expect(inspect(flat, hyper, bowl, [1, -2], undefined, 7)).toEqual(
      inspect(o, hyper, bowl, [1, -2], undefined, 7),
    );
  });

  it("shows the rate of the step in the substituted formula", () => {
    const decayed = scheduled(optimizers.sgd, rateShapes.inverse({ half: 1, steps: 9 }));
    const shown = inspect(
      decayed,
      usual(optimizers.sgd, { eta: 0.5 }),
      bowl,
      [1, -2],
      undefined,
      2,
    );
    expect(shown?.substituted[0]).toMatch(/^-0\.25/);
  });
});

describe("arrivalStep", () => {
  const path = Float64Array.of(3, 0, 1, 0, 4, 0, 0.5, 0, 0.2, 0);
  it("is the step from which on the path stays within the tolerance of a target", () => {
    expect(arrivalStep(path, [[0, 0]], 1.5)).toBe(3);
    expect(arrivalStep(path, [[0, 0]], 0.3)).toBe(4);
    expect(arrivalStep(path, [[0, 0]], 9)).toBe(0);
    expect(
      arrivalStep(
        path,
        [
          [9, 9],
          [0.5, 0],
        ],
        0.4,
      ),
    ).toBe(3);
  });
  it("is null when the end is elsewhere, or there is no target or no path", () => {
    expect(arrivalStep(path, [[3, 0]], 0.5)).toBeNull();
    expect(arrivalStep(path, [], 9)).toBeNull();
    expect(arrivalStep(new Float64Array(0), [[0, 0]], 9)).toBeNull();
  });
});
