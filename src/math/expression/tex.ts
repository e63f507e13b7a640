import { functions } from "./functions.ts";
import { tightness } from "./print.ts";
import type { Expression, Node } from "./syntax.ts";

/** TeX of an expression as one would write it: fractions, roots, juxtaposed products. */
export const toTeX = ({ root, variables }: Expression): string => tex(root, variables);

const numberTeX = (value: number): string => {
  const [digits, exponent] = String(value).split("e");
  if (exponent === undefined) return digits;
  const power = `10^{${Number(exponent)}}`;
  return digits === "1" ? power : `${digits}\\cdot ${power}`;
};

const variableTeX = (name: string): string => name.replace(/\d+$/, (digits) => `_{${digits}}`);

function tex(node: Node, names: readonly string[]): string {
  const within = (child: Node, least: number) => {
    const text = tex(child, names);
    return tightness(child) < least ? `\\left(${text}\\right)` : text;
  };
  switch (node.kind) {
    case "number":
      return numberTeX(node.value);
    case "constant":
      return node.name === "pi" ? "\\pi" : "e";
    case "variable":
      return variableTeX(names[node.index]);
    case "negate":
      return `-${within(node.of, 2)}`;
    case "call":
      return functions[node.fn].tex(tex(node.of, names));
    case "extreme":
      return `\\${node.fn}\\left(${node.of.map((child) => tex(child, names)).join(", ")}\\right)`;
    case "binary":
      switch (node.op) {
        case "/":
          return `\\frac{${tex(node.left, names)}}{${tex(node.right, names)}}`;
        case "^":
          return `${base(node.left, names)}^{${tex(node.right, names)}}`;
        case "*": {
          const left = within(node.left, 2);
          const right = within(node.right, node.right.kind === "negate" ? 5 : 2);
          // Two numbers side by side would read as one.
          return /^[\d.]/.test(right) ? `${left} \\cdot ${right}` : `${left} ${right}`;
        }
        default: {
          const least = node.right.kind === "negate" ? 5 : node.op === "-" ? 2 : 1;
          return `${within(node.left, 1)} ${node.op} ${within(node.right, least)}`;
        }
      }
  }
}

/** Only a letter, a plain number or something with brackets of its own may carry an exponent bare. */
function base(node: Node, names: readonly string[]): string {
  const text = tex(node, names);
  const bare =
    node.kind === "variable" ||
    node.kind === "constant" ||
    (node.kind === "number" && !text.includes("10^")) ||
    (node.kind === "call" && node.fn !== "sqrt" && node.fn !== "exp");
  return bare ? text : `\\left(${text}\\right)`;
}
