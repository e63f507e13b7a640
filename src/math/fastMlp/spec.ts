export type FastActivation = "tanh" | "sigmoid" | "relu" | "identity";

/** What the fast trainer can train: a network of these, by plain gradient descent on mini-batches. */
export interface FastSpec {
  readonly sizes: readonly number[];
  readonly activation: FastActivation;
  /** Of the last layer. With `bceWithLogits` it must be "sigmoid", so that the outputs are probabilities. */
  readonly output: FastActivation;
  readonly loss: "mse" | "halfSquared" | "bceWithLogits";
  readonly batch: number;
}

/** Trains a network on x [rows, inputs] and y [rows, outputs], batch after batch. */
export interface SgdTrainer {
  /** How it computes: generated SIMD code, typed arrays, or the reference implementation. */
  readonly path: "simd" | "typed" | "plain";
  /** W₁, b₁, W₂, b₂, … for anybody to read and to change between epochs. */
  readonly parameters: Float64Array;
  /** From now on, batches are taken from the rows in this order. */
  reorder(order: ArrayLike<number>): void;
  /** So many passes over all rows, each step −rate times the gradient of the mean loss of a batch. */
  epochs(count: number, rate: number): void;
}

/** The loss's slope is this times (output − target), divided by the rows of the batch. */
export const lossFactor = ({ loss, sizes }: FastSpec): number => {
  const width = sizes[sizes.length - 1];
  return { mse: 2 / width, halfSquared: 1, bceWithLogits: 1 / width }[loss];
};
