/** A named piece of the parameters. */
export interface Part {
  readonly name: string;
  /** Number of its layer, from 1 up. */
  readonly layer: number;
  readonly from: number;
  readonly to: number;
  /** Weights are drawn and may decay; biases and the like start at `initial` and are left alone. */
  readonly initial: "drawn" | 0 | 1;
  readonly shape: readonly number[];
}

/** Where the numbers of a model that is being built will stand. */
export interface Parameters {
  /** Room for one more piece; its place is where the stage finds it in parameters and gradient. */
  add(name: string, layer: number, shape: readonly number[], initial: Part["initial"]): number;
}

/** What a stage works on in one pass. */
export interface Pass {
  readonly parameters: Float64Array;
  readonly gradient: Float64Array;
  readonly training: boolean;
}

/** An intermediate result, by name: [rows, width]. */
export interface Named {
  readonly name: string;
  readonly data: Float64Array;
  readonly width: number;
}

/**
 * One step of a network, batch-major, in buffers made once: nothing is allocated on the way. `backward` belongs to the last
 * `forward`, in training or in evaluation.
 */
export interface Stage {
  readonly output: Named;
  /** x [rows, width in] → output.data. */
  forward(x: Float64Array, rows: number, pass: Pass): void;
  /** gy [rows, width out] → the gradient with respect to x; writes the gradients of its own parameters. */
  backward(gy: Float64Array, rows: number, pass: Pass): Float64Array;
}
