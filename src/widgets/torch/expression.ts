import {
  compileExpression,
  type Expression,
  type FunctionId,
  type Node,
} from "../../math/expression/index.ts";
import { isConstant } from "../../math/expression/syntax.ts";
import { pythonNumber } from "./number.ts";

/** Functions that PyTorch calls otherwise, or not at all. */
const named: Partial<Record<FunctionId, (argument: string) => string>> = {
  ln: (u) => `torch.log(${u})`,
  step: (u) => `torch.where(${u} >= 0, 1.0, 0.0).double()`,
  relu: (u) => `torch.relu(${u})`,
  softplus: (u) => `torch.nn.functional.softplus(${u})`,
  gelu: (u) => `torch.nn.functional.gelu(${u})`,
};

const value = (node: Node): string =>
  pythonNumber(compileExpression({ root: node, variables: [] })(0, 0));

/** A typed expression as Python on float64 tensors; its variables go by their own names. */
export function torchExpression({ root, variables }: Expression): string {
  const write = (node: Node): string => {
    if (isConstant(node)) return value(node);
    switch (node.kind) {
      case "variable":
        return variables[node.index] as string;
      case "negate":
        return `(-${write(node.of)})`;
      case "call": {
        const argument = write(node.of);
        return named[node.fn]?.(argument) ?? `torch.${node.fn}(${argument})`;
      }
      case "extreme":
        return node.of
          .map((child) =>
            isConstant(child) ? `torch.tensor(${value(child)}, dtype=torch.float64)` : write(child),
          )
          .reduce((a, b) => `torch.${node.fn}imum(${a}, ${b})`);
      case "binary": {
        // A plain float to the power of a tensor is fine in Python, and so is everything else.
        const op = node.op === "^" ? "**" : node.op;
        return `(${write(node.left)} ${op} ${write(node.right)})`;
      }
      default:
        throw new Error(`torchExpression: ${node.kind} is constant and was dealt with`);
    }
  };
  return isConstant(root) ? `${value(root)} + 0 * ${variables[0]}` : write(root);
}
