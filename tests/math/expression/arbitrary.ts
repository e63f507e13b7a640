import fc from "fast-check";
import { type Expression, type FunctionId, functions } from "../../../src/math/expression/index.ts";
import type { Node } from "../../../src/math/expression/syntax.ts";

const leaf: fc.Arbitrary<Node> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(0, 1).map((index): Node => ({ kind: "variable", index })),
  },
  {
    weight: 2,
    arbitrary: fc
      .oneof(
        fc.integer({ min: 0, max: 12 }),
        fc.double({ min: 0, max: 1e25, noNaN: true }).map(Math.abs),
      )
      .map((value): Node => ({ kind: "number", value })),
  },
  fc.constantFrom("pi", "e").map((name): Node => ({ kind: "constant", name: name as "pi" | "e" })),
);

const ids = Object.keys(functions) as FunctionId[];

/** Any tree that the parser can give. */
export const anyNode: fc.Arbitrary<Node> = fc.letrec<{ node: Node }>((tie) => ({
  node: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    leaf,
    fc.record({ kind: fc.constant("negate" as const), of: tie("node") }),
    fc.record({
      kind: fc.constant("binary" as const),
      op: fc.constantFrom("+" as const, "-" as const, "*" as const, "/" as const, "^" as const),
      left: tie("node"),
      right: tie("node"),
    }),
    fc.record({ kind: fc.constant("call" as const), fn: fc.constantFrom(...ids), of: tie("node") }),
    fc.record({
      kind: fc.constant("extreme" as const),
      fn: fc.constantFrom("max" as const, "min" as const),
      of: fc.array(tie("node"), { minLength: 2, maxLength: 3 }),
    }),
  ),
})).node;

export const anyExpression: fc.Arbitrary<Expression> = anyNode.map((root) => ({
  variables: ["x", "y"],
  root,
}));

const smooth = ids.filter((id) => !["abs", "sign", "step", "floor", "relu"].includes(id));

/** Trees without kinks or jumps and with small numbers, so that finite differences mean something. */
export const smoothExpression: fc.Arbitrary<Expression> = fc
  .letrec<{ node: Node }>((tie) => ({
    node: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.oneof(
        fc.constantFrom(0, 1).map((index): Node => ({ kind: "variable", index })),
        fc.integer({ min: 1, max: 3 }).map((value): Node => ({ kind: "number", value })),
      ),
      fc.record({ kind: fc.constant("negate" as const), of: tie("node") }),
      fc.record({
        kind: fc.constant("binary" as const),
        op: fc.constantFrom("+" as const, "-" as const, "*" as const, "/" as const, "^" as const),
        left: tie("node"),
        right: tie("node"),
      }),
      fc.record({
        kind: fc.constant("call" as const),
        fn: fc.constantFrom(...smooth),
        of: tie("node"),
      }),
    ),
  }))
  .node.map((root) => ({ variables: ["x", "y"], root }));
