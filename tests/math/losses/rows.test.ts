import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  crossEntropy,
  crossEntropyOf,
  focalMulticlass,
  jensenShannon,
  klDivergence,
  relativeEntropy,
  type Targets,
} from "../../../src/math/losses/index.ts";
import { entropy, softmax } from "../../../src/math/softmax/index.ts";
import { type Tensor, tensor } from "../../../src/math/tensor/index.ts";

interface Rows {
  readonly logits: Tensor;
  readonly classes: number[];
  readonly probabilities: Tensor;
  readonly weight: number[];
}

/** Evenly spread; doubles would crowd around 0. */
const logit = fc.integer({ min: -20_000, max: 20_000 }).map((n) => n / 1000);

const anyRows: fc.Arbitrary<Rows> = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 }))
  .chain(([n, c]) =>
    fc.record({
      z: fc.array(logit, { minLength: n * c, maxLength: n * c }),
      t: fc.array(logit, { minLength: n * c, maxLength: n * c }),
      classes: fc.array(fc.nat(c - 1), { minLength: n, maxLength: n }),
      weight: fc.array(fc.double({ min: 0.1, max: 3, noNaN: true }), {
        minLength: c,
        maxLength: c,
      }),
      n: fc.constant(n),
      c: fc.constant(c),
    }),
  )
  .map(({ z, t, classes, weight, n, c }) => ({
    logits: tensor([n, c], z),
    classes,
    weight,
    probabilities: tensor(
      [n, c],
      Array.from({ length: n }, (_, i) => [...softmax(t.slice(i * c, (i + 1) * c))]).flat(),
    ),
  }));

/** Compares a gradient with central differences of the function. */
function expectGradient(f: (logits: Tensor) => number, logits: Tensor, gradient: Tensor): void {
  const h = 1e-5;
  logits.data.forEach((_, k) => {
    const moved = (by: number) =>
      f({ shape: logits.shape, data: logits.data.map((z, i) => (i === k ? z + by : z)) });
    const slope = (moved(h) - moved(-h)) / (2 * h);
    expect(Math.abs(slope - gradient.data[k])).toBeLessThan(1e-6 * (1 + Math.abs(slope)));
  });
}

const anyTargets = (rows: Rows, soft: boolean): Targets =>
  soft
    ? { kind: "probabilities", probabilities: rows.probabilities }
    : { kind: "index", classes: rows.classes };

const epsilon = fc.double({ min: 0, max: 1, noNaN: true });

describe("crossEntropy", () => {
  it("has the gradients of its sum and its mean", () => {
    fc.assert(
      fc.property(anyRows, fc.boolean(), epsilon, (rows, soft, labelSmoothing) => {
        const of = (logits: Tensor) =>
          crossEntropy(logits, anyTargets(rows, soft), { labelSmoothing, weight: rows.weight });
        const { gradSum, gradMean } = of(rows.logits);
        expectGradient((z) => of(z).sum, rows.logits, gradSum);
        expectGradient((z) => of(z).mean, rows.logits, gradMean);
      }),
    );
  });

  it("does not see a shift of a row of logits", () => {
    fc.assert(
      fc.property(anyRows, fc.integer({ min: -8, max: 8 }), (rows, shift) => {
        const by = { shape: rows.logits.shape, data: rows.logits.data.map((z) => z + shift * 64) };
        const plain = crossEntropy(rows.logits, anyTargets(rows, false));
        const shifted = crossEntropy(by, anyTargets(rows, false));
        expect(shifted.sum).toBeCloseTo(plain.sum, 9);
      }),
    );
  });

  it("is the same for a class and for the one-hot row that names it", () => {
    fc.assert(
      fc.property(anyRows, epsilon, (rows, labelSmoothing) => {
        const c = rows.logits.shape[1];
        const oneHot = rows.classes.flatMap((y) =>
          Array.from({ length: c }, (_, k) => Number(k === y)),
        );
        const hard = crossEntropy(rows.logits, anyTargets(rows, false), { labelSmoothing });
        const soft = crossEntropy(
          rows.logits,
          { kind: "probabilities", probabilities: tensor(rows.logits.shape, oneHot) },
          { labelSmoothing },
        );
        expect(soft).toEqual(hard);
      }),
    );
  });

  it("leaves out ignored rows, and has no mean when none is left", () => {
    const logits = tensor([3, 2], [1, 2, 3, 4, 5, 7]);
    const ignoring = crossEntropy(
      logits,
      { kind: "index", classes: [0, -100, 1] },
      { ignoreIndex: -100 },
    );
    const without = crossEntropy(tensor([2, 2], [1, 2, 5, 7]), { kind: "index", classes: [0, 1] });
    expect(ignoring.mean).toBe(without.mean);
    expect([...ignoring.perSample]).toEqual([without.perSample[0], 0, without.perSample[1]]);
    expect([...ignoring.gradSum.data.subarray(2, 4)]).toEqual([0, 0]);
    const nothing = crossEntropy(
      tensor([1, 2]),
      { kind: "index", classes: [0] },
      { ignoreIndex: 0 },
    );
    expect([nothing.sum, nothing.normalizer, nothing.mean]).toEqual([0, 0, Number.NaN]);
  });

  it("keeps the digits of a gradient where the answer is all but certain", () => {
    const { gradSum } = crossEntropy(tensor([1, 2], [50, 0]), { kind: "index", classes: [0] });
    expect(gradSum.data[0] / -Math.exp(-50)).toBeCloseTo(1, 12);
  });

  it("excludes nothing by a logit of −∞ that no target asks for", () => {
    const masked = tensor([1, 3], [1, Number.NEGATIVE_INFINITY, 2]);
    const plain = crossEntropy(tensor([1, 2], [1, 2]), { kind: "index", classes: [1] });
    expect(crossEntropy(masked, { kind: "index", classes: [2] }).sum).toBe(plain.sum);
  });

  it("says what does not fit", () => {
    const logits = tensor([2, 3]);
    const index = (classes: number[]): Targets => ({ kind: "index", classes });
    expect(() => crossEntropy(tensor([3]), index([0]))).toThrow(/logits must have shape \[N, C\]/);
    expect(() => crossEntropy(tensor([2, 0]), index([0, 0]))).toThrow(/at least one class/);
    expect(() => crossEntropy(logits, index([0]))).toThrow(/targets must hold 2 classes.*got 1/);
    expect(() => crossEntropy(logits, index([0, 3]))).toThrow(/class from 0 to 2, got 3/);
    expect(() => crossEntropy(logits, index([0, 0.5]))).toThrow(/got 0.5/);
    expect(() => crossEntropy(logits, index([0, 1]), { weight: [1] })).toThrow(
      /weight must hold 3 numbers/,
    );
    expect(() => crossEntropy(logits, index([0, 1]), { labelSmoothing: 2 })).toThrow(
      /labelSmoothing must be from 0 to 1, got 2/,
    );
    expect(() =>
      crossEntropy(logits, { kind: "probabilities", probabilities: tensor([2, 2]) }),
    ).toThrow(/targets must have shape \[2, 3\]/);
  });
});

