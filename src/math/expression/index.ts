export { compileDerivatives, type JetEvaluator } from "./derivatives.ts";
export { compileExpression } from "./evaluate.ts";
export { type ExpressionFunction, expressionFunction } from "./expressionFunction.ts";
export { expressionSurface } from "./expressionSurface.ts";
export { type FunctionId, functions } from "./functions.ts";
export { maxDepth, maxLength, type Parsed, parseExpression } from "./parse.ts";
export { printExpression } from "./print.ts";
export { constants, type Expression, type Node } from "./syntax.ts";
export { toTeX } from "./tex.ts";
