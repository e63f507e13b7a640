import { same, type Text } from "../../params/index.ts";

export interface Gain {
  /** The activation behind the layer. */
  readonly name: Text;
  /** TeX. */
  readonly formula: string;
  /** What the standard deviation is multiplied by; `slope` is that of a leaky ReLU left of 0. */
  of(slope: number): number;
}

/**
 * Factors that make up for what the activation takes away. Only those of ReLU and leaky ReLU follow from keeping E[h²];
 * 5/3 and 3/4 are customary values.
 */
export const gains = {
  linear: { name: { en: "Linear", zh: "线性" }, formula: "1", of: () => 1 },
  sigmoid: { name: same("Sigmoid"), formula: "1", of: () => 1 },
  tanh: { name: same("Tanh"), formula: String.raw`\tfrac53`, of: () => 5 / 3 },
  relu: { name: same("ReLU"), formula: String.raw`\sqrt2`, of: () => Math.SQRT2 },
  leakyRelu: {
    name: same("Leaky ReLU"),
    formula: String.raw`\sqrt{2/(1+\alpha^2)}`,
    of: (slope) => Math.sqrt(2 / (1 + slope ** 2)),
  },
  selu: { name: same("SELU"), formula: String.raw`\tfrac34`, of: () => 3 / 4 },
} satisfies Record<string, Gain>;

export type GainId = keyof typeof gains;
