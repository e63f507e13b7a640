import { showShape } from "../tensor/index.ts";

/** Where one fully connected layer keeps its numbers in the flat vector of parameters W₁, b₁, W₂, b₂, … */
export interface LayerLayout {
  readonly inputs: number;
  readonly outputs: number;
  /** Place of W [outputs, inputs], row-major. */
  readonly weights: number;
  /** Place of b [outputs], right behind W. */
  readonly biases: number;
}

/** One layer between each two neighbours of `sizes`. Throws unless these are two positive whole numbers or more. */
export function mlpLayout(sizes: readonly number[]): readonly LayerLayout[] {
  if (sizes.length < 2 || !sizes.every((n) => Number.isSafeInteger(n) && n > 0)) {
    throw new Error(
      `mlpLayout: sizes must be two positive whole numbers or more, got ${showShape(sizes)}`,
    );
  }
  let place = 0;
  return sizes.slice(1).map((outputs, l) => {
    const inputs = sizes[l];
    const weights = place;
    const biases = weights + inputs * outputs;
    place = biases + outputs;
    return { inputs, outputs, weights, biases };
  });
}

/** How many weights and biases there are. */
export const parameterCount = (sizes: readonly number[]): number =>
  mlpLayout(sizes).reduce((n, { inputs, outputs }) => n + (inputs + 1) * outputs, 0);
