import fc from "fast-check";
import katex from "katex";
import { describe, expect, it } from "vitest";
import { descend, inspect, type Place, usual } from "../../../src/math/optimizers/index.ts";
import { anyGradient, anyHyper, coordinatewise, everyOptimizer, quadratic } from "./settings.ts";

const hessian = [3, 1, 2] as const;
const at = (x: number, y: number): Place => ({ position: Float64Array.of(x, y), hessian });
const bowl = quadratic(1, 4, 0.5);

const rendered = (tex: string) =>
  katex.renderToString(tex, { throwOnError: true, strict: "error" });

describe.each(everyOptimizer)("%s", (_, optimizer) => {
  it("leaves everything alone that it was given, and answers the same again", () => {
    fc.assert(
      fc.property(anyHyper(optimizer), anyGradient, anyGradient, (hyper, g1, g2) => {
        const place = at(0.3, -0.7);
        const first = optimizer.step(optimizer.init(2, hyper), g1, hyper, 1, place);
        const given = structuredClone({ state: first.state, g2, hyper, place });
        const once = optimizer.step(first.state, g2, hyper, 2, place);
        expect({ state: first.state, g2, hyper, place }).toEqual(given);
        expect(optimizer.step(first.state, g2, hyper, 2, place)).toEqual(once);
      }),
    );
  });

  it("takes finite steps for every legal setting", () => {
    fc.assert(
      fc.property(anyHyper(optimizer), fc.array(anyGradient, { maxLength: 30 }), (hyper, gs) => {
        let state = optimizer.init(2, hyper);
        gs.forEach((g, k) => {
          const next = optimizer.step(state, g, hyper, k + 1, at(1, -2));
          state = next.state;
          expect(next.delta.every(Number.isFinite)).toBe(true);
        });
      }),
    );
  });

  it("descends step for step as its pure transition does", () => {
    const hyper = usual(optimizer, { eta: 0.05 });
    const run = descend(optimizer, hyper, bowl, [1, -1], { steps: 40 });
    const position = Float64Array.of(1, -1);
    const walked = new Float64Array(82);
    walked.set(position);
    const gradient = new Float64Array(2);
    const ahead = position.slice();
    let state = optimizer.init(2, hyper);
    for (let t = 1; t <= 40; t++) {
      ahead.set(position);
      optimizer.gradientPoint?.(state, position, hyper, ahead);
      bowl.gradient(ahead[0], ahead[1], gradient);
      const next = optimizer.step(state, gradient, hyper, t, { position, hessian: bowl.hessian() });
      state = next.state;
      position.forEach((x, i) => {
        position[i] = x + next.delta[i];
      });
      walked.set(position, 2 * t);
    }
    expect(run.path).toEqual(walked);
  });

  it("lowers the loss of a bowl with the usual settings", () => {
    const { loss, status } = descend(optimizer, usual(optimizer), bowl, [1, 1], { steps: 300 });
    expect(status).toBe("finished");
    expect(loss[300]).toBeLessThan(loss[0]);
  });

  it("knows no origin, once decay is off", () => {
    const plain = usual(optimizer, "weightDecay" in optimizer.hyper ? { weightDecay: 0 } : {});
    const hyper = { ...plain, eta: 0.1 };
    const here = descend(optimizer, hyper, bowl, [1, -1], { steps: 30 });
    const moved = quadratic(1, 4, 0.5, [8, -16]);
    const there = descend(optimizer, hyper, moved, [9, -17], { steps: 30 });
    here.path.forEach((x, k) => {
      expect(there.path[k] - (k % 2 === 0 ? 8 : -16)).toBeCloseTo(x, 9);
    });
  });

  it("rests at a stationary point", () => {
    const plain = usual(optimizer, "weightDecay" in optimizer.hyper ? { weightDecay: 0 } : {});
    const run = descend(optimizer, plain, bowl, [0, 0], { steps: 5 });
    for (const x of run.path) expect(Math.abs(x)).toBe(0);
  });

  it("shows its rule, and any step of it in numbers, as valid TeX with known quantities", () => {
    rendered(optimizer.formula);
    fc.assert(
      fc.property(anyHyper(optimizer), fc.integer({ min: 1, max: 12 }), (h, step) => {
        const hyper = { ...h, eta: Math.min(h.eta as number, 0.01) };
        const seen = inspect(optimizer, hyper, bowl, [0.4, -0.2], undefined, step);
        for (const { values, tex } of seen?.terms ?? []) {
          rendered(tex);
          expect(values.every(Number.isFinite)).toBe(true);
        }
        for (const tex of seen?.substituted ?? []) {
          rendered(tex);
          expect(tex).not.toMatch(/NaN|undefined|infty/);
        }
      }),
      { numRuns: 8 },
    );
  });

  it("has a learning rate, a name in both languages and a source", () => {
    expect(optimizer.hyper.eta?.symbol).toBe("\\eta");
    expect(optimizer.name.en).not.toBe("");
    expect(optimizer.name.zh).not.toBe("");
    expect(optimizer.source).toMatch(/^[a-z][a-z-]+$/);
  });
});

it.each(coordinatewise)("%s treats both coordinates alike", (_, optimizer) => {
  const hyper = usual(optimizer, { eta: 0.05 });
  const run = descend(optimizer, hyper, quadratic(1, 7), [1, -2], { steps: 30 });
  const swapped = descend(optimizer, hyper, quadratic(7, 1), [-2, 1], { steps: 30 });
  run.path.forEach((x, k) => {
    expect(swapped.path[k ^ 1]).toBe(x);
  });
});
