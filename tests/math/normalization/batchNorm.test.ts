import { describe, expect, it } from "vitest";
import { matmul, transpose } from "../../../src/math/linear/index.ts";
import {
  batchNormEval,
  batchNormTrain,
  batchNormTrainBackward,
  initialStatistics,
  type RunningStatistics,
} from "../../../src/math/normalization/index.ts";
import { type Tensor, tensor } from "../../../src/math/tensor/index.ts";
import { expectNear, randomly } from "../tensor/random.ts";

const column = (...values: readonly number[]): Tensor => tensor([values.length, 1], values);
const fresh = initialStatistics(1);

describe("batch norm", () => {
  it("of (1, 2, 3) is (−1.225, 0, 1.225)", () => {
    const { y } = batchNormTrain(column(1, 2, 3), fresh, { eps: 0 });
    expectNear(y.data, [-Math.sqrt(1.5), 0, Math.sqrt(1.5)]);
  });

  it("of two values is −1 and 1, of one value is β, whatever they are", () => {
    for (const [a, b] of [
      [3, 7],
      [1e-3, 5e5],
    ]) {
      expectNear(batchNormTrain(column(a, b), fresh, { eps: 0 }).y.data, [-1, 1]);
    }
    const options = { gamma: tensor([1], [5]), beta: tensor([1], [0.25]) };
    expect(batchNormTrain(column(42), fresh, options).y.data[0]).toBe(0.25);
  });

  it("gives a sample another output beside other samples, in training only", () => {
    const [one, other] = [column(1, 2), column(1, 9)];
    expect(batchNormTrain(one, fresh).y.data[0]).not.toBeCloseTo(
      batchNormTrain(column(1, 2, 9), fresh).y.data[0],
      3,
    );
    expect(batchNormEval(one, fresh).y.data[0]).toBe(batchNormEval(other, fresh).y.data[0]);
  });

  it("does not see the scale of the weights, and passes back a gradient that shrinks with it", () => {
    const random = randomly(3);
    const [x, w, gy] = [random("x", 6, 4), random("w", 3, 4), random("gy", 6, 3)];
    const options = { eps: 0 };
    const at = (c: number) => {
      const scaled = tensor(
        w.shape,
        w.data.map((value) => c * value),
      );
      const z = matmul(x, transpose(scaled));
      const { gx } = batchNormTrainBackward(z, gy, options);
      const gw = matmul(transpose(gx), x);
      return { y: batchNormTrain(z, initialStatistics(3), options).y, gw };
    };
    const [plain, seven] = [at(1), at(7)];
    expectNear(seven.y.data, plain.y.data);
    expectNear(
      seven.gw.data.map((g) => 7 * g),
      plain.gw.data,
    );
    const along = w.data.reduce((sum, value, i) => sum + value * plain.gw.data[i], 0);
    expect(along).toBeCloseTo(0, 10);
  });
});

describe("running statistics", () => {
  const afterBatches = (batches: readonly Tensor[], momentum: number | null): RunningStatistics =>
    batches.reduce((running, x) => batchNormTrain(x, running, { momentum }).running, fresh);

  it("approach a constant batch mean m as m(1 − (1 − α)^t)", () => {
    const batches = Array.from({ length: 10 }, () => column(1, 3));
    expect(afterBatches(batches, 0.1).mean[0]).toBeCloseTo(2 * (1 - 0.9 ** 10), 12);
    expect(afterBatches(batches, 0.1).mean[0]).toBeCloseTo(1.303, 3);
  });

  it("take in the unbiased variance", () => {
    expect(afterBatches([column(1, 3)], 1).variance[0]).toBeCloseTo(2, 14);
  });

  it("without momentum are the averages of all batches, which forget the start", () => {
    const running = afterBatches([column(1, 3), column(4, 4), column(5, 9)], null);
    expect(running.mean[0]).toBeCloseTo((2 + 4 + 7) / 3, 14);
    expect(running.variance[0]).toBeCloseTo((2 + 0 + 8) / 3, 14);
    expect(running.batches).toBe(3);
  });

  it("keep their variance when a batch has a single value a channel", () => {
    const running = afterBatches([column(5)], 0.1);
    expect(running.variance[0]).toBe(1);
    expect(running.mean[0]).toBeCloseTo(0.5, 15);
  });

  it("must be of as many channels as the batch", () => {
    for (const use of [batchNormTrain, batchNormEval]) {
      expect(() => use(tensor([2, 3]), initialStatistics(2))).toThrow(
        "running must hold 3 means and variances, got 2 and 2",
      );
    }
  });
});
