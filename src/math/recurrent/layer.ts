import { type Affine, affine } from "../affine/index.ts";
import { expectShape, type Tensor, tensor } from "../tensor/index.ts";
import type { Cell, Step } from "./cell.ts";

/** Weights of one layer in one direction, G gates of H units. Gradients have the same form. */
export interface LayerWeights {
  /** W_ih [G·H, I] and b_ih. */
  readonly input: Affine;
  /** W_hh [G·H, H] and b_hh. */
  readonly recurrent: Affine;
}

/** Everything that happened in one layer in one direction; index t is always the time of the input. */
export interface LayerTrace {
  readonly cell: Cell;
  /** Whether time ran backwards. */
  readonly reverse: boolean;
  /** [T, N, I]. */
  readonly x: Tensor;
  /** [N, H]. */
  readonly h0: Tensor;
  readonly c0: Tensor;
  /** [T, N, H]. */
  readonly h: Tensor;
  /** [T, N, H], or [T, N, 0] where the cell has no cell state. */
  readonly c: Tensor;
  /** [T, N, G·H]; see `gateOf`. */
  readonly gates: Tensor;
  /** W_ih x + b_ih and W_hh h + b_hh, each [T, N, G·H]. */
  readonly fromInput: Tensor;
  readonly fromState: Tensor;
}

export interface LayerStart {
  /** [N, H]; zeros where absent. */
  readonly h0?: Tensor | null;
  /** Only for cells with a cell state. */
  readonly c0?: Tensor | null;
}

/** The rows of a [T, N, F] tensor at one time and sample, as a view. */
export const rowAt = ({ shape, data }: Tensor, t: number, n: number): Float64Array => {
  const at = (t * shape[1] + n) * shape[2];
  return data.subarray(at, at + shape[2]);
};

/** The state before time t: of the step that ran before, or the initial one. */
export function stateBefore(
  states: Tensor,
  initial: Tensor,
  t: number,
  n: number,
  reverse: boolean,
): Float64Array {
  const before = reverse ? t + 1 : t - 1;
  if (before >= 0 && before < states.shape[0]) return rowAt(states, before, n);
  return initial.data.subarray(n * states.shape[2], (n + 1) * states.shape[2]);
}

export const stepOf = (trace: LayerTrace, t: number, n: number): Step => ({
  units: trace.h.shape[2],
  fromInput: rowAt(trace.fromInput, t, n),
  fromState: rowAt(trace.fromState, t, n),
  hBefore: stateBefore(trace.h, trace.h0, t, n, trace.reverse),
  cBefore: stateBefore(trace.c, trace.c0, t, n, trace.reverse),
  gates: rowAt(trace.gates, t, n),
  h: rowAt(trace.h, t, n),
  c: rowAt(trace.c, t, n),
});

function initialState(name: string, given: Tensor | null, shape: readonly number[]): Tensor {
  if (given !== null) expectShape("recurrentLayer", name, given, shape);
  return given ?? tensor(shape);
}

/** Number of hidden units, after a look at the shapes of all weights. */
function unitsOf({ gates }: Cell, { input, recurrent }: LayerWeights, inputs: number): number {
  expectShape("recurrentLayer", "recurrent.w", recurrent.w, ["G·H", "H"]);
  const units = recurrent.w.shape[1];
  const rows = gates.length * units;
  expectShape("recurrentLayer", "recurrent.w", recurrent.w, [rows, units]);
  expectShape("recurrentLayer", "input.w", input.w, [rows, inputs]);
  if (input.b !== null) expectShape("recurrentLayer", "input.b", input.b, [rows]);
  if (recurrent.b !== null) expectShape("recurrentLayer", "recurrent.b", recurrent.b, [rows]);
  return units;
}

/** Runs one cell over a sequence x [T, N, I], forwards or backwards in time. */
export function recurrentLayer(
  cell: Cell,
  weights: LayerWeights,
  x: Tensor,
  { h0 = null, c0 = null }: LayerStart = {},
  reverse = false,
): LayerTrace {
  expectShape("recurrentLayer", "x", x, ["T", "N", "I"]);
  const [steps, samples, inputs] = x.shape;
  if (steps < 1) throw new Error("recurrentLayer: x must hold at least one time step, got none");
  const units = unitsOf(cell, weights, inputs);
  if (c0 !== null && !cell.hasCellState) {
    throw new Error(
      `recurrentLayer: c0 must be absent for ${cell.name.en}, which has no cell state`,
    );
  }
  const cellUnits = cell.hasCellState ? units : 0;
  const trace: LayerTrace = {
    cell,
    reverse,
    x,
    h0: initialState("h0", h0, [samples, units]),
    c0: initialState("c0", c0, [samples, cellUnits]),
    h: tensor([steps, samples, units]),
    c: tensor([steps, samples, cellUnits]),
    gates: tensor([steps, samples, cell.gates.length * units]),
    fromInput: affine(x, weights.input),
    fromState: tensor([steps, samples, cell.gates.length * units]),
  };
  for (let s = 0; s < steps; s++) {
    const t = reverse ? steps - 1 - s : s;
    for (let n = 0; n < samples; n++) {
      const step = stepOf(trace, t, n);
      const { data } = affine(tensor([units], step.hBefore), weights.recurrent);
      step.fromState.set(data);
      cell.forward(step);
    }
  }
  return trace;
}

/** The values of one gate, [T, N, H]. Throws if the cell has no gate of that name. */
export function gateOf({ cell, gates, h }: LayerTrace, name: string): Tensor {
  const g = cell.gates.indexOf(name);
  if (g < 0) {
    throw new Error(`gateOf: ${cell.name.en} has the gates ${cell.gates.join(", ")}, not ${name}`);
  }
  const [steps, samples, units] = h.shape;
  const out = tensor(h.shape);
  for (let t = 0; t < steps; t++) {
    for (let n = 0; n < samples; n++) {
      const row = rowAt(gates, t, n);
      rowAt(out, t, n).set(row.subarray(g * units, (g + 1) * units));
    }
  }
  return out;
}
