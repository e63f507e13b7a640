import { describe, expect, it } from "vitest";
import { normals, rngFor } from "../../../src/math/random/index.ts";
import { createGanTrainer, type GanSetup } from "../../../src/math/trainer/index.ts";

const init = { scheme: "xavier", law: "normal" } as const;
const net = (...sizes: number[]) => ({ kind: "mlp", sizes, activation: "tanh", init }) as const;
const mean = (v: Float64Array) => v.reduce((a, b) => a + b, 0) / v.length;

const setup: GanSetup = {
  seed: 3,
  generator: net(1, 8, 1),
  discriminator: net(1, 8, 1),
  optimizer: "adam",
  generatorRate: 0.01,
  discriminatorRate: 0.01,
  discriminatorSteps: 1,
  batch: 32,
  real: normals(rngFor(1, "real"), 400, 3, 0.5),
};

describe("a GAN pair", () => {
  it("draws the generator towards the data", () => {
    const gan = createGanTrainer(setup);
    const noise = normals(rngFor(2, "probe"), 32);
    expect(Math.abs(mean(gan.generate(noise)))).toBeLessThan(1);
    // The two circle around where they would rest: what counts is the middle of the circle.
    let sum = 0;
    for (let t = 0; t < 600; t++) {
      expect(gan.step().kind).toBe("running");
      if (t >= 200) sum += mean(gan.generate(noise));
    }
    expect(Math.abs(sum / 400 - 3)).toBeLessThan(1);
    const { step, discriminatorLoss, generatorLoss } = gan.report();
    expect(step).toBe(600);
    expect(discriminatorLoss).toBeGreaterThan(0);
    expect(generatorLoss).toBeGreaterThan(0);
    expect(gan.judge(noise)).toHaveLength(32);
  });

  it("gives the same bytes twice", () => {
    const [a, b] = [setup, structuredClone(setup)].map((s) => {
      const gan = createGanTrainer(s);
      for (let t = 0; t < 20; t++) gan.step();
      return [gan.report(), gan.generate(Float64Array.of(0.3, -1)).slice()];
    });
    expect(a).toEqual(b);
  });

  it("stops where it diverges", () => {
    const steep = { ...setup, optimizer: "sgd", generatorRate: 1e300, discriminatorRate: 1e300 };
    const linear = { ...net(1, 4, 1), activation: "identity" } as const;
    const gan = createGanTrainer({
      ...steep,
      generator: linear,
      discriminator: linear,
    } as GanSetup);
    for (let t = 0; t < 10; t++) gan.step();
    const status = gan.step();
    expect(status).toMatchObject({ kind: "diverged" });
    expect(gan.step()).toBe(status);
  });

  it("names what does not fit", () => {
    expect(() => createGanTrainer({ ...setup, discriminator: net(2, 4, 1) })).toThrow(
      /must map 1 numbers to 1, got 2 to 1/,
    );
    const two = { ...setup, generator: net(1, 4, 2), discriminator: net(2, 4, 1) };
    expect(() => createGanTrainer({ ...two, real: new Float64Array(3) })).toThrow(/rows of 2/);
  });
});
