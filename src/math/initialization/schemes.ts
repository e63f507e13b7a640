import { same, type Text } from "../../params/index.ts";
import type { Fans } from "./fans.ts";

export interface Scheme {
  readonly name: Text;
  /** TeX of Var w, without gain. */
  readonly formula: string;
  /** Of every weight, without gain. */
  std(fans: Fans): number;
  /** Citation key. */
  readonly source: string;
}

export const schemes = {
  xavier: {
    name: same("Xavier"),
    formula: String.raw`\frac{2}{n_{\mathrm{in}}+n_{\mathrm{out}}}`,
    std: ({ fanIn, fanOut }) => Math.sqrt(2 / (fanIn + fanOut)),
    source: "xavier",
  },
  /** With the gain of ReLU inside. */
  he: {
    name: same("He"),
    formula: String.raw`\frac{2}{n_{\mathrm{in}}}`,
    std: ({ fanIn }) => Math.sqrt(2 / fanIn),
    source: "prelu-he",
  },
  heFanOut: {
    name: { en: "He, fan-out", zh: "He(按输出)" },
    formula: String.raw`\frac{2}{n_{\mathrm{out}}}`,
    std: ({ fanOut }) => Math.sqrt(2 / fanOut),
    source: "prelu-he",
  },
  lecun: {
    name: same("LeCun"),
    formula: String.raw`\frac{1}{n_{\mathrm{in}}}`,
    std: ({ fanIn }) => Math.sqrt(1 / fanIn),
    source: "efficient-backprop",
  },
  /** What PyTorch draws for linear and convolutional layers unless told otherwise: uniform up to 1/√fan-in. */
  torchDefault: {
    name: { en: "PyTorch's default", zh: "PyTorch 默认" },
    formula: String.raw`\frac{1}{3\,n_{\mathrm{in}}}`,
    std: ({ fanIn }) => Math.sqrt(1 / (3 * fanIn)),
    source: "efficient-backprop",
  },
} satisfies Record<string, Scheme>;

export type SchemeId = keyof typeof schemes;

/** Standard deviation gain/√fan that keeps the size of the signal for one direction. Source: prelu-he. */
export const kaimingStd = (fan: number, gain: number): number => gain / Math.sqrt(fan);

/** The bound a of the uniform distribution on [−a, a] with that standard deviation. */
export const uniformBound = (std: number): number => Math.sqrt(3) * std;
