import { describe, expect, it } from "vitest";
import { initialValues, type Values } from "../../../src/params/index.ts";
import widget from "../../../src/widgets/dying-relu/index.tsx";
import { dyingModel, shiftAt, units } from "../../../src/widgets/dying-relu/model.ts";
import { params } from "../../../src/widgets/dying-relu/params.ts";

const preset = (id: string, over: Partial<Values<typeof params>> = {}) =>
  dyingModel({
    ...initialValues(params),
    ...widget.presets.find((p) => p.id === id)?.values,
    ...over,
  });
const dead = (m: ReturnType<typeof preset>, step: number) => m.states[step]?.deadShare;
const seeds = Array.from({ length: 20 }, (_, k) => k + 1);
const mean = (xs: readonly number[]) => xs.reduce((a, b) => a + b, 0) / xs.length;

describe("one step", () => {
  it("of 0.1 kills none", () => expect(dead(preset("calm"), 1)).toBe(0));
  it("of 5 kills all sixteen", () => expect(dead(preset("burst"), 1)).toBe(1));
  it("of 3 kills about nine in ten", () => {
    const shares = seeds.map((seed) => dead(preset("burst", { eta: 3, seed }), 1) as number);
    expect(mean(shares)).toBeGreaterThan(0.85);
    expect(mean(shares)).toBeLessThan(0.95);
  });
});

describe("a shift of the data by 3", () => {
  it("lets some dead units fire again", () => {
    const m = preset("revive");
    expect(dead(m, shiftAt - 1)).toBe(1);
    expect(dead(m, shiftAt)).toBeLessThan(1);
    expect(dead(m, shiftAt)).toBeGreaterThanOrEqual(0.4);
    expect(widget.describe(m, "en")).toMatch(/started to fire/);
  });
  it("gives their gradient back to units with a bad bias", () => {
    const m = preset("bad-bias", { shift: 3 });
    expect(dead(m, 0)).toBe(1);
    expect(m.states[shiftAt - 1]?.pull.every((v) => v === 0)).toBe(true);
    expect(m.states[shiftAt]?.pull.some((v) => v > 0)).toBe(true);
  });
});

it("leaves a hundredth of the gradient to leaky units", () => {
  const m = preset("leaky");
  expect(dead(m, 1)).toBe(1);
  const pull = m.states[1]?.pull as Float64Array;
  expect(Math.min(...pull)).toBeGreaterThan(0);
  expect(Math.max(...pull)).toBeLessThan(0.05);
});

it("sweeps the learning rate with the training's own first step", () => {
  for (const eta of [0.1, 1, 10]) {
    const { sweep } = preset("calm");
    const i = sweep.etas.findIndex((e) => Math.abs(e / eta - 1) < 1e-9);
    expect(sweep.dead[i]).toBe(dead(preset("calm", { eta }), 1));
  }
});

it("starts with every unit alive and as many rows as units", () => {
  const m = preset("calm", { step: 0 });
  expect(m.now.deadShare).toBe(0);
  expect(m.now.silent.length).toBe(units);
});
