import type { Text } from "../../params/index.ts";
import { type Activation, activations, bindActivation } from "../activations/index.ts";
import type { Cell } from "./cell.ts";

const elman = (name: Text, phi: string, activation: Activation): Cell => {
  const { f, df } = bindActivation(activation, {});
  return {
    name,
    formula: String.raw`h_t=${phi}\bigl(W_{ih}x_t+b_{ih}+W_{hh}h_{t-1}+b_{hh}\bigr)`,
    gates: ["pre"],
    hasCellState: false,
    source: "elman",
    forward({ units, fromInput, fromState, gates, h }) {
      for (let j = 0; j < units; j++) {
        gates[j] = fromInput[j] + fromState[j];
        h[j] = f(gates[j]);
      }
    },
    backward({ units, gates }, { dh, dFromInput, dFromState }) {
      for (let j = 0; j < units; j++) {
        dFromInput[j] = dFromState[j] = dh[j] * df(gates[j]);
      }
    },
  };
};

/** The simple recurrent network; its one "gate" is the pre-activation. */
export const tanhCell = elman(
  { en: "RNN (tanh)", zh: "RNN（tanh）" },
  String.raw`\tanh`,
  activations.tanh,
);

/** The same with ReLU: no saturation, so the recurrent matrix alone decides what happens to gradients. */
export const reluCell = elman(
  { en: "RNN (ReLU)", zh: "RNN（ReLU）" },
  String.raw`\operatorname{ReLU}`,
  activations.relu,
);
