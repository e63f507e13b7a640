import type { BoundActivation } from "../../math/activations/index.ts";
import {
  type Expression,
  expressionFunction,
  parseExpression,
} from "../../math/expression/index.ts";
import { memoizeLast } from "../../math/memoizeLast.ts";
import { findKinks } from "../../math/sampling/index.ts";
import type { TextProblem } from "../widget.ts";

export type Own =
  | { readonly kind: "none" }
  | { readonly kind: "problem"; readonly problem: TextProblem }
  | { readonly kind: "function"; readonly expression: Expression; readonly fn: BoundActivation };

/** Inputs are looked at up to ten standard deviations of 5 from a mean of 3. */
const farthest = 53;

/** What the reader typed, as a function of x. */
export const ownFunction = memoizeLast((formula: string): Own => {
  if (formula.trim() === "") return { kind: "none" };
  const parsed = parseExpression(formula, ["x"]);
  if (!parsed.ok) return { kind: "problem", problem: { message: parsed.message, at: parsed.at } };
  const fn = expressionFunction(parsed.expression);
  return {
    kind: "function",
    expression: parsed.expression,
    fn: {
      ...fn,
      kinks: findKinks(fn, -farthest, farthest, 2048),
      range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
    },
  };
});
