import { compileDerivatives } from "./derivatives.ts";
import { compileExpression } from "./evaluate.ts";
import type { Expression } from "./syntax.ts";

/** A typed function of one variable with exact derivatives; NaN where it is undefined. */
export interface ExpressionFunction {
  f(x: number): number;
  df(x: number): number;
  d2f(x: number): number;
}

/** Throws unless the expression is in exactly one variable. */
export function expressionFunction(expression: Expression): ExpressionFunction {
  if (expression.variables.length !== 1) {
    throw new Error(
      `expressionFunction: the expression must have 1 variable, got ${expression.variables.length}`,
    );
  }
  const value = compileExpression(expression);
  const jet = compileDerivatives(expression);
  return {
    f: (x) => value(x, 0),
    df: (x) => jet(x, 0)[1],
    d2f: (x) => jet(x, 0)[3],
  };
}
