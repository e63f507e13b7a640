import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ActivationId } from "../../../src/math/activations/index.ts";
import { mlpLosses } from "../../../src/math/mlp/index.ts";
import { type OptimizerId, optimizers } from "../../../src/math/optimizers/index.ts";
import { normals, rngFor } from "../../../src/math/random/index.ts";
import { followMetrics, reduceOnPlateau } from "../../../src/math/schedules/index.ts";
import {
  createTrainer,
  firstBadTensor,
  type NetworkSpec,
  network,
  type Setup,
} from "../../../src/math/trainer/index.ts";
import { initialValues } from "../../../src/params/index.ts";

/** The sign of the product of two coordinates. */
function xor(rows: number, seed = 1) {
  const x = normals(rngFor(seed, "x"), 2 * rows);
  const y = Float64Array.from({ length: rows }, (_, n) => (x[2 * n] * x[2 * n + 1] > 0 ? 1 : -1));
  return { x, y };
}

/** A run of a fully connected network. */
type MlpSetup = Setup & { readonly network: NetworkSpec };

const plain: MlpSetup = {
  seed: 3,
  network: {
    kind: "mlp",
    sizes: [2, 8, 1],
    activation: "tanh",
    init: { scheme: "xavier", law: "normal" },
  },
  loss: "halfSquared",
  optimizer: "sgd",
  hyper: { eta: 0.1 },
  l2: 0,
  batch: 10,
  train: xor(57),
};

const smooth: readonly ActivationId[] = ["tanh", "gelu", "sigmoid"];
const setups = fc
  .record({
    hidden: fc.array(fc.integer({ min: 3, max: 6 }), { maxLength: 3 }),
    activation: fc.constantFrom(...smooth),
    norm: fc.constantFrom("none", "batch", "layer"),
    dropout: fc.constantFrom(0, 0.3),
    residual: fc.boolean(),
    loss: fc.constantFrom("mse", "bceWithLogits", "crossEntropy"),
    seed: fc.integer({ min: 0, max: 2 ** 31 }),
    rows: fc.integer({ min: 4, max: 20 }),
    batch: fc.integer({ min: 1, max: 12 }),
    optimizer: fc.constantFrom(
      ...(Object.keys(optimizers) as OptimizerId[]).filter((id) => !optimizers[id].usesHessian),
    ),
    l2: fc.constantFrom(0, 0.01),
  } as const)
  .map(({ hidden, activation, norm, dropout, residual, rows, ...rest }): MlpSetup => {
    const width = rest.loss === "crossEntropy" ? 3 : 1;
    const { x, y } = xor(rows, rest.seed);
    return {
      ...rest,
      network: {
        kind: "mlp",
        sizes: [2, ...hidden, width],
        activation,
        norm,
        dropout,
        residual,
        init: { scheme: "xavier", law: "uniform" },
      },
      hyper: { eta: 0.01 },
      train: { x, y: y.map((v, n) => (width === 3 ? n % 3 : (v + 1) / 2)) },
    };
  });

