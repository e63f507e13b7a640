import { scalars } from "../../math/autodiff/index.ts";

type Op = "add" | "multiply" | "max" | "square";

/** One operation: the name of what comes out, and of what goes in. */
export type Operation = readonly [name: string, op: Op, ...inputs: string[]];

/** Graphs over x and y in which some number is used more than once; the last operation gives f. */
export const graphs = {
  sumTimes: [
    ["u", "add", "x", "y"],
    ["f", "multiply", "u", "x"],
  ],
  productPlus: [
    ["u", "multiply", "x", "y"],
    ["f", "add", "u", "x"],
  ],
  maxTimes: [
    ["u", "max", "x", "y"],
    ["f", "multiply", "u", "x"],
  ],
  squarePlus: [
    ["u", "add", "x", "y"],
    ["v", "square", "u"],
    ["f", "add", "v", "x"],
  ],
  sumByProduct: [
    ["u", "add", "x", "y"],
    ["v", "multiply", "x", "y"],
    ["f", "multiply", "u", "v"],
  ],
  squareOfSum: [
    ["u", "multiply", "x", "y"],
    ["v", "add", "u", "x"],
    ["f", "square", "v"],
  ],
  maxPlus: [
    ["u", "multiply", "x", "y"],
    ["v", "max", "u", "x"],
    ["f", "add", "v", "y"],
  ],
  squares: [
    ["u", "square", "x"],
    ["v", "multiply", "x", "y"],
    ["f", "add", "u", "v"],
  ],
  squareMax: [
    ["u", "square", "x"],
    ["v", "max", "u", "y"],
    ["f", "multiply", "v", "x"],
  ],
  innerSum: [
    ["u", "add", "x", "y"],
    ["v", "multiply", "u", "x"],
    ["f", "add", "v", "u"],
  ],
  innerProduct: [
    ["u", "multiply", "x", "y"],
    ["v", "max", "u", "y"],
    ["f", "multiply", "u", "v"],
  ],
} as const satisfies Record<string, readonly Operation[]>;

export type GraphId = keyof typeof graphs;

const right: Readonly<Record<Op, (a: string, b: string) => string>> = {
  add: (a, b) => `${a} + ${b}`,
  multiply: (a, b) => `${a} \\cdot ${b}`,
  max: (a, b) => `\\max(${a}, ${b})`,
  square: (a) => `${a}^2`,
};

/** The operation as TeX, under whatever stands for its inputs. */
export const written = ([, op, ...inputs]: Operation, as: (name: string) => string): string => {
  const [a = "", b = ""] = inputs.map(as);
  return right[op](a, b);
};

/** All numbers by name, computed; `max` and `square` are the core's own. */
export function build(id: GraphId, x: number, y: number): Map<string, scalars.ScalarNode> {
  const nodes = new Map([
    ["x", scalars.variable(x, "x")],
    ["y", scalars.variable(y, "y")],
  ]);
  const node = (name: string) => nodes.get(name) as scalars.ScalarNode;
  for (const [name, op, ...inputs] of graphs[id] as readonly Operation[]) {
    const from = inputs.map(node);
    nodes.set(
      name,
      op === "square"
        ? scalars.apply("power", ...from, scalars.constant(2))
        : scalars.apply(op, ...from),
    );
  }
  return nodes;
}
