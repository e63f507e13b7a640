import { type Activation, activations } from "../math/activations/index.ts";
import type { Measurement, Proof } from "./proof.ts";

const channels = 64;

/** An activation that can be differentiated by its constant has one to learn in every channel. */
const learned = (name: string, activation: Activation, expected: number): Measurement => ({
  label: {
    en: `${name}: numbers learned in a layer of ${channels} channels`,
    zh: `${name}：${channels} 个通道的层里要学的参数`,
  },
  value: activation.da === undefined ? 0 : channels,
  expected,
  tolerance: 0,
});

export const e018: Proof = {
  id: "E-018",
  run: () => [
    learned("Leaky ReLU", activations.leakyRelu, 0),
    learned("PReLU", activations.prelu, channels),
    learned("RReLU", activations.rrelu, 0),
  ],
};
