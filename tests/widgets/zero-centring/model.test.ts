import { describe, expect, it } from "vitest";
import { initialValues, type Values } from "../../../src/params/index.ts";
import widget from "../../../src/widgets/zero-centring/index.tsx";
import { zeroCentringModel } from "../../../src/widgets/zero-centring/model.ts";
import { params } from "../../../src/widgets/zero-centring/params.ts";

const preset = (id: string, over: Partial<Values<typeof params>> = {}) =>
  zeroCentringModel({
    ...initialValues(params),
    ...widget.presets.find((p) => p.id === id)?.values,
    ...over,
  });
const shares = (inputs: Values<typeof params>["inputs"]) =>
  preset("single", { inputs }).shares.map((s) => Math.round(100 * s.share));

describe("share of gradients with all ten components of one sign", () => {
  it("falls from 100 % to 57 % and 53 % for sigmoid inputs", () => {
    const [one, , , eight] = shares("sigmoid");
    expect([one, eight, shares("sigmoid").at(-1)]).toEqual([100, 57, 53]);
    expect(preset("single").share).toBe(1);
    expect(preset("batch").share).toBeCloseTo(0.53, 2);
  });
  it("falls from 100 % to 10 % and 8 % for ReLU inputs", () => {
    const [one, , , eight] = shares("relu");
    expect([one, eight, shares("relu").at(-1)]).toEqual([100, 10, 8]);
    expect(preset("relu-batch").share).toBeCloseTo(0.08, 2);
  });
  it("is next to nothing for tanh inputs", () => {
    expect(shares("tanh")).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  });
});

describe("condition number with 100 inputs", () => {
  it("is 577 for sigmoid inputs, and higher in a sample", () => {
    const m = preset("conditioning");
    expect(m.condition).toBeCloseTo(577.3, 1);
    expect(m.condition).toBeCloseTo(1 + 100 / (4 * m.variance), 9);
    expect(m.sampleCondition).toBeGreaterThan(m.condition);
  });
  it("is 1 once the inputs are centred", () => {
    expect(preset("centred").condition).toBe(1);
  });
});

describe("path of two weights", () => {
  it("never moves them in opposite directions on single examples with positive inputs", () => {
    expect(preset("single").mixed).toBe(0);
    expect(preset("single", { inputs: "relu" }).mixed).toBe(0);
    expect(preset("single", { inputs: "tanh" }).mixed).toBeGreaterThan(0);
  });
  it("arrives with centred inputs and a learning rate that uncentred ones cannot bear", () => {
    const centred = preset("centred");
    expect(centred.loss.at(-1)).toBeLessThan(1e-6);
    expect(preset("conditioning", { eta: centred.values.eta }).diverged).toBe(true);
    expect(preset("conditioning").edge).toBeLessThan(centred.values.eta);
    expect(centred.edge).toBeGreaterThan(centred.values.eta);
  });
  it("stays where the loss is 0", () => {
    const m = preset("single", { start: [1, -1] });
    expect(new Set(m.loss)).toEqual(new Set([0]));
    expect(m.diverged).toBe(false);
  });
  it("keeps to finite numbers at the largest learning rate", () => {
    for (const { id } of params.inputs.options)
      for (const batch of [1, 128]) {
        const m = preset("single", { inputs: id, batch, eta: 20 });
        expect(m.loss.every(Number.isFinite)).toBe(true);
      }
  });
});
