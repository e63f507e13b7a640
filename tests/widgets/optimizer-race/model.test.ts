import { describe, expect, it } from "vitest";
import { initialValues, langs, type Values } from "../../../src/params/index.ts";
import { applyPreset } from "../../../src/widgets/frame/state.ts";
import { contestants } from "../../../src/widgets/optimizer-race/contestants.ts";
import { hyperOf } from "../../../src/widgets/optimizer-race/hyper.ts";
import widget from "../../../src/widgets/optimizer-race/index.tsx";
import { type Race, type Runner, race } from "../../../src/widgets/optimizer-race/model.ts";
import { params, type RaceValues } from "../../../src/widgets/optimizer-race/params.ts";
import { inspected, quantities } from "../../../src/widgets/optimizer-race/quantities.ts";
import { sweepRunner, triedRates } from "../../../src/widgets/optimizer-race/sweepRates.ts";
import type { AnyWidget, Preset } from "../../../src/widgets/widget.ts";

const initial = initialValues(params) as RaceValues;
const preset = (id: string, over: Partial<Values<typeof params>> = {}): Race => {
  const found = widget.presets.find((p) => p.id === id) as Preset<typeof params>;
  return race({ ...applyPreset(widget as AnyWidget, found), ...over } as RaceValues);
};
const of = (r: Race, id: string) => r.runners.find((x) => x.id === id) as Runner;
const last = (r: Runner) => r.heights.at(-1) as number;
const mean = (xs: Float64Array) => xs.reduce((a, b) => a + b, 0) / xs.length;

describe("presets", () => {
  it("sqrt-kappa: 709, 158 and 95 steps to a millionth", () => {
    const r = preset("sqrt-kappa");
    expect(r.runners.map(({ id, arrival }) => [id, arrival])).toEqual([
      ["sgd", 709],
      ["momentum", 95],
      ["nagLookahead", 158],
    ]);
  });

  it("ravine: both forms of momentum leave gradient descent far behind", () => {
    const r = preset("ravine");
    expect(last(of(r, "momentum"))).toBeLessThan(1e-3 * last(of(r, "sgd")));
    expect(last(of(r, "nesterov"))).toBeLessThan(1e-3 * last(of(r, "sgd")));
  });

  it("two-forms: the averaged form is the classical one at a tenth of the rate", () => {
    const r = preset("two-forms");
    const tenth = preset("two-forms", { eta: 0.005 });
    const ema = of(r, "momentumEma").xs;
    const classical = of(tenth, "momentum").xs;
    ema.forEach((x, t) => {
      expect(x).toBeCloseTo(classical[t] as number, 10);
    });
    expect(last(of(r, "momentum"))).toBeLessThan(1e-4 * last(of(r, "momentumEma")));
  });

  it("overshoot: at β = 0.99 momentum passes the minimum and ends above gradient descent", () => {
    const r = preset("overshoot");
    expect(Math.max(...of(r, "momentum").xs)).toBeGreaterThan(1.5);
    expect(Math.max(...of(r, "sgd").xs)).toBeLessThan(0.1);
    expect(last(of(r, "momentum"))).toBeGreaterThan(10 * last(of(r, "sgd")));
  });

  it("too-fast: gradient descent and Nesterov diverge, the heavy ball and Adam do not; half the rate repairs it", () => {
    const status = (r: Race) => r.runners.map((x) => x.descent.status === "diverged");
    expect(status(preset("too-fast"))).toEqual([true, false, true, false]);
    expect(status(preset("too-fast", { eta: 0.06 }))).toEqual([false, false, false, false]);
    expect(status(preset("too-fast", { eta: 0.11 }))[0]).toBe(false);
  });

  it("noise: Adam hovers, gradient descent with a decaying rate settles", () => {
    const r = preset("noise");
    const tail = (id: string) => mean(of(r, id).heights.subarray(400));
    expect(tail("adam")).toBeGreaterThan(8 * tail("sgd"));
    const constant = preset("noise", { schedule: "constant" });
    expect(mean(of(constant, "sgd").heights.subarray(400))).toBeGreaterThan(8 * tail("sgd"));
  });

  it("saddle: Newton ends on it, everyone else has left", () => {
    const r = preset("saddle");
    const { xs, ys } = of(r, "newton");
    expect(Math.hypot(xs.at(-1) as number, ys.at(-1) as number)).toBeLessThan(1e-5);
    for (const runner of r.runners)
      if (runner.id !== "newton") expect(last(runner)).toBeLessThan(-0.1);
    const fastest = r.runners.reduce((a, b) => (last(a) < last(b) ? a : b));
    expect(fastest.id).toBe("absNewton");
  });

  it("all: twelve run, nobody diverges", () => {
    const r = preset("all");
    expect(r.runners).toHaveLength(12);
    expect(r.runners.every((x) => x.descent.status === "finished")).toBe(true);
  });

  it("rosenbrock: everyone is in the valley soon, and still under way along it at the end", () => {
    const r = preset("rosenbrock");
    for (const { heights } of r.runners) {
      expect(heights[60]).toBeLessThan(8);
      expect(last(of(r, "adam"))).toBeGreaterThan(1e-4);
    }
  });

  it("plateau: the ones that divide by the slope's size get away", () => {
    const r = preset("plateau");
    for (const id of ["adagrad", "rmsprop", "adam"]) expect(last(of(r, id))).toBeLessThan(1e-3);
    for (const id of ["sgd", "momentum"]) expect(last(of(r, id))).toBeGreaterThan(0.9);
  });
});

