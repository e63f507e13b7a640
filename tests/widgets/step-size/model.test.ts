import { describe, expect, it } from "vitest";
import { initialValues } from "../../../src/params/index.ts";
import { applyPreset } from "../../../src/widgets/frame/state.ts";
import widget from "../../../src/widgets/step-size/index.tsx";
import { type StepSizeModel, stepSizeModel } from "../../../src/widgets/step-size/model.ts";
import { params } from "../../../src/widgets/step-size/params.ts";

const initial = initialValues(params);
const preset = (id: string) => {
  const found = widget.presets.find((p) => p.id === id);
  if (!found) throw new Error(`no preset ${id}`);
  return stepSizeModel(applyPreset(widget, found));
};
const lastY = (m: StepSizeModel) => Math.abs(m.ys[m.last] as number);

describe("half a parabola from 1, fifty steps", () => {
  it("comes to 9e-16 at 0.5/L", () => expect(lastY(preset("half")) / 9e-16).toBeCloseTo(1, 1));
  it("comes to 5e-3 at 1.9/L, from the other side at every step", () => {
    const m = preset("edge");
    expect(lastY(m)).toBeCloseTo(5e-3, 3);
    for (let t = 1; t <= m.last; t++)
      expect((m.ys[t] as number) * (m.ys[t - 1] as number)).toBeLessThan(0);
  });
  it("is stuck at 1 at 2/L", () => expect(lastY(stepSizeModel({ ...initial, ratio: 2 }))).toBe(1));
  it("is at 117 at 2.1/L", () => expect(lastY(preset("diverge"))).toBeCloseTo(117, 0));
});

it("is fastest where both directions are equally slow", () => {
  const m = preset("best");
  if (m.kind !== "quadratic") throw new Error("the best step belongs to the quadratic");
  expect(m.best.rate).toBeCloseTo(9 / 11, 12);
  expect(m.rate).toBeCloseTo(9 / 11, 2);
  const rates = [1, 1.7, 1.9, 1.99].map(
    (ratio) => (stepSizeModel({ ...initial, ratio }) as typeof m).rate,
  );
  for (const rate of rates) expect(rate).toBeGreaterThan(m.rate);
});

it("creeps up to the inflection of x³ and calls it no minimum", () => {
  const m = preset("inflection");
  expect(m).toMatchObject({ end: "creeps" });
  expect(m.xs[m.last]).toBeGreaterThan(0);
  expect(m.xs[m.last]).toBeLessThan(0.1);
  expect(stepSizeModel({ ...initial, f: "cubic", ratio: 0.5, start: [-0.5, 1] })).toMatchObject({
    end: "falls",
  });
});

it("hops over the corner of |x| with steps of η", () => {
  const m = preset("corner");
  expect(m).toMatchObject({ end: "hops" });
  expect((m.xs[m.last] as number) - (m.xs[m.last - 1] as number)).toBeCloseTo(-0.3, 12);
  expect(Math.max(...m.xs.slice(10).map(Math.abs))).toBeCloseTo(0.2, 12);
});

it("leaves the minimum but not the well beyond 2/L", () => {
  const m = preset("wells");
  expect(m).toMatchObject({ end: "hops" });
  expect(Math.min(...m.xs.slice(10))).toBeGreaterThan(0);
});
