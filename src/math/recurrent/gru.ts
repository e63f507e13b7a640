import { same } from "../../params/index.ts";
import { sigmoid } from "../special/index.ts";
import type { Cell } from "./cell.ts";

export interface GruGates {
  /** How much of the old state is kept. */
  readonly z: number;
  /** The candidate state. */
  readonly n: number;
}

/** One unit from the update gate and the candidate: h = (1−z)·n + z·h, between the two. */
export const gruUnit = ({ z, n }: GruGates, hBefore: number): number => (1 - z) * n + z * hBefore;

/** The gated recurrent unit whose reset gate acts on the product W_hn h, as in most libraries. */
export const gruCell: Cell = {
  name: same("GRU"),
  formula: String.raw`\begin{aligned} r,z&=\sigma(\cdot) \\ n&=\tanh\bigl(W_{in}x_t+b_{in}+r\odot(W_{hn}h_{t-1}+b_{hn})\bigr) \\ h_t&=(1-z)\odot n+z\odot h_{t-1} \end{aligned}`,
  gates: ["r", "z", "n"],
  hasCellState: false,
  source: "gru",
  forward({ units, fromInput, fromState, hBefore, gates, h }) {
    for (let k = 0; k < 2 * units; k++) gates[k] = sigmoid(fromInput[k] + fromState[k]);
    for (let j = 0; j < units; j++) {
      const [z, nAt] = [gates[units + j], 2 * units + j];
      gates[nAt] = Math.tanh(fromInput[nAt] + gates[j] * fromState[nAt]);
      h[j] = gruUnit({ z, n: gates[nAt] }, hBefore[j]);
    }
  },
  backward({ units, fromState, hBefore, gates }, { dh, dFromInput, dFromState, dhBefore }) {
    for (let j = 0; j < units; j++) {
      const [zAt, nAt] = [units + j, 2 * units + j];
      const [r, z, n] = [gates[j], gates[zAt], gates[nAt]];
      const dPre = dh[j] * (1 - z) * (1 - n * n);
      dFromInput[j] = dFromState[j] = dPre * fromState[nAt] * r * (1 - r);
      dFromInput[zAt] = dFromState[zAt] = dh[j] * (hBefore[j] - n) * z * (1 - z);
      dFromInput[nAt] = dPre;
      dFromState[nAt] = dPre * r;
      dhBefore[j] += dh[j] * z;
    }
  },
};
