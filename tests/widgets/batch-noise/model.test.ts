import { describe, expect, it } from "vitest";
import { initialValues } from "../../../src/params/index.ts";
import widget from "../../../src/widgets/batch-noise/index.tsx";
import { batchNoiseModel } from "../../../src/widgets/batch-noise/model.ts";
import { params } from "../../../src/widgets/batch-noise/params.ts";
import { applyPreset } from "../../../src/widgets/frame/state.ts";

const initial = initialValues(params);
const preset = (id: string) => {
  const found = widget.presets.find((p) => p.id === id);
  if (!found) throw new Error(`no preset ${id}`);
  return batchNoiseModel(applyPreset(widget, found));
};

describe("a constant rate on data that disagree", () => {
  it("stalls at an rms distance of .229", () => {
    const m = preset("floor");
    expect(m.floor).toBeCloseTo(0.229, 3);
    expect(m.predicted.at(-1)).toBeCloseTo(0.229, 3);
    for (const seed of [1, 2, 3]) {
      const { settled } = batchNoiseModel({ ...initial, seed, steps: 400 });
      expect(settled).toBeGreaterThan(0.2);
      expect(settled).toBeLessThan(0.26);
    }
  });

  it("has a floor that falls as the root of η/B", () => {
    const floorOf = (eta: number, batch: number) =>
      batchNoiseModel({ ...initial, eta, batch }).floor as number;
    expect(floorOf(0.1, 4) / floorOf(0.1, 1)).toBeCloseTo(0.5, 12);
    expect(floorOf(0.01, 1) / floorOf(0.04, 1)).toBeCloseTo(0.5, 2);
  });
});

it("E x² = 1/t with η = 1/t", () => {
  const { predicted, rates } = preset("decay");
  for (const t of [1, 10, 100, 200]) {
    expect(rates[t - 1]).toBeCloseTo(1 / t, 12);
    expect((predicted[t] as number) ** 2).toBeCloseTo(1 / t, 12);
  }
});

it("interpolating data fall from 5 to 6.6e-24 in sixty steps, along a straight line", () => {
  const { rms } = preset("interpolate");
  expect(rms[0]).toBe(5);
  expect((rms[60] as number) / 6.6e-24).toBeCloseTo(1, 1);
  for (let t = 2; t <= 60; t++)
    expect((rms[t] as number) / (rms[t - 2] as number)).toBeCloseTo(0.16, 9);
});

it("a larger batch lowers the floor, needs fewer steps, and saturates", () => {
  const m = preset("big-batch");
  expect(m.floor).toBeCloseTo(0.2294 / 8, 4);
  const steps = m.tuned.map((t) => t.steps);
  expect((steps[0] as number) / (steps[1] as number)).toBeGreaterThan(1.8);
  expect((steps[7] as number) / (steps[8] as number)).toBeLessThan(1.05);
  const late = m.byEpoch.find((c) => c.batch === 64);
  const early = m.byEpoch.find((c) => c.batch === 1);
  const atFirstEpoch = (c: typeof late) => c?.rms[c.epochs.findIndex((e) => e >= 0.25)] as number;
  expect(atFirstEpoch(late)).toBeGreaterThan(3 * atFirstEpoch(early));
});

it("sorted data that are not shuffled drag the point from one side to the other", () => {
  const m = preset("unshuffled");
  const run = m.runs[0] as Float64Array;
  expect(run[128]).toBeCloseTo(-1, 3);
  expect(run[256]).toBeCloseTo(1, 3);
  expect(m.settled).toBeGreaterThan(3 * (m.floor as number));
});

it("using every sample once an epoch beats independent draws", () => {
  const m = preset("reshuffled");
  expect(m.settled).toBeLessThan(0.9 * (m.floor as number));
});
