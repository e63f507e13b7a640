import { describe, expect, it } from "vitest";
import { initialValues, type Values } from "../../../src/params/index.ts";
import widget from "../../../src/widgets/softmax-lab/index.tsx";
import { softmaxModel } from "../../../src/widgets/softmax-lab/model.ts";
import { params } from "../../../src/widgets/softmax-lab/params.ts";

const preset = (id: string, over: Partial<Values<typeof params>> = {}) =>
  softmaxModel({
    ...initialValues(params),
    ...widget.presets.find((p) => p.id === id)?.values,
    ...over,
  });
const list = (a: Float64Array) => Array.from(a);

describe("logits 1000 and 0", () => {
  it("are NaN as written, and said to be", () => {
    const m = preset("overflow");
    expect(m.p[0]).toBeNaN();
    expect(m.outcome).toBe("overflow");
    expect(widget.describe(m, "en")).toMatch(/Overflow: exp\(1000\)/);
    expect(widget.describe(m, "zh")).toMatch(/上溢/);
  });
  it("are (1, 0) with the maximum subtracted; the logarithm survives only in log-softmax", () => {
    const m = preset("overflow", { method: "shifted" });
    expect(list(m.p)).toEqual([1, 0]);
    expect(m.trace.logOfProbabilities[1]).toBe(Number.NEGATIVE_INFINITY);
    expect(list(m.trace.logSoftmax)).toEqual([0, -1000]);
    expect(m.outcome).toBe("lost");
  });
});

it("says how far exp goes in each format", () => {
  const overflows = (precision: "f64" | "f32" | "f16", z: number) =>
    preset("overflow", { logits: [z, 0], precision }).outcome === "overflow";
  expect([overflows("f16", 11), overflows("f16", 11.1)]).toEqual([false, true]);
  expect([overflows("f32", 88.7), overflows("f32", 88.8)]).toEqual([false, true]);
  expect([overflows("f64", 709.7), overflows("f64", 709.8)]).toEqual([false, true]);
  expect(preset("half").outcome).toBe("overflow");
});

it("tells a sum that overflows from an exponential that does", () => {
  const m = preset("half", { logits: [11, 11] });
  expect(m.trace.exponentials.every(Number.isFinite)).toBe(true);
  expect(m.outcome).toBe("overflow");
  expect(list(m.p)).toEqual([0, 0]);
  expect(widget.describe(m, "en")).toMatch(/their sum does not/);
});

it("tells when every exponential vanishes, and when rounding shows", () => {
  expect(preset("overflow", { logits: [-800, -801] }).outcome).toBe("vanished");
  expect(preset("shifted", { precision: "f16" }).outcome).toBe("coarse");
});

it("gives 0.8455 for the logits 1.7 and 0, the sigmoid of 1.7", () => {
  expect(preset("two").p[0]).toBeCloseTo(0.8455, 4);
  expect(preset("two").p[0]).toBeCloseTo(1 / (1 + Math.exp(-1.7)), 14);
});

it("has next to no Jacobian when cold", () => {
  expect(preset("cold").steepest).toBeLessThan(1e-3);
  expect(preset("none").steepest).toBeGreaterThan(0.2);
  expect(widget.describe(preset("cold"), "en")).toMatch(/saturated/);
});

it("does not change under a shift", () => {
  const plain = preset("none");
  preset("shifted").p.forEach((p, i) => {
    expect(p).toBeCloseTo(plain.p[i] as number, 12);
  });
});

it("keeps the winner and grows in confidence with the logits", () => {
  const plain = preset("none");
  const tripled = preset("confident");
  expect(tripled.top).toBe(plain.top);
  expect(tripled.p[tripled.top]).toBeGreaterThan(plain.p[plain.top] as number);
  expect(tripled.entropy).toBeLessThan(plain.entropy);
});
