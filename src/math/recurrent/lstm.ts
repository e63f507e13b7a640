import { same } from "../../params/index.ts";
import { sigmoid } from "../special/index.ts";
import type { Cell } from "./cell.ts";

export interface LstmGates {
  readonly i: number;
  readonly f: number;
  readonly g: number;
  readonly o: number;
}

/** One unit from the values of its gates: c = f·c + i·g, h = o·tanh c. With f = 1 and i = 0 the cell keeps its state. */
export const lstmUnit = ({ i, f, g, o }: LstmGates, cBefore: number) => {
  const c = f * cBefore + i * g;
  return { c, h: o * Math.tanh(c) };
};

export const lstmCell: Cell = {
  name: same("LSTM"),
  formula: String.raw`\begin{aligned} i,f,o&=\sigma(\cdot),\quad g=\tanh(\cdot) \\ c_t&=f\odot c_{t-1}+i\odot g \\ h_t&=o\odot\tanh c_t \end{aligned}`,
  gates: ["i", "f", "g", "o"],
  hasCellState: true,
  source: "lstm-forget",
  forward({ units, fromInput, fromState, cBefore, gates, h, c }) {
    for (let k = 0; k < 4 * units; k++) {
      const pre = fromInput[k] + fromState[k];
      const candidate = k >= 2 * units && k < 3 * units;
      gates[k] = candidate ? Math.tanh(pre) : sigmoid(pre);
    }
    for (let j = 0; j < units; j++) {
      const unit = lstmUnit(
        { i: gates[j], f: gates[units + j], g: gates[2 * units + j], o: gates[3 * units + j] },
        cBefore[j],
      );
      c[j] = unit.c;
      h[j] = unit.h;
    }
  },
  backward({ units, cBefore, gates, c }, { dh, dc, dFromInput, dFromState, dcBefore }) {
    for (let j = 0; j < units; j++) {
      const [fAt, gAt, oAt] = [units + j, 2 * units + j, 3 * units + j];
      const [i, f, g, o] = [gates[j], gates[fAt], gates[gAt], gates[oAt]];
      const squashed = Math.tanh(c[j]);
      dc[j] += dh[j] * o * (1 - squashed * squashed);
      dFromInput[j] = dc[j] * g * i * (1 - i);
      dFromInput[fAt] = dc[j] * cBefore[j] * f * (1 - f);
      dFromInput[gAt] = dc[j] * i * (1 - g * g);
      dFromInput[oAt] = dh[j] * squashed * o * (1 - o);
      dcBefore[j] += dc[j] * f;
    }
    dFromState.set(dFromInput);
  },
};
