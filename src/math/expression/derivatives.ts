import { fixedPower } from "./arithmetic.ts";
import { constantValue, isE } from "./evaluate.ts";
import { functions, type UnaryFunction } from "./functions.ts";
import { chain, combine, divide, extreme, jetSize, multiply, negate, power } from "./jet.ts";
import { type Expression, isConstant, type Node } from "./syntax.ts";

/** f, fx, fy, fxx, fxy, fyy at a point; the array is used again by the next call. All NaN where f is undefined. */
export type JetEvaluator = (x: number, y: number) => Float64Array;

/** Exact derivatives (to rounding) by forward automatic differentiation along the syntax tree. */
export function compileDerivatives({ root, variables }: Expression): JetEvaluator {
  if (variables.length > 2) {
    throw new Error(`compileDerivatives: at most 2 variables, got ${variables.length}`);
  }
  const tape = new Tape();
  const at = tape.visit(root);
  const s = new Float64Array(tape.length);
  s[1] = 1;
  s[jetSize + 2] = 1;
  for (const [slot, value] of tape.fixed) s[slot] = value;
  const result = s.subarray(at, at + jetSize);
  const { steps } = tape;
  const copy = new Float64Array(jetSize);
  return (x, y) => {
    s[0] = x;
    s[jetSize] = y;
    for (const step of steps) step(s);
    if (Number.isNaN(result[0])) return copy.fill(Number.NaN);
    copy.set(result);
    return copy;
  };
}

type Step = (s: Float64Array) => void;

/** The tree laid out as a list of steps, each writing a jet of its own. The first two jets are x and y. */
class Tape {
  readonly steps: Step[] = [];
  readonly fixed: [slot: number, value: number][] = [];
  length = 2 * jetSize;

  visit(node: Node): number {
    if (isConstant(node)) {
      const out = this.claim();
      this.fixed.push([out, constantValue(node)]);
      return out;
    }
    switch (node.kind) {
      case "variable":
        return node.index * jetSize;
      case "negate": {
        const u = this.visit(node.of);
        return this.add((out) => (s) => negate(s, out, u));
      }
      case "call":
        return this.apply(functions[node.fn], node.of);
      case "extreme": {
        const sign = node.fn === "max" ? 1 : -1;
        return node.of
          .map((child) => this.visit(child))
          .reduce((u, v) => this.add((out) => (s) => extreme(s, out, sign, u, v)));
      }
      case "binary":
        return this.visitBinary(node);
      default:
        throw new Error(`Tape: ${node.kind} is constant and was dealt with`);
    }
  }

  private visitBinary(node: Node & { kind: "binary" }): number {
    if (node.op === "^" && isConstant(node.right)) {
      return this.apply(fixedPower(constantValue(node.right)), node.left);
    }
    if (node.op === "^" && isE(node.left)) return this.apply(functions.exp, node.right);
    const u = this.visit(node.left);
    const v = this.visit(node.right);
    switch (node.op) {
      case "+":
        return this.add((out) => (s) => combine(s, out, 1, u, 1, v));
      case "-":
        return this.add((out) => (s) => combine(s, out, 1, u, -1, v));
      case "*":
        return this.add((out) => (s) => multiply(s, out, u, v));
      case "/":
        return this.add((out) => (s) => divide(s, out, u, v));
      case "^":
        return this.add((out) => (s) => power(s, out, u, v));
    }
  }

  private apply({ f, df, d2f }: Pick<UnaryFunction, "f" | "df" | "d2f">, of: Node): number {
    const u = this.visit(of);
    return this.add((out) => (s) => {
      const at = s[u];
      chain(s, out, u, f(at), df(at), d2f(at));
    });
  }

  private claim(): number {
    this.length += jetSize;
    return this.length - jetSize;
  }

  private add(writeTo: (out: number) => Step): number {
    const out = this.claim();
    this.steps.push(writeTo(out));
    return out;
  }
}