describe("race", () => {
  it("runs every contestant on every surface without throwing", () => {
    for (const { id: surface } of params.surface.options) {
      const r = race({ ...initial, surface, show: contestants, steps: 40 });
      expect(r.runners).toHaveLength(contestants.length);
      for (const runner of r.runners)
        expect(runner.descent.loss.every(Number.isFinite), `${surface} ${runner.id}`).toBe(true);
    }
  });

  it("starts a surface at its own start, and keeps any other start inside its domain", () => {
    expect(race({ ...initial, surface: "rosenbrock" }).start).toEqual([-1.5, 2]);
    expect(race({ ...initial, surface: "rosenbrock", start: [9, -9] }).start).toEqual([2, -1]);
  });

  it("keeps the last good formula while a bad one stands, and says where the slip is", () => {
    const own = { ...initial, surface: "own", formula: "x^2 + y^2 +", kept: "x^2 + y^2" } as const;
    const bad = race(own);
    expect(bad.arena.surface.f(3, 4)).toBe(25);
    const problem = widget.problems?.(bad).formula;
    expect(problem?.at).toBe(11);
    for (const lang of langs) expect(problem?.message[lang]).not.toBe("");
    expect(widget.problems?.(race({ ...own, formula: "x^2" }))).toEqual({});
  });

  it("shares beta and the rest, or gives everyone their own", () => {
    const shared = { ...initial, beta: 0.7, beta2: 0.95, decay: 0.1, eps: 1e-4 };
    expect(hyperOf("adamw", shared)).toMatchObject({
      eta: 0.1,
      beta1: 0.7,
      beta2: 0.95,
      eps: 1e-4,
      weightDecay: 0.1,
    });
    expect(hyperOf("momentum", shared)).toMatchObject({ beta: 0.7, weightDecay: 0.1 });
    expect(hyperOf("rmsprop", { ...shared, alpha: 0.5 })).toMatchObject({ beta: 0.5 });
    const apart = { ...shared, own: true, separate: true, adamw_beta1: 0.1, eta_adamw: 3 };
    expect(hyperOf("adamw", apart as RaceValues)).toMatchObject({
      eta: 3,
      beta1: 0.1,
      beta2: 0.999,
      weightDecay: 0.01,
    });
  });

  it("runs only those anew whose numbers changed", () => {
    const a = race({ ...initial, own: true });
    const b = race({ ...initial, own: true, eta_adam: 0.3 });
    expect(of(b, "sgd").descent).toBe(of(a, "sgd").descent);
    expect(of(b, "adam").descent).not.toBe(of(a, "adam").descent);
    expect(race({ ...initial, own: true, step: 3 }).runners[0]?.descent).toBe(
      a.runners[0]?.descent,
    );
  });
});

describe("what stands below the drawing", () => {
  it("shows the numbers of the step that led to the cursor", () => {
    const r = race(initial);
    const adam = of(r, "adam");
    const seen = inspected(r, adam, 10);
    if (!seen) throw new Error("nothing inspected");
    const q = quantities(adam, seen);
    expect(q.position).toEqual([adam.xs[9], adam.ys[9]]);
    expect(q.delta[0]).toBeCloseTo((adam.xs[10] as number) - (adam.xs[9] as number), 14);
    expect(q.mHat?.[0]).toBeCloseTo((q.m?.[0] as number) / (1 - 0.9 ** 10), 12);
    expect(q.vHat?.[0]).toBeCloseTo((q.v?.[0] as number) / (1 - 0.999 ** 10), 9);
    expect(inspected(r, adam, 0)).toBeUndefined();
  });

  it("sweeps the rate with everything else as it is", () => {
    const r = preset("too-fast");
    const { heights } = sweepRunner(r, of(r, "sgd"));
    expect(heights).toHaveLength(triedRates.length);
    triedRates.forEach((eta, i) => {
      expect(Number.isNaN(heights[i]), `η = ${eta}`).toBe(eta > 2 / 18);
    });
    const same = race({ ...r.values, eta: triedRates[10] as number });
    expect(heights[10]).toBe(last(of(same, "sgd")));
  });

  it("says who diverged, when and why, in both languages", () => {
    const r = preset("too-fast");
    expect(widget.describe(r, "en")).toMatch(/SGD diverged at step 88: its loss passed 10¹²/);
    expect(widget.describe(r, "zh")).toMatch(/SGD 在第 88 步发散：损失超过了 10¹²/);
  });
});
