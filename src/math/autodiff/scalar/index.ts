export { graphOf } from "./fromExpression.ts";
export { apply, constant, type ScalarNode, variable } from "./node.ts";
export { type Operation, type OperationId, operations } from "./operations.ts";
export { type Contribution, type Sweep, sweep } from "./sweep.ts";
