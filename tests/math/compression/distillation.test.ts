import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distillation } from "../../../src/math/compression/index.ts";
import { crossEntropy } from "../../../src/math/losses/index.ts";
import { normals, rngFor } from "../../../src/math/random/index.ts";
import { type Tensor, tensor } from "../../../src/math/tensor/index.ts";

const logits = (seed: number, name: string) => tensor([2, 3], normals(rngFor(seed, name), 6, 0, 2));
const share = fc.integer({ min: 0, max: 10 }).map((n) => n / 10);
const heat = fc.integer({ min: 5, max: 80 }).map((n) => n / 10);

describe("distillation", () => {
  it("has the gradient of its loss", () => {
    fc.assert(
      fc.property(fc.nat(1e6), heat, share, (seed, temperature, alpha) => {
        const [student, teacher] = [logits(seed, "student"), logits(seed, "teacher")];
        const of = (s: Tensor) => distillation(s, teacher, [2, 0], { temperature, alpha });
        of(student).gradient.data.forEach((g, k) => {
          const h = 1e-5;
          const moved = (by: number) =>
            of(
              tensor(
                [2, 3],
                student.data.map((z, i) => (i === k ? z + by : z)),
              ),
            ).loss;
          expect((moved(h) - moved(-h)) / (2 * h)).toBeCloseTo(g, 6);
        });
      }),
    );
  });

  it("is plain cross-entropy for α = 0, and rests at the teacher for α = 1", () => {
    const [student, teacher] = [logits(1, "student"), logits(1, "teacher")];
    const plain = distillation(student, teacher, [0, 1], { temperature: 3, alpha: 0 });
    const ce = crossEntropy(student, { kind: "index", classes: [0, 1] });
    expect([plain.loss, plain.crossEntropy]).toEqual([ce.mean, ce.mean]);
    expect(plain.gradient).toEqual(ce.gradMean);
    const same = distillation(teacher, teacher, [0, 1], { temperature: 3, alpha: 1 });
    expect(same.kl).toBeCloseTo(0, 14);
    for (const g of same.gradient.data) expect(g).toBeCloseTo(0, 14);
  });

  it("says what does not fit", () => {
    const z = tensor([1, 2]);
    const options = { temperature: 1, alpha: 0.5 };
    expect(() => distillation(z, tensor([2, 2]), [0], options)).toThrow(
      /teacher must have shape \[1, 2\]/,
    );
    expect(() => distillation(z, z, [0], { temperature: 0, alpha: 1 })).toThrow(/positive, got 0/);
    expect(() => distillation(z, z, [0], { temperature: 1, alpha: 2 })).toThrow(/alpha .*got 2/);
  });
});