describe("focalMulticlass", () => {
  it("has the gradient of its sum", () => {
    fc.assert(
      fc.property(anyRows, fc.double({ min: 0, max: 4, noNaN: true }), (rows, gamma) => {
        const of = (z: Tensor) => focalMulticlass(z, rows.classes, { gamma, alpha: rows.weight });
        expectGradient((z) => of(z).sum, rows.logits, of(rows.logits).gradSum);
      }),
    );
  });

  it("is cross-entropy without focusing", () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const focal = focalMulticlass(rows.logits, rows.classes, { gamma: 0 });
        const plain = crossEntropy(rows.logits, anyTargets(rows, false));
        expect(focal.sum).toBeCloseTo(plain.sum, 10);
        focal.gradSum.data.forEach((g, k) => {
          expect(g).toBeCloseTo(plain.gradSum.data[k], 12);
        });
      }),
    );
  });

  it("rests where nothing is missed, and refuses a negative gamma", () => {
    const sure = focalMulticlass(tensor([1, 2], [2000, 0]), [0], { gamma: 0.5 });
    expect([sure.sum, ...sure.gradSum.data]).toEqual([0, 0, 0]);
    expect(() => focalMulticlass(tensor([1, 2]), [0], { gamma: -1 })).toThrow(/got -1/);
  });
});

describe("klDivergence", () => {
  it("has its gradients, is not negative, and is cross-entropy less entropy", () => {
    fc.assert(
      fc.property(anyRows, ({ logits, probabilities }) => {
        const kl = klDivergence(probabilities, logits);
        const rows = logits.shape[0];
        expectGradient((z) => klDivergence(probabilities, z).batchMean * rows, logits, kl.gradSum);
        expect(kl.gradBatchMean.data[0]).toBe(kl.gradSum.data[0] / rows);
        expect(Math.min(...kl.perSample)).toBeGreaterThan(-1e-12);
        const crossed = crossEntropy(logits, { kind: "probabilities", probabilities });
        const c = logits.shape[1];
        kl.perSample.forEach((value, n) => {
          const h = entropy(probabilities.data.subarray(n * c, (n + 1) * c));
          expect(value).toBeCloseTo(crossed.perSample[n] - h, 9);
        });
      }),
    );
  });

  it("says what does not fit", () => {
    expect(() => klDivergence(tensor([1, 2]), tensor([2, 2]))).toThrow(
      /p must have shape \[2, 2\]/,
    );
  });
});

describe("divergences", () => {
  it("relate as they should", () => {
    fc.assert(
      fc.property(anyRows, ({ logits, probabilities: { data: p } }) => {
        const c = logits.shape[1];
        const a = p.slice(0, c);
        const b = softmax(logits.data.subarray(0, c));
        expect(crossEntropyOf(a, b)).toBeCloseTo(entropy(a) + relativeEntropy(a, b), 9);
        expect(jensenShannon(a, b)).toBeCloseTo(jensenShannon(b, a), 12);
        expect(jensenShannon(a, b)).toBeLessThanOrEqual(Math.LN2 + 1e-12);
        expect(relativeEntropy(a, a)).toBe(0);
      }),
    );
  });

  it("are infinite, or ln 2, where one excludes what the other allows", () => {
    expect(relativeEntropy([1, 0], [0, 1])).toBe(Number.POSITIVE_INFINITY);
    expect(crossEntropyOf([1, 0], [0, 1])).toBe(Number.POSITIVE_INFINITY);
    expect(jensenShannon([1, 0], [0, 1])).toBeCloseTo(Math.LN2, 15);
    expect(() => relativeEntropy([1], [0.5, 0.5])).toThrow(/same length, got 1 and 2/);
  });
});
