import { describe, expect, it } from "vitest";
import { initialValues } from "../../../src/params/index.ts";
import { type SequenceModel, sequenceModel } from "../../../src/widgets/gradient-sequence/model.ts";
import { params } from "../../../src/widgets/gradient-sequence/params.ts";

const at = (changed: object): SequenceModel =>
  sequenceModel({ ...initialValues(params), ...changed });
const first = (changed: object) => at({ show: ["adam"], ...changed }).adam.step[0];

describe("a gradient sequence", () => {
  it("constant: the first step is 3.16, 0.1 or 1 η by what is corrected", () => {
    expect(first({ correction: "none" })).toBeCloseTo(3.162, 3);
    expect(first({ correction: "second" })).toBeCloseTo(0.1, 6);
    expect(first({ correction: "both" })).toBeCloseTo(1, 6);
  });

  it("constant, uncorrected: the steps peak at 6.57 η at t = 12", () => {
    const { step } = at({ correction: "none" }).adam;
    const peak = step.indexOf(Math.max(...step));
    expect(peak + 1).toBe(12);
    expect(step[peak]).toBeCloseTo(6.57, 2);
  });

  it("growing: 3.70 η at step 300", () => {
    expect(at({ sequence: "growing", steps: 300 }).adam.step[299]).toBeCloseTo(3.7, 2);
  });

  it("a constant 1e−6: 0.99 with ε outside the root, 0.01 inside", () => {
    expect(first({ scale: 1e-6, place: "outside" })).toBeCloseTo(0.99, 3);
    expect(first({ scale: 1e-6, place: "inside" })).toBeCloseTo(0.01, 3);
  });

  it("the bounds are 3.16 and 7.27", () => {
    const { bounds } = at({});
    expect(bounds.spike).toBeCloseTo(3.16, 2);
    expect(bounds.supremum).toBeCloseTo(7.27, 2);
  });

  it("AdaGrad's rate has fallen to 0.032 η after 1000 equal gradients; RMSProp's has not", () => {
    const [adagrad, rmsprop] = at({ steps: 1000, show: ["adagrad", "rmsprop"] }).runs;
    expect(adagrad?.rate?.[999]).toBeCloseTo(0.0316, 4);
    expect(rmsprop?.rate?.[999]).toBeCloseTo(1, 6);
  });

  it("Adadelta starts with 0.0045, whatever the scale", () => {
    for (const scale of [1, 100])
      expect(at({ show: ["adadelta"], scale }).runs[0]?.step[0]).toBeCloseTo(0.00447, 4);
  });

  it("pure noise: the mean step is about 0.18 η", () => {
    const { step } = at({ sequence: "noise", steps: 3000 }).adam;
    const late = step.slice(1000);
    expect(late.reduce((a, s) => a + Math.abs(s), 0) / late.length).toBeGreaterThan(0.14);
    expect(late.reduce((a, s) => a + Math.abs(s), 0) / late.length).toBeLessThan(0.23);
  });

  it("follows the hand that draws", () => {
    const drawn = Array.from({ length: 20 }, (_, i) => i / 10);
    expect([...at({ sequence: "drawn", drawn }).gradients]).toEqual(drawn);
  });

  it("keeps the cursor inside", () => expect(at({ steps: 20, step: 500 }).cursor).toBe(20));
});
