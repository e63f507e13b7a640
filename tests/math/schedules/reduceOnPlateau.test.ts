import fc from "fast-check";
import katex from "katex";
import { describe, expect, it } from "vitest";
import {
  followMetrics,
  type PlateauKnobs,
  reduceOnPlateau,
  seeMetric,
  startPlateau,
} from "../../../src/math/schedules/index.ts";
import { initialValues } from "../../../src/params/index.ts";
import { arbitraryValues } from "../../params/arbitrary.ts";

const knobs = (changed: Partial<PlateauKnobs> = {}): PlateauKnobs => ({
  ...(initialValues(reduceOnPlateau.params) as PlateauKnobs),
  eta: 1,
  patience: 2,
  factor: 0.5,
  ...changed,
});
const rates = (metrics: number[], changed: Partial<PlateauKnobs> = {}) => [
  ...followMetrics(metrics, knobs(changed)).rates,
];

describe("reduceOnPlateau", () => {
  it("never raises the rate, nor lowers it below the floor", () => {
    fc.assert(
      fc.property(
        arbitraryValues(reduceOnPlateau.params),
        fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { maxLength: 60 }),
        (p, metrics) => {
          const k = p as PlateauKnobs;
          const run = followMetrics(metrics, k);
          const all = [...run.rates, run.final];
          for (let t = 1; t < all.length; t++) expect(all[t]).toBeLessThanOrEqual(all[t - 1]);
          expect(run.final).toBeGreaterThanOrEqual(Math.min(k.eta, k.etaMin));
        },
      ),
    );
  });

  it("waits for more than `patience` bad epochs", () => {
    expect(rates([3, 3, 3, 3, 3])).toEqual([1, 1, 1, 1, 0.5]);
    expect(rates([3, 3, 3, 2, 2, 2, 2])).toEqual([1, 1, 1, 1, 1, 1, 1]);
  });

  it("does not count while it cools", () => {
    expect(rates([3, 3, 3, 3, 3, 3, 3, 3, 3], { cooldown: 2 })).toEqual([
      1, 1, 1, 1, 0.5, 0.5, 0.5, 0.5, 0.5,
    ]);
  });

  it("takes what is larger for better when told so", () => {
    const up = [1, 2, 3, 4, 5, 6];
    expect(rates(up, { mode: "max" })).toEqual(new Array(6).fill(1));
    expect(rates(up).at(-1)).toBe(0.5);
    const slow = [1, 1.05, 1.08, 1.09, 1.1];
    expect(rates(slow, { mode: "max", threshold: 0.1 }).at(-1)).toBe(0.5);
    expect(rates(slow, { mode: "max", threshold: 0.04, thresholdMode: "abs" }).at(-1)).toBe(1);
  });

  it("skips a change that is too small, and counts NaN as bad", () => {
    expect(rates([3, 3, 3, 3, 3], { etaMin: 1 - 1e-9 })).toEqual([1, 1, 1, 1, 1]);
    expect(rates([Number.NaN, Number.NaN, Number.NaN, 1])).toEqual([1, 1, 1, 0.5]);
  });

  it("is a pure step", () => {
    const state = startPlateau(knobs());
    const frozen = structuredClone(state);
    seeMetric(state, 1, knobs());
    expect(state).toEqual(frozen);
    katex.renderToString(reduceOnPlateau.formula, { throwOnError: true, strict: "error" });
  });
});
