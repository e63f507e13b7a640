import { isRule, type RuleId, rules } from "../../cards/rules.ts";
import { permutation, rngFor } from "../../math/random/index.ts";

/** Rules so close that a reader who picks one for the other is not wrong: they are never offered together. */
const close: readonly (readonly RuleId[])[] = [
  ["algebra", "factoring", "substitution", "balance"],
  ["substitution", "special-case", "definition"],
  ["differentiation", "chain-rule", "product-rule", "quotient-rule"],
  ["limit", "special-case", "taylor", "steady-state"],
  ["interpretation", "check", "special-case"],
  ["unroll-recursion", "substitution", "geometric-series"],
  ["bound", "cauchy-schwarz"],
];

const tooClose = (a: RuleId, b: RuleId) =>
  close.some((group) => group.includes(a) && group.includes(b));

/** How many rules are offered for a step. */
const OFFERED = 4;

/**
 * The rules to choose from for one step, in the order shown: the right one and others that are clearly not it. The same card,
 * step and visit give the same. Null when the step's rule is not known: then nothing is asked.
 */
export function ruleChoices(
  card: string,
  step: number,
  right: string | null,
  visit: number,
): readonly RuleId[] | null {
  if (right === null || !isRule(right)) return null;
  const rng = rngFor(visit, `rules ${card} ${step}`);
  const others = (Object.keys(rules) as RuleId[]).filter(
    (id) => id !== right && !tooClose(id, right),
  );
  const drawn = [...permutation(rng, others.length)].slice(0, OFFERED - 1);
  const offered = [right, ...drawn.map((i) => others[i]!)];
  return [...permutation(rng, offered.length)].map((i) => offered[i]!);
}
