import { type OptimizerId, optimizers } from "../../math/optimizers/index.ts";
import { type Lang, langs, type Text } from "../../params/index.ts";

/** Everyone who may run, in the order of the registry. */
export const contestants = [
  "sgd",
  "momentum",
  "momentumEma",
  "nesterov",
  "nagLookahead",
  "sgdw",
  "asgd",
  "adagrad",
  "adadelta",
  "rmsprop",
  "rprop",
  "adam",
  "adamL2",
  "adamw",
  "amsgrad",
  "adamax",
  "nadam",
  "radam",
  "lion",
  "adan",
  "lookahead",
  "lookaheadAdam",
  "ranger",
  "newton",
  "absNewton",
] as const satisfies readonly OptimizerId[];

export type ContestantId = (typeof contestants)[number];

/** Learning rates that suit the ravine, where everyone runs at their own. */
export const ownRates: Readonly<Record<ContestantId, number>> = {
  sgd: 0.1,
  momentum: 0.05,
  momentumEma: 0.5,
  nesterov: 0.05,
  nagLookahead: 0.05,
  sgdw: 0.05,
  asgd: 0.1,
  adagrad: 1,
  adadelta: 5,
  rmsprop: 0.05,
  rprop: 0.1,
  adam: 0.2,
  adamL2: 0.2,
  adamw: 0.2,
  amsgrad: 0.2,
  adamax: 0.5,
  nadam: 0.2,
  radam: 0.1,
  lion: 0.05,
  adan: 0.05,
  lookahead: 0.05,
  lookaheadAdam: 0.5,
  ranger: 0.1,
  newton: 0.5,
  absNewton: 0.5,
};

const called: Partial<Record<ContestantId, Text>> = {
  momentum: { en: "Momentum", zh: "动量法" },
  momentumEma: { en: "EMA momentum", zh: "EMA 动量" },
  lookaheadAdam: { en: "LA-Adam", zh: "LA-Adam" },
  newton: { en: "Newton", zh: "牛顿法" },
  absNewton: { en: "|H| Newton", zh: "|H| 牛顿" },
};

/** Name short enough for the end of a curve. */
export const shortName = (id: ContestantId): Text => {
  const own = called[id];
  if (own) return own;
  const { short, name } = optimizers[id] as { short?: string; name: Text };
  return Object.fromEntries(langs.map((lang) => [lang, short ?? name[lang]])) as Record<
    Lang,
    string
  >;
};
