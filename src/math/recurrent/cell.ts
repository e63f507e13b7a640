import type { Text } from "../../params/index.ts";

/** One time step of one sample. Rows of the gates stand after one another: entry g·H + j is gate g of unit j. */
export interface Step {
  readonly units: number;
  /** W_ih x + b_ih, one block of H for each gate. */
  readonly fromInput: Float64Array;
  /** W_hh h + b_hh with the previous h. */
  readonly fromState: Float64Array;
  readonly hBefore: Float64Array;
  /** The previous cell state; empty where the cell has none. */
  readonly cBefore: Float64Array;
  /** What the gates come to. */
  readonly gates: Float64Array;
  readonly h: Float64Array;
  /** Empty where the cell has none. */
  readonly c: Float64Array;
}

/** Gradients of one step, written by `backward` unless it says otherwise. */
export interface StepGradients {
  /** ∂L/∂h of this step, complete. Only read. */
  readonly dh: Float64Array;
  /** What later steps hand to c of this step; `backward` completes it to ∂L/∂c. */
  readonly dc: Float64Array;
  readonly dFromInput: Float64Array;
  readonly dFromState: Float64Array;
  /** ∂L/∂h of the previous step; here `backward` adds the share that does not pass through W_hh. */
  readonly dhBefore: Float64Array;
  /** ∂L/∂c of the previous step, added to. */
  readonly dcBefore: Float64Array;
}

/** A recurrent unit: what happens between the two matrix products and the next state. */
export interface Cell {
  readonly name: Text;
  /** TeX of one step. */
  readonly formula: string;
  /** Names of the gates, in the order of the rows of the weights. */
  readonly gates: readonly string[];
  /** Whether there is a cell state c beside the hidden state h. */
  readonly hasCellState: boolean;
  /** Citation key. */
  readonly source: string;
  /** Writes gates, h and c. */
  forward(step: Step): void;
  backward(step: Step, gradients: StepGradients): void;
}
