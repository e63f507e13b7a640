import type { Expression, Node } from "./syntax.ts";

/** How tightly a form holds together: sums 1, products 2, signs 3, powers 4, the rest 5. */
export function tightness(node: Node): number {
  if (node.kind === "negate") return 3;
  if (node.kind !== "binary") return 5;
  return { "+": 1, "-": 1, "*": 2, "/": 2, "^": 4 }[node.op];
}

/** Text that reads back as the same tree, with no parentheses but those it needs. */
export const printExpression = ({ root, variables }: Expression): string => print(root, variables);

function print(node: Node, names: readonly string[]): string {
  const within = (child: Node, least: number) => {
    const text = print(child, names);
    return tightness(child) < least ? `(${text})` : text;
  };
  switch (node.kind) {
    case "number":
      return String(node.value);
    case "constant":
      return node.name;
    case "variable":
      return names[node.index];
    case "negate":
      return `-${within(node.of, 3)}`;
    case "call":
      return `${node.fn}(${print(node.of, names)})`;
    case "extreme":
      return `${node.fn}(${node.of.map((child) => print(child, names)).join(", ")})`;
    case "binary": {
      const own = tightness(node);
      if (node.op === "^") return `${within(node.left, 5)}^${within(node.right, 3)}`;
      const space = own === 1 ? " " : "";
      // A sign straight after another one reads badly, so it gets parentheses that the grammar could spare.
      const right = within(node.right, node.right.kind === "negate" ? 4 : own + 1);
      return `${within(node.left, own)}${space}${node.op}${space}${right}`;
    }
  }
}
