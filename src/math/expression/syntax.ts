import type { FunctionId } from "./functions.ts";

export type BinaryOperator = "+" | "-" | "*" | "/" | "^";
export type ConstantName = "pi" | "e";

/** Syntax tree of an expression. Numbers are not negative: a minus sign is a node of its own. */
export type Node =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "constant"; readonly name: ConstantName }
  | { readonly kind: "variable"; readonly index: number }
  | { readonly kind: "negate"; readonly of: Node }
  | {
      readonly kind: "binary";
      readonly op: BinaryOperator;
      readonly left: Node;
      readonly right: Node;
    }
  | { readonly kind: "call"; readonly fn: FunctionId; readonly of: Node }
  | { readonly kind: "extreme"; readonly fn: "max" | "min"; readonly of: readonly Node[] };

export interface Expression {
  /** Names of the variables; a variable node holds an index into them. */
  readonly variables: readonly string[];
  readonly root: Node;
}

export const constants: Readonly<Record<ConstantName, number>> = { pi: Math.PI, e: Math.E };

/** Whether no variable occurs. */
export function isConstant(node: Node): boolean {
  switch (node.kind) {
    case "number":
    case "constant":
      return true;
    case "variable":
      return false;
    case "negate":
    case "call":
      return isConstant(node.of);
    case "binary":
      return isConstant(node.left) && isConstant(node.right);
    case "extreme":
      return node.of.every(isConstant);
  }
}
