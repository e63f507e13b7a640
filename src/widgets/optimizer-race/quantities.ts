import { type Inspection, inspect, optimizers, type Term } from "../../math/optimizers/index.ts";
import { lastAt, type Race, type Runner, ruleOf } from "./model.ts";

type Pair = readonly [number, number];

/** The quantities that most optimizers share; `null` where one has no such thing. */
interface Quantities {
  readonly position: Pair;
  readonly g: Pair;
  /** Mean of gradients, or velocity. */
  readonly m: Pair | null;
  /** Mean, sum or maximum of squares. */
  readonly v: Pair | null;
  readonly mHat: Pair | null;
  readonly vHat: Pair | null;
  readonly delta: Pair;
}

/** What a runner computed to get to step `step`, or `undefined` at the start and where it never got. */
export function inspected(race: Race, runner: Runner, step: number): Inspection | undefined {
  const t = lastAt(runner, step);
  if (t < 1) return undefined;
  const { values, arena, start, noise } = race;
  return inspect(ruleOf(runner.id, values), runner.hyper, arena.surface, start, noise, t);
}

const pick = (terms: readonly Term[], ...ids: readonly string[]): Pair | null => {
  for (const id of ids) {
    const found = terms.find((t) => t.id === id);
    if (found) return found.values;
  }
  return null;
};

/** The terms of one step in the columns of the common table. First-order methods keep their velocity in `v`. */
export function quantities(runner: Runner, { terms }: Inspection): Quantities {
  const firstOrder = optimizers[runner.id].family === "first-order";
  const corrected = runner.id === "momentumEma";
  return {
    position: pick(terms, "x") as Pair,
    g: pick(terms, "g") as Pair,
    m: firstOrder ? pick(terms, "v") : pick(terms, "m"),
    v: firstOrder ? null : pick(terms, "n", "v", "sum", "u"),
    mHat: corrected ? pick(terms, "vHat") : firstOrder ? null : pick(terms, "mHat"),
    vHat: firstOrder ? null : pick(terms, "vHat"),
    delta: pick(terms, "delta") as Pair,
  };
}
