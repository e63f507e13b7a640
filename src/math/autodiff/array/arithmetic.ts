import { type Tensor, tensor } from "../../tensor/index.ts";
import { broadcastShape, shrunk, stretched } from "./broadcast.ts";
import { type ArrayNode, constant, operation } from "./node.ts";

/** A node, or a number that stands for a constant one. */
export type Operand = ArrayNode | number;

const nodeOf = (x: Operand): ArrayNode => (typeof x === "number" ? constant(x) : x);

/** An operation entry by entry, of shapes that broadcast; `da` and `db` are its partial derivatives. */
const elementwise =
  (
    op: string,
    f: (a: number, b: number) => number,
    da: (a: number, b: number) => number,
    db: (a: number, b: number) => number,
  ) =>
  (left: Operand, right: Operand): ArrayNode => {
    const inputs = [nodeOf(left), nodeOf(right)];
    const [x, y] = inputs.map(({ value }) => value);
    const shape = broadcastShape(op, x.shape, y.shape);
    const [a, b] = [stretched(x, shape).data, stretched(y, shape).data];
    const value = tensor(
      shape,
      a.map((ai, i) => f(ai, b[i])),
    );
    return operation(op, inputs, value, ({ data }: Tensor) => {
      const share = (d: typeof da, of: Tensor) =>
        shrunk(
          tensor(
            shape,
            data.map((g, i) => g * d(a[i], b[i])),
          ),
          of.shape,
        );
      return [share(da, x), share(db, y)];
    });
  };

export const add = elementwise(
  "add",
  (a, b) => a + b,
  () => 1,
  () => 1,
);

export const subtract = elementwise(
  "subtract",
  (a, b) => a - b,
  () => 1,
  () => -1,
);

export const multiply = elementwise(
  "multiply",
  (a, b) => a * b,
  (_a, b) => b,
  (a) => a,
);

export const divide = elementwise(
  "divide",
  (a, b) => a / b,
  (_a, b) => 1 / b,
  (a, b) => -a / b / b,
);
