import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { conv2d } from "../../../src/math/convolution/index.ts";
import { normals, rngFor } from "../../../src/math/random/index.ts";
import { tensor } from "../../../src/math/tensor/index.ts";
import { buildModel, createTrainer, type ModelSpec } from "../../../src/math/trainer/index.ts";

const init = { scheme: "xavier", law: "normal" } as const;
const small = (max: number) => fc.integer({ min: 1, max });

const specs: fc.Arbitrary<ModelSpec> = fc.oneof(
  fc
    .record({
      height: fc.integer({ min: 4, max: 7 }),
      width: fc.integer({ min: 4, max: 7 }),
      first: small(2),
      channels: fc.array(small(3), { maxLength: 2 }),
      kernel: fc.constantFrom(1, 3, 5),
      outputs: small(3),
    })
    .map(({ height, width, first, ...rest }) => ({
      kind: "convolutional" as const,
      image: { channels: first, height, width },
      activation: "tanh" as const,
      init,
      ...rest,
    })),
  fc
    .record({ steps: small(6), inputs: small(3), hidden: small(5), outputs: small(3) })
    .map((sizes) => ({ kind: "recurrent" as const, init, ...sizes })),
  fc
    .record({
      length: small(5),
      inputs: small(3),
      heads: fc.constantFrom(1, 2),
      feedForward: small(5),
      outputs: small(3),
    })
    .map((sizes) => ({ kind: "transformer" as const, init, width: 6, ...sizes })),
);

/** Σ gy · model(x), and what it depends on. */
const probes = fc.record({
  spec: specs,
  seed: fc.integer({ min: 0, max: 2 ** 31 }),
  rows: small(3),
});

describe("every kind of model", () => {
  it("has the gradients that finite differences have, of parameters and of inputs", () => {
    fc.assert(
      fc.property(probes, fc.nat(), ({ spec, seed, rows }, pick) => {
        const model = buildModel(spec, rows, seed);
        const x = normals(rngFor(seed, "x"), rows * model.inputs);
        const gy = normals(rngFor(seed, "gy"), rows * model.outputs);
        const value = () =>
          model.forward(x, rows, true).reduce((sum, y, k) => sum + y * (gy[k] ?? 0), 0);
        value();
        const gx = model.backward(gy, rows).slice();
        const g = model.gradient.slice();
        for (const [at, slopes] of [
          [model.parameters, g],
          [x, gx],
        ] as const) {
          const i = pick % at.length;
          const kept = at[i];
          const [up, down] = [1e-6, -1e-6].map((d) => {
            at[i] = kept + d;
            return value();
          });
          at[i] = kept;
          const want = (up - down) / 2e-6;
          expect(Math.abs(slopes[i] - want)).toBeLessThan(1e-5 * (1 + Math.abs(want)));
        }
      }),
      { numRuns: 200 },
    );
  });

  it("computes rows one by one as it does together", () => {
    fc.assert(
      fc.property(probes, ({ spec, seed, rows }) => {
        const model = buildModel(spec, rows, seed);
        const x = normals(rngFor(seed, "x"), rows * model.inputs);
        const whole = model.forward(x, rows, false).slice(0, rows * model.outputs);
        const single = Array.from({ length: rows }, (_, n) => [
          ...model.forward(x.slice(n * model.inputs), 1, false).subarray(0, model.outputs),
        ]).flat();
        expect(single).toEqual([...whole]);
      }),
    );
  });
});

it("convolves as the core does", () => {
  const image = { channels: 2, height: 5, width: 4 };
  const spec = { image, channels: [3], kernel: 3, outputs: 1, activation: "relu", init } as const;
  const model = buildModel({ kind: "convolutional", ...spec }, 2, 7);
  const x = normals(rngFor(7, "x"), 80);
  model.forward(x, 2, false);
  const [z] = model.tensors;
  const w = tensor([3, 2, 3, 3], model.parameters.slice(0, 54));
  const want = conv2d(tensor([2, 2, 5, 4], x), w, null, { padding: 1 });
  const worst = z.data
    .map((got, k) => Math.abs(got - want.data[k]))
    .reduce((a, b) => Math.max(a, b));
  expect(worst).toBeLessThan(1e-12);
});

describe("each learns what it is made for", () => {
  const rows = 60;
  const noise = (size: number) => normals(rngFor(4, "x"), rows * size);
  /** One class a row, by a question about its numbers. */
  const ask = (x: Float64Array, size: number, question: (row: Float64Array) => boolean) =>
    Float64Array.from({ length: rows }, (_, n) =>
      Number(question(x.subarray(n * size, (n + 1) * size))),
    );
  const learn = (network: ModelSpec, x: Float64Array, y: Float64Array) => {
    const trainer = createTrainer({
      ...({ seed: 2, loss: "crossEntropy", optimizer: "adam", l2: 0, batch: 12 } as const),
      hyper: { eta: 0.02 },
      network,
      train: { x, y },
    });
    for (let e = 0; e < 60; e++) trainer.epoch();
    return trainer.report().accuracy;
  };

  it("a convolutional network: is the bright pixel in a row or in a column of three", () => {
    const x = new Float64Array(rows * 36);
    const y = new Float64Array(rows);
    for (let n = 0; n < rows; n++) {
      y[n] = n % 2;
      const at = 36 * n + 6 * (1 + (n % 4)) + 1 + (n % 3);
      for (let k = -1; k <= 1; k++) x[at + k * (y[n] === 1 ? 6 : 1)] = 1;
    }
    const image = { channels: 1, height: 6, width: 6 };
    const shape = { image, channels: [4], kernel: 3, outputs: 2 };
    const spec = { kind: "convolutional", activation: "relu", init, ...shape } as const;
    expect(learn(spec, x, y)).toBeGreaterThan(0.95);
  });

  it("a recurrent network: was the first number positive", () => {
    const x = noise(4);
    const spec = { kind: "recurrent", steps: 4, inputs: 1, hidden: 8, outputs: 2, init } as const;
    expect(
      learn(
        spec,
        x,
        ask(x, 4, (row) => row[0] > 0),
      ),
    ).toBeGreaterThan(0.95);
  });

  it("a Transformer: is the largest number the first", () => {
    const x = noise(4);
    const sizes = { length: 4, inputs: 1, width: 8, heads: 2, feedForward: 16, outputs: 2 };
    expect(
      learn(
        { kind: "transformer", init, ...sizes },
        x,
        ask(x, 4, (row) => row[0] === Math.max(...row)),
      ),
    ).toBeGreaterThan(0.95);
  });
});

it("names shapes that cannot be", () => {
  const image = { channels: 1, height: 4, width: 4 };
  const rest = { image, activation: "tanh", outputs: 1, init } as const;
  const build = (channels: number[], kernel: number) =>
    buildModel({ kind: "convolutional", channels, kernel, ...rest }, 1, 1);
  expect(() => build([2, 2, 2], 3)).toThrow(/3 times halved/);
  expect(() => build([2], 2)).toThrow(/kernel must be odd, got 2/);
  const sizes = { length: 3, inputs: 1, width: 6, heads: 4, feedForward: 5, outputs: 2 };
  expect(() => buildModel({ kind: "transformer", init, ...sizes }, 1, 1)).toThrow(
    /divide the width/,
  );
});
