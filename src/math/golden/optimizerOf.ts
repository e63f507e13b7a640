import type { Params } from "../../params/index.ts";
import { type Hyper, type Optimizer, type OptimizerId, optimizers } from "../optimizers/index.ts";
import { type Fields, isRecord } from "./read.ts";
import { readNumbers } from "./tensor.ts";

type Renaming = Readonly<Record<string, string | readonly string[]>>;

interface Recipe {
  readonly optimizer: OptimizerId;
  /** What the reference calls a setting, and what the core calls it, or its entries. */
  readonly renamed?: Renaming;
  readonly fixed?: Readonly<Record<string, string>>;
}

const everywhere: Renaming = {
  lr: "eta",
  betas: ["beta1", "beta2", "beta3"],
  weight_decay: "weightDecay",
  momentum_decay: "momentumDecay",
};

/** PyTorch has one SGD; the core has one rule a file. */
const sgd = (hyper: Fields): Recipe => {
  if (hyper.nesterov === true) {
    return { optimizer: "nesterov", renamed: { momentum: "beta", nesterov: [] } };
  }
  const plain = (hyper.momentum ?? 0) === 0 && (hyper.dampening ?? 0) === 0;
  return plain
    ? { optimizer: "sgd", renamed: { momentum: [], dampening: [], nesterov: [] } }
    : { optimizer: "momentum", renamed: { momentum: "beta", nesterov: [] } };
};

/** PyTorch's Adam has the decay inside the gradient; the core keeps that rule apart. */
const adam = (hyper: Fields): Recipe => ({
  optimizer: (hyper.weight_decay ?? 0) === 0 ? "adam" : "adamL2",
});

/** What the reference files call the optimizers. */
const recipes: Readonly<Record<string, Recipe | ((hyper: Fields) => Recipe)>> = {
  sgd,
  momentum_ema: { optimizer: "momentumEma", renamed: { bias_correction: "corrected" } },
  nag_lookahead: { optimizer: "nagLookahead", renamed: { momentum: "beta" } },
  adagrad: {
    optimizer: "adagrad",
    renamed: { lr_decay: "rateDecay", initial_accumulator_value: "initialSum" },
  },
  adadelta: { optimizer: "adadelta" },
  rmsprop: { optimizer: "rmsprop", renamed: { alpha: "beta" } },
  rprop: {
    optimizer: "rprop",
    renamed: { etas: ["shrink", "grow"], step_sizes: ["minStep", "maxStep"] },
  },
  asgd: { optimizer: "asgd", renamed: { lambd: "weightDecay" } },
  adam,
  adam_no_bias_correction: { optimizer: "adam", fixed: { correction: "none" } },
  adam_l2: { optimizer: "adamL2" },
  adamw: { optimizer: "adamw" },
  amsgrad: { optimizer: "amsgrad" },
  adamax: { optimizer: "adamax" },
  nadam: { optimizer: "nadam" },
  nadam_torch113: { optimizer: "nadamTorch113" },
  radam: { optimizer: "radam" },
  lion: { optimizer: "lion" },
  adan: { optimizer: "adan" },
  lookahead_sgd: { optimizer: "lookahead", renamed: { momentum: "beta" } },
  lookahead_adam: { optimizer: "lookaheadAdam" },
  ranger: { optimizer: "ranger" },
  newton: { optimizer: "newton" },
};

/** What the files leave out is 0 or false there; a choice keeps the usual option. */
const absent = (params: Params): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(params).map(([id, p]) => {
      if (p.kind === "number") return [id, 0];
      return [id, p.kind === "flag" ? false : p.initial];
    }),
  );

function settings(given: Fields, renamed: Renaming, optimizer: Optimizer): Fields {
  const out: Record<string, unknown> = {};
  const put = (id: string, value: unknown, from: string) => {
    const kind = Object.hasOwn(optimizer.hyper, id) ? optimizer.hyper[id].kind : undefined;
    // Switched off is what a rule without the setting does anyway.
    if (kind === undefined && (value === 0 || value === false)) return;
    const fits =
      (kind === "number" && typeof value === "number") ||
      (kind === "flag" && typeof value === "boolean");
    if (!fits)
      throw new Error(`${optimizer.name.en} has no setting for ${from}: ${String(value)}.`);
    out[id] = value;
  };
  for (const [key, value] of Object.entries(given)) {
    const to = renamed[key] ?? key;
    if (typeof to === "string") put(to, value, key);
    else if (to.length > 0) {
      const entries = readNumbers(value) ?? [];
      if (entries.length === 0) throw new Error(`The setting ${key} must be a list of numbers.`);
      entries.forEach((entry, i) => {
        put(to[i] ?? key, entry, key);
      });
    }
  }
  return out;
}

/** The core's optimizer and knobs for `name` and `hyper` of a reference file. Throws a sentence if there is none. */
export function optimizerOf(
  name: unknown,
  hyper: unknown,
): { readonly optimizer: Optimizer; readonly hyper: Hyper } {
  const known =
    typeof name === "string" && Object.hasOwn(recipes, name) ? recipes[name] : undefined;
  if (known === undefined) throw new Error(`The core has no optimizer named ${String(name)}.`);
  if (!isRecord(hyper)) throw new Error("An optimizer needs an object of hyper.");
  const recipe = typeof known === "function" ? known(hyper) : known;
  const optimizer: Optimizer = optimizers[recipe.optimizer];
  return {
    optimizer,
    hyper: {
      ...absent(optimizer.hyper),
      ...settings(hyper, { ...everywhere, ...recipe.renamed }, optimizer),
      ...recipe.fixed,
    } as Hyper,
  };
}
