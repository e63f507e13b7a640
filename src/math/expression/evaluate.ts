import { fixedPower, varyingPower } from "./arithmetic.ts";
import { functions } from "./functions.ts";
import { constants, type Expression, isConstant, type Node } from "./syntax.ts";

type Evaluator = (x: number, y: number) => number;

/** The expression as a function of its first two variables; NaN where it is undefined. Constant parts are worked out once. */
export function compileExpression({ root, variables }: Expression): Evaluator {
  if (variables.length > 2) {
    throw new Error(`compileExpression: at most 2 variables, got ${variables.length}`);
  }
  return compile(root);
}

function compile(node: Node): Evaluator {
  if (!isConstant(node)) return build(node);
  const value = constantValue(node);
  return () => value;
}

/** The value of a part without variables. */
export const constantValue = (node: Node): number => build(node)(0, 0);

function build(node: Node): Evaluator {
  switch (node.kind) {
    case "number":
      return () => node.value;
    case "constant":
      return () => constants[node.name];
    case "variable":
      return node.index === 0 ? (x) => x : (_x, y) => y;
    case "negate": {
      const of = compile(node.of);
      return (x, y) => -of(x, y);
    }
    case "call": {
      const of = compile(node.of);
      const { f } = functions[node.fn];
      return (x, y) => f(of(x, y));
    }
    case "extreme": {
      const pick = node.fn === "max" ? Math.max : Math.min;
      return node.of.map(compile).reduce((left, right) => (x, y) => pick(left(x, y), right(x, y)));
    }
    case "binary":
      return buildBinary(node);
  }
}

function buildBinary(node: Node & { kind: "binary" }): Evaluator {
  const left = compile(node.left);
  const right = compile(node.right);
  switch (node.op) {
    case "+":
      return (x, y) => left(x, y) + right(x, y);
    case "-":
      return (x, y) => left(x, y) - right(x, y);
    case "*":
      return (x, y) => left(x, y) * right(x, y);
    case "/":
      return (x, y) => left(x, y) / right(x, y);
    case "^": {
      if (isConstant(node.right)) {
        const { f } = fixedPower(constantValue(node.right));
        return (x, y) => f(left(x, y));
      }
      // Math.E rounded and then raised would lose digits that exp keeps.
      if (isE(node.left)) return (x, y) => Math.exp(right(x, y));
      return (x, y) => varyingPower(left(x, y), right(x, y));
    }
  }
}

export const isE = (node: Node): boolean => node.kind === "constant" && node.name === "e";
