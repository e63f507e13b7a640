import { constants, type Expression, type Node } from "../../expression/index.ts";
import { apply, constant, type ScalarNode } from "./node.ts";
import type { OperationId } from "./operations.ts";

const binary = {
  "+": "add",
  "-": "subtract",
  "*": "multiply",
  "/": "divide",
  "^": "power",
} as const satisfies Record<string, OperationId>;

/**
 * The graph of a typed formula over the given variables, one for each of `expression.variables`. A variable that occurs
 * twice is one node with two ways out. Throws unless there is one leaf for each variable.
 */
export function graphOf(
  { root, variables }: Expression,
  leaves: readonly ScalarNode[],
): ScalarNode {
  if (leaves.length !== variables.length) {
    throw new Error(
      `graphOf: leaves must stand for ${variables.join(", ") || "no variables"}, got ${leaves.length}`,
    );
  }
  const visit = (node: Node): ScalarNode => {
    switch (node.kind) {
      case "number":
        return constant(node.value);
      case "constant":
        return constant(constants[node.name], node.name);
      case "variable":
        return leaves[node.index];
      case "negate":
        return apply("negate", visit(node.of));
      case "call":
        return apply(node.fn, visit(node.of));
      case "extreme":
        return node.of.map(visit).reduce((a, b) => apply(node.fn, a, b));
      case "binary":
        return apply(binary[node.op], visit(node.left), visit(node.right));
    }
  };
  return visit(root);
}
