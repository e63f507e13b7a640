import { type Affine, affineBackward } from "../affine/index.ts";
import { expectShape, type Tensor, tensor } from "../tensor/index.ts";
import { type LayerTrace, type LayerWeights, rowAt, stateBefore, stepOf } from "./layer.ts";

export interface LayerGradients {
  readonly gx: Tensor;
  readonly gh0: Tensor;
  /** [N, 0] where the cell has no cell state. */
  readonly gc0: Tensor;
  readonly gWeights: LayerWeights;
  /** ∂L/∂h_t in total: through the output at t and through all steps after it. [T, N, H]. */
  readonly dh: Tensor;
  /** ∂L/∂c_t in total, [T, N, H]; [T, N, 0] where there is no cell state. */
  readonly dc: Tensor;
}

/** What else the loss depends on besides the outputs. */
export interface FinalGradients {
  /** ∂L/∂h of the last step, [N, H]. */
  readonly ghN?: Tensor | null;
  readonly gcN?: Tensor | null;
}

/** The initial state and the states of all steps but the last, in the places of those that follow them. */
function statesBefore({ h, h0, reverse }: LayerTrace): Tensor {
  const before = tensor(h.shape);
  for (let t = 0; t < h.shape[0]; t++) {
    for (let n = 0; n < h.shape[1]; n++) rowAt(before, t, n).set(stateBefore(h, h0, t, n, reverse));
  }
  return before;
}

/** Adds row n of a [N, H] tensor. */
function addInto(row: Float64Array, { shape, data }: Tensor, n: number): void {
  for (let j = 0; j < row.length; j++) row[j] += data[n * shape[1] + j];
}

/** out += Wᵀ g. */
function addTransposed({ w }: Affine, g: Float64Array, out: Float64Array): void {
  const columns = w.shape[1];
  for (let row = 0; row < g.length; row++) {
    for (let j = 0; j < columns; j++) out[j] += w.data[row * columns + j] * g[row];
  }
}

/**
 * Back-propagation through time: gradients of Σ gy·h (and of the final states, if theirs are given) with respect to
 * inputs, initial states and weights. gy [T, N, H]. Source: bptt.
 */
export function recurrentLayerBackward(
  trace: LayerTrace,
  weights: LayerWeights,
  gy: Tensor,
  { ghN = null, gcN = null }: FinalGradients = {},
): LayerGradients {
  const { cell, h, c, h0, c0, reverse } = trace;
  expectShape("recurrentLayerBackward", "gy", gy, h.shape);
  if (ghN !== null) expectShape("recurrentLayerBackward", "ghN", ghN, h0.shape);
  if (gcN !== null) expectShape("recurrentLayerBackward", "gcN", gcN, c0.shape);
  const [steps, samples] = h.shape;
  const [dh, dc] = [tensor(h.shape, gy.data.slice()), tensor(c.shape)];
  // After the last step they hold what flows out of the first one.
  const [gh0, gc0] = [tensor(h0.shape), tensor(c0.shape)];
  const dFromInput = tensor(trace.gates.shape);
  const dFromState = tensor(trace.gates.shape);

  for (let n = 0; n < samples; n++) {
    const last = reverse ? 0 : steps - 1;
    if (ghN !== null) addInto(rowAt(dh, last, n), ghN, n);
    if (gcN !== null) addInto(rowAt(dc, last, n), gcN, n);
    for (let s = steps - 1; s >= 0; s--) {
      const t = reverse ? steps - 1 - s : s;
      const dhBefore = stateBefore(dh, gh0, t, n, reverse);
      const gFromState = rowAt(dFromState, t, n);
      cell.backward(stepOf(trace, t, n), {
        dh: rowAt(dh, t, n),
        dc: rowAt(dc, t, n),
        dFromInput: rowAt(dFromInput, t, n),
        dFromState: gFromState,
        dhBefore,
        dcBefore: stateBefore(dc, gc0, t, n, reverse),
      });
      addTransposed(weights.recurrent, gFromState, dhBefore);
    }
  }
  const input = affineBackward(trace.x, weights.input, dFromInput);
  const recurrent = affineBackward(statesBefore(trace), weights.recurrent, dFromState);
  return {
    gx: input.gx,
    gh0,
    gc0,
    gWeights: { input: input.gLayer, recurrent: recurrent.gLayer },
    dh,
    dc,
  };
}
