import { log1pexp, sigmoid } from "../special/index.ts";

/**
 * A loss of a batch of network outputs z [rows, width], as a mean. `targets` has one number an output, or one class index a
 * row where `classes` is true. Allocates nothing.
 */
export interface MlpLoss {
  /** TeX; sums over the outputs k of a row, N rows, C outputs. */
  readonly formula: string;
  /** Targets are class indices, one a row. */
  readonly classes: boolean;
  /** Returns the loss and writes ∂L/∂z to `grad` [rows, width]. */
  evaluate(
    z: Float64Array,
    targets: Float64Array,
    rows: number,
    width: number,
    grad: Float64Array,
  ): number;
}

/** A loss that treats every output alike: `one` returns the loss of one output and leaves its slope in `slope`. */
const elementwise = (
  formula: string,
  one: (z: number, y: number, slope: Float64Array) => number,
  /** What the sum is divided by. */
  divisor: (rows: number, width: number) => number,
): MlpLoss => {
  const slope = new Float64Array(1);
  return {
    formula,
    classes: false,
    evaluate(z, targets, rows, width, grad) {
      const scale = 1 / divisor(rows, width);
      let sum = 0;
      for (let i = 0; i < rows * width; i++) {
        sum += one(z[i], targets[i], slope);
        grad[i] = slope[0] * scale;
      }
      return sum * scale;
    },
  };
};

const perElement = (rows: number, width: number) => rows * width;

/** Mean over all outputs of (z − y)². */
export const mse = elementwise(
  String.raw`\frac1{NC}\sum (z-y)^2`,
  (z, y, slope) => {
    slope[0] = 2 * (z - y);
    return (z - y) ** 2;
  },
  perElement,
);

/** Mean over the rows of ½‖z − y‖²: its slope is the plain difference. */
export const halfSquared = elementwise(
  String.raw`\frac1{N}\sum \tfrac12\lVert z-y\rVert^2`,
  (z, y, slope) => {
    slope[0] = z - y;
    return (z - y) ** 2 / 2;
  },
  (rows) => rows,
);

/** The squared error of σ(z): its slope dies where σ saturates, however wrong the answer. */
export const mseSigmoid = elementwise(
  String.raw`\frac1{NC}\sum (\sigma(z)-y)^2`,
  (z, y, slope) => {
    const p = sigmoid(z);
    slope[0] = 2 * (p - y) * p * sigmoid(-z);
    return (p - y) ** 2;
  },
  perElement,
);

/** Binary cross-entropy from the logit; y from 0 to 1. */
export const bceWithLogits = elementwise(
  String.raw`\frac1{NC}\sum y\ln(1+e^{-z})+(1-y)\ln(1+e^{z})`,
  (z, y, slope) => {
    slope[0] = (1 - y) * sigmoid(z) - y * sigmoid(-z);
    return y * log1pexp(-z) + (1 - y) * log1pexp(z);
  },
  perElement,
);

/** Softmax with cross-entropy, from the logits: ln p_y by shifting the largest logit to 0. */
export const crossEntropy: MlpLoss = {
  formula: String.raw`\frac1N\sum \ln\sum_k e^{z_k}-z_y`,
  classes: true,
  evaluate(z, targets, rows, width, grad) {
    let loss = 0;
    for (let n = 0; n < rows; n++) {
      const at = n * width;
      const y = targets[n];
      let top = z[at];
      for (let k = 1; k < width; k++) top = Math.max(top, z[at + k]);
      let sum = 0;
      for (let k = 0; k < width; k++) {
        grad[at + k] = Math.exp(z[at + k] - top);
        sum += grad[at + k];
      }
      loss += Math.log(sum) + (top - z[at + y]);
      // 1 − p_y would lose digits for a sure answer, so it is the sum of the others.
      let others = 0;
      for (let k = 0; k < width; k++) {
        grad[at + k] /= sum * rows;
        if (k !== y) others += grad[at + k];
      }
      grad[at + y] = -others;
    }
    return loss / rows;
  },
};

export const mlpLosses = {
  mse,
  halfSquared,
  mseSigmoid,
  bceWithLogits,
  crossEntropy,
} satisfies Record<string, MlpLoss>;

export type MlpLossId = keyof typeof mlpLosses;