describe("a network of stages", () => {
  it("has the gradient that finite differences have, in training and in evaluation", () => {
    fc.assert(
      fc.property(setups, fc.boolean(), fc.nat(), (setup, training, pick) => {
        // A dropped unit is dropped anew in every pass: only without can passes be compared.
        const spec = training ? { ...setup.network, dropout: 0 } : setup.network;
        const rows = setup.train.x.length / 2;
        const model = network(spec, rows, setup.seed);
        const { parameters, gradient, outputs } = model;
        const loss = mlpLosses[setup.loss];
        const slope = new Float64Array(rows * outputs);
        const value = () =>
          loss.evaluate(
            model.forward(setup.train.x, rows, training),
            setup.train.y,
            rows,
            outputs,
            slope,
          );
        value();
        model.backward(slope, rows);
        const i = pick % parameters.length;
        const got = gradient[i];
        const at = parameters[i];
        // Norms of nearly equal numbers bend so sharply that a longer step would miss it.
        const [up, down] = [1e-6, -1e-6].map((d) => {
          parameters[i] = at + d;
          return value();
        });
        expect(Math.abs(got - (up - down) / 2e-6)).toBeLessThan(1e-4 * (1 + Math.abs(got)));
      }),
      { numRuns: 150 },
    );
  });

  it("keeps the mean of what dropout lets through", () => {
    const spec = { ...plain.network, dropout: 0.4 };
    const dropped = network(spec, 1, 5);
    const whole = network(plain.network, 1, 5);
    const x = Float64Array.of(0.3, -0.8);
    const want = whole.forward(x, 1, true)[0];
    expect(dropped.forward(x, 1, false)[0]).toBe(want);
    const runs = 20_000;
    let sum = 0;
    for (let n = 0; n < runs; n++) sum += dropped.forward(x, 1, true)[0];
    expect(Math.abs(sum / runs - want)).toBeLessThan(0.02);
  });

  it("draws a layer's weights from a stream of its own", () => {
    const narrow = network({ ...plain.network, sizes: [2, 3, 4, 1] }, 1, 9);
    const wide = network({ ...plain.network, sizes: [2, 3, 7, 1] }, 1, 9);
    expect(narrow.parameters.slice(0, 9)).toEqual(wide.parameters.slice(0, 9));
    const zero = network({ ...plain.network, init: { scheme: "zero", law: "normal" } }, 1, 9);
    expect(zero.parameters.every((p) => p === 0)).toBe(true);
  });

  it("names what makes no network", () => {
    expect(() => network({ ...plain.network, sizes: [2] }, 1, 1)).toThrow(/got \[2\]/);
    expect(() => network({ ...plain.network, dropout: 1 }, 1, 1)).toThrow(/dropout must be/);
  });
});

