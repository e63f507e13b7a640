import type { Counts } from "../../convolution/index.ts";

/** How many blocks of weights a cell has: the state alone, or with its gates. */
const blocks = { rnn: 1, lstm: 4, gru: 3 } as const;

export type RecurrentKind = keyof typeof blocks;

export interface RecurrentSize {
  readonly inputSize: number;
  readonly hiddenSize: number;
  readonly layers: number;
  readonly bidirectional: boolean;
  readonly bias: boolean;
}

/**
 * Layers stacked over both directions' outputs, with two bias vectors each as in PyTorch. MACs are those of the matrix
 * products of one time step.
 */
export function recurrentCounts(kind: RecurrentKind, size: RecurrentSize): Counts {
  const { inputSize, hiddenSize, layers, bidirectional, bias } = size;
  const directions = bidirectional ? 2 : 1;
  let macs = 0;
  for (let layer = 0; layer < layers; layer++) {
    const inputs = layer === 0 ? inputSize : directions * hiddenSize;
    macs += directions * blocks[kind] * hiddenSize * (inputs + hiddenSize);
  }
  const biases = bias ? 2 * blocks[kind] * hiddenSize * directions * layers : 0;
  return { params: macs + biases, macs };
}
