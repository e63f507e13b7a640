import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type BilinearUpdateId,
  bilinearPath,
  bilinearUpdates,
} from "../../../src/math/gan/index.ts";

const radii = (id: BilinearUpdateId, eta: number, damping: number, steps: number) =>
  bilinearPath(bilinearUpdates[id], [1, 0], { eta, damping }, steps).map(([x, y]) =>
    Math.hypot(x, y),
  );

describe("the game of xy, from radius 1 at η = .1", () => {
  it("spirals out when both move at once: ×1.64 in 100 steps", () => {
    expect(radii("simultaneous", 0.1, 0, 100)[100]).toBeCloseTo(1.64, 2);
  });

  it("stays on a ring when they take turns: .98 to 1.03", () => {
    const path = radii("alternating", 0.1, 0, 100);
    expect(Math.min(...path).toFixed(2)).toBe("0.98");
    expect(Math.max(...path).toFixed(2)).toBe("1.03");
  });

  it("spirals in by extragradient, or by damping: ×.61", () => {
    expect(radii("extragradient", 0.1, 0, 100)[100]).toBeCloseTo(0.61, 2);
    expect(radii("simultaneous", 0.1, 0.1, 100)[100]).toBeCloseTo(0.61, 2);
  });
});

describe("one step", () => {
  const anyGame = fc.record({
    x: fc.double({ min: -2, max: 2, noNaN: true }),
    y: fc.double({ min: -2, max: 2, noNaN: true }),
    eta: fc.double({ min: 0.01, max: 0.5, noNaN: true }),
    damping: fc.double({ min: 0, max: 0.5, noNaN: true }),
  });

  it("scales the radius by √((1 − ηc)² + η²), or √((1 − η²)² + η²) by extragradient", () => {
    fc.assert(
      fc.property(anyGame, ({ x, y, eta, damping }) => {
        const radius = (at: readonly number[]) => Math.hypot(...at);
        const both = bilinearUpdates.simultaneous.step([x, y], { eta, damping });
        expect(radius(both)).toBeCloseTo(radius([x, y]) * Math.hypot(1 - eta * damping, eta), 12);
        const extra = bilinearUpdates.extragradient.step([x, y], { eta, damping: 0 });
        expect(radius(extra)).toBeCloseTo(radius([x, y]) * Math.hypot(1 - eta ** 2, eta), 12);
      }),
    );
  });

  it("in turns keeps x² + y² − ηxy", () => {
    fc.assert(
      fc.property(anyGame, ({ x, y, eta }) => {
        const [x1, y1] = bilinearUpdates.alternating.step([x, y], { eta, damping: 0 });
        const kept = (a: number, b: number) => a ** 2 + b ** 2 - eta * a * b;
        expect(kept(x1, y1)).toBeCloseTo(kept(x, y), 12);
      }),
    );
  });

  it("in turns is damped for both players", () => {
    const [x, y] = bilinearUpdates.alternating.step([1, 1], { eta: 0.5, damping: 0.2 });
    expect(x).toBeCloseTo(1 - 0.5 * 1.2, 15);
    expect(y).toBeCloseTo(1 + 0.5 * (x - 0.2), 15);
  });
});