describe("the trainer", () => {
  it("gives the same bytes twice, whatever is trained", () => {
    fc.assert(
      fc.property(setups, (setup) => {
        const [a, b] = [createTrainer(setup), createTrainer(structuredClone(setup))];
        for (let e = 0; e < 3; e++) expect(a.epoch()).toEqual(b.epoch());
        expect(a.model.parameters).toEqual(b.model.parameters);
        expect(a.report()).toEqual(b.report());
      }),
      { numRuns: 60 },
    );
  });

  const positive = plain.train.y.map((v) => (v + 1) / 2);
  const squashed = { ...plain.network, output: "tanh" } as const;
  it.each<readonly [string, Setup]>([
    ["half the squared error", plain],
    ["the mean squared error behind a tanh", { ...plain, loss: "mse", network: squashed }],
    ["cross-entropy", { ...plain, loss: "bceWithLogits", train: { ...plain.train, y: positive } }],
    ["what only the slow one can", { ...plain, loss: "mseSigmoid" }],
  ])("goes the same way fast and slowly, by %s", (_, setup) => {
    // A schedule that changes nothing keeps the fast trainer out.
    const schedule = { id: "constant", knobs: { eta: 0.1, factor: 1 } } as const;
    const [a, b] = [createTrainer(setup), createTrainer({ ...setup, schedule })];
    for (let e = 0; e < 5; e++) {
      a.epoch();
      b.epoch();
    }
    a.model.parameters.forEach((p, i) => {
      expect(Math.abs(p - b.model.parameters[i])).toBeLessThan(1e-12);
    });
    expect(a.report().step).toBe(30);
    expect(b.report().step).toBe(30);
  });

  it("learns", () => {
    const trainer = createTrainer({ ...plain, test: xor(40, 2) });
    const before = trainer.report();
    for (let e = 0; e < 200; e++) trainer.epoch();
    const after = trainer.report();
    expect(after.loss).toBeLessThan(before.loss / 3);
    expect(after.accuracy).toBeGreaterThan(0.95);
    expect(after.testAccuracy).toBeGreaterThan(0.8);
    expect(after).toMatchObject({ epoch: 200, step: 1200 });
    expect(after.gradientNorms).toHaveLength(2);
  });

  it("says which tensor broke first, and stops", () => {
    const hopeless = {
      ...plain,
      network: { ...plain.network, activation: "identity" },
      hyper: { eta: 1e200 },
    } as const;
    for (const setup of [hopeless, { ...hopeless, l2: 1e-300 }] as const) {
      const trainer = createTrainer(setup);
      const status = trainer.epoch();
      expect(status).toMatchObject({ kind: "diverged", tensor: "z2" });
      expect(trainer.epoch()).toBe(status);
      expect(trainer.report().epoch).toBe(0);
      expect(trainer.status()).toBe(status);
    }
  });

  it("looks for what broke in parameters, results and gradients, in this order", () => {
    const model = network(plain.network, 2, 1);
    model.forward(new Float64Array(4), 2, true);
    expect(firstBadTensor(model, 2)).toBeUndefined();
    model.gradient.fill(Number.NaN);
    expect(firstBadTensor(model, 2)).toBe("∂L/∂b2");
    model.tensors[1].data[0] = Number.POSITIVE_INFINITY;
    expect(firstBadTensor(model, 2)).toBe("h1");
    model.parameters[20] = Number.NaN;
    expect(firstBadTensor(model, 2)).toBe("b1");
  });

  it("follows a schedule and changes of its knobs", () => {
    const knobs = { eta: 0.2, gamma: 0.5, period: 6 };
    const trainer = createTrainer({ ...plain, schedule: { id: "exponential", knobs } });
    const first = trainer.rate();
    trainer.epoch();
    expect(trainer.rate()).toBeLessThan(first);
    const constant = createTrainer(plain);
    constant.epoch();
    constant.adjust({ hyper: { eta: 0.01 } });
    expect(constant.rate()).toBe(0.01);
    const at = constant.model.parameters.slice();
    constant.adjust({ hyper: { eta: 0 } });
    constant.epoch();
    expect(constant.model.parameters).toEqual(at);
    constant.adjust({ hyper: { eta: 0.1 }, l2: 50 });
    constant.epoch();
    const norm = (v: Float64Array) => Math.hypot(...v.subarray(0, 16));
    expect(norm(constant.model.parameters)).not.toBe(norm(at));
  });

  it.each([
    ["the loss on the training samples", { patience: 1, threshold: 0.05 }, undefined],
    ["the loss on the test samples", { patience: 0, threshold: 0.05 }, xor(20)],
    ["the accuracy", { mode: "max", patience: 2, cooldown: 1, factor: 0.5 }, xor(20)],
  ] as const)("lowers the rate where %s stands still", (_, knobs, test) => {
    const setup: Setup = {
      ...plain,
      ...("mode" in knobs && { loss: "bceWithLogits" }),
      plateau: knobs,
      ...(test && { test }),
    };
    const trainer = createTrainer(setup);
    const metrics: number[] = [];
    const rates: number[] = [];
    for (let e = 0; e < 40; e++) {
      rates.push(trainer.rate());
      trainer.epoch();
      const { loss, testLoss, testAccuracy } = trainer.report();
      metrics.push("mode" in knobs ? testAccuracy : test ? testLoss : loss);
    }
    const all = { ...initialValues(reduceOnPlateau.params), ...knobs, eta: 0.1 };
    const followed = followMetrics(metrics, all);
    expect(rates).toEqual([...followed.rates]);
    expect(trainer.rate()).toBe(followed.final);
    expect(followed.final).toBeLessThan(0.1);

    // Another knob leaves the lowered rate alone; a rate set by hand is where it starts anew.
    trainer.adjust({ l2: 0.001 });
    expect(trainer.rate()).toBe(followed.final);
    trainer.adjust({ hyper: { eta: 0.3 } });
    expect(trainer.rate()).toBe(0.3);
  });

  it("takes its rate from one rule only", () => {
    const schedule = { id: "constant", knobs: {} } as const;
    expect(() => createTrainer({ ...plain, schedule, plateau: {} })).toThrow(
      "trainer: plateau and the schedule constant would both set the rate",
    );
  });

  it("counts right answers, or says that there are none to count", () => {
    const values = createTrainer({
      ...plain,
      train: { ...plain.train, y: plain.train.x.slice(57) },
    });
    expect(values.report().accuracy).toBeNaN();
    expect(values.report().testLoss).toBeNaN();
  });

  it("names samples that do not fit", () => {
    const { train } = plain;
    const { x, y } = train;
    expect(() => createTrainer({ ...plain, train: { x: x.slice(1), y } })).toThrow(/train.x/);
    expect(() => createTrainer({ ...plain, test: { x, y: y.slice(1) } })).toThrow(/test.y/);
    expect(() => createTrainer({ ...plain, loss: "crossEntropy" })).toThrow(/classes from 0 to 0/);
    expect(() => createTrainer({ ...plain, batch: 0 })).toThrow(/batch must be/);
  });
});
