import type { BoundSurface, Domain, Point } from "../surfaces/index.ts";
import { compileDerivatives } from "./derivatives.ts";
import { compileExpression } from "./evaluate.ts";
import type { Expression } from "./syntax.ts";

/** Towards the upper left, off every axis and diagonal on which a typed function may be symmetric. */
const corner = ([xmin, xmax, ymin, ymax]: Domain): Point => [
  xmin + 0.17 * (xmax - xmin),
  ymin + 0.79 * (ymax - ymin),
];

/**
 * A typed function as a surface like any other; its minima are not known and therefore not listed.
 * Throws unless the expression is in two variables.
 */
export function expressionSurface(
  expression: Expression,
  domain: Domain,
  start: Point = corner(domain),
): BoundSurface {
  if (expression.variables.length !== 2) {
    throw new Error(
      `expressionSurface: the expression must have 2 variables, got ${expression.variables.length}`,
    );
  }
  const jet = compileDerivatives(expression);
  return {
    domain,
    start,
    f: compileExpression(expression),
    gradient(x, y, out) {
      const j = jet(x, y);
      out[0] = j[1];
      out[1] = j[2];
    },
    hessian(x, y) {
      const j = jet(x, y);
      return [j[3], j[4], j[5]];
    },
    minima: [],
  };
}
