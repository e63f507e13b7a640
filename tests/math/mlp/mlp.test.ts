import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { activations, bindActivation } from "../../../src/math/activations/index.ts";
import { createMlp, type MlpLossId, mlpLosses } from "../../../src/math/mlp/index.ts";
import { normals, rngFor } from "../../../src/math/random/index.ts";

const tanh = bindActivation(activations.tanh, {});
const gelu = bindActivation(activations.gelu, {});

/** Any network without kinks, with a batch. */
const problems = fc
  .record({
    sizes: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 5 }),
    loss: fc.constantFrom(...(Object.keys(mlpLosses) as MlpLossId[])),
    rows: fc.integer({ min: 1, max: 6 }),
    squashed: fc.boolean(),
    smooth: fc.constantFrom(tanh, gelu),
    seed: fc.integer({ min: 0, max: 2 ** 31 }),
  })
  .map(({ sizes, loss, rows, squashed, smooth, seed }) => {
    const mlp = createMlp(
      { sizes, loss, activation: smooth, ...(squashed ? { output: tanh } : {}) },
      rows + 2,
    );
    mlp.parameters.set(normals(rngFor(seed, "weights"), mlp.parameters.length, 0, 0.8));
    const width = sizes[sizes.length - 1];
    const x = normals(rngFor(seed, "x"), rows * sizes[0]);
    const noise = normals(rngFor(seed, "y"), rows * width);
    const y = mlpLosses[loss].classes
      ? noise.slice(0, rows).map((v) => Math.floor(Math.abs(v) * 100) % width)
      : noise.map((v) => 1 / (1 + Math.exp(-v)));
    return { mlp, x, y, rows };
  });

describe("a multilayer perceptron", () => {
  it("has the gradient that finite differences have, in every loss", () => {
    fc.assert(
      fc.property(problems, fc.nat(), ({ mlp, x, y, rows }, pick) => {
        mlp.backward(x, y, rows);
        const i = pick % mlp.parameters.length;
        const slope = mlp.gradient[i];
        const at = mlp.parameters[i];
        const step = 1e-5;
        const [up, down] = [step, -step].map((d) => {
          mlp.parameters[i] = at + d;
          mlp.forward(x, rows);
          return mlp.loss(y, rows);
        });
        const wanted = (up - down) / (2 * step);
        expect(Math.abs(slope - wanted)).toBeLessThan(1e-7 * (1 + Math.abs(wanted)));
      }),
      { numRuns: 200 },
    );
  });

  it("computes each row for itself", () => {
    fc.assert(
      fc.property(problems, ({ mlp, x, rows }) => {
        const whole = mlp.forward(x, rows).slice();
        const [inputs, width] = [x.length / rows, whole.length / rows];
        for (let n = 0; n < rows; n++) {
          const alone = mlp.forward(x.slice(n * inputs), 1);
          expect([...alone]).toEqual([...whole.subarray(n * width, (n + 1) * width)]);
        }
      }),
    );
  });

  it("names what does not fit", () => {
    const spec = { sizes: [2, 3, 1], activation: tanh, loss: "mse" } as const;
    const mlp = createMlp(spec, 4);
    expect(() => mlp.forward(new Float64Array(10), 5)).toThrow(/at most 4 rows of 2/);
    expect(() => mlp.forward(new Float64Array(5), 3)).toThrow(/got 3 rows and 5 numbers/);
    expect(() => mlp.loss(new Float64Array(3), 4)).toThrow(/targets must hold 4 numbers, got 3/);
    expect(() => createMlp({ ...spec, sizes: [2] }, 4)).toThrow(/got \[2\]/);
    expect(() => createMlp({ ...spec, sizes: [2, 0, 1] }, 4)).toThrow(/positive whole/);
  });
});
