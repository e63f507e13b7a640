import { same, type Text } from "../../params/index.ts";
import { log1pexp, sigmoid } from "../special/index.ts";

/** What the generator minimizes, as a function of the logit a of D at one of its samples. */
export interface GeneratorLoss {
  readonly name: Text;
  /** TeX. */
  readonly formula: string;
  value(a: number): number;
  /** d/da. */
  slope(a: number): number;
  /** Citation key. */
  readonly source: string;
}

export const generatorLosses = {
  saturating: {
    name: { en: "Saturating", zh: "饱和" },
    formula: String.raw`\log\bigl(1-D(G(z))\bigr)`,
    value: (a) => -log1pexp(a),
    slope: (a) => -sigmoid(a),
    source: "gan",
  },
  nonSaturating: {
    name: { en: "Non-saturating", zh: "非饱和" },
    formula: String.raw`-\log D(G(z))`,
    value: (a) => log1pexp(-a),
    slope: (a) => -sigmoid(-a),
    source: "gan",
  },
  /** For a critic without σ. */
  wasserstein: {
    name: same("Wasserstein"),
    formula: "-f(G(z))",
    value: (a) => -a,
    slope: () => -1,
    source: "wgan",
  },
} satisfies Record<string, GeneratorLoss>;

export type GeneratorLossId = keyof typeof generatorLosses;
