import { functions } from "../../expression/index.ts";
import { tensor } from "../../tensor/index.ts";
import { type ArrayNode, operation } from "./node.ts";

/** Applies a function of one number to every entry; `df` is its derivative, from the argument and the value. */
export function map(
  op: string,
  x: ArrayNode,
  f: (x: number) => number,
  df: (x: number, y: number) => number,
): ArrayNode {
  const { shape, data } = x.value;
  const y = data.map((xi) => f(xi));
  return operation(op, [x], tensor(shape, y), (g) => [
    tensor(
      shape,
      g.data.map((gi, i) => gi * df(data[i], y[i])),
    ),
  ]);
}

const entrywise =
  (op: keyof typeof functions) =>
  (x: ArrayNode): ArrayNode =>
    map(op, x, functions[op].f, functions[op].df);

export const exp = entrywise("exp");
/** Natural. */
export const log = entrywise("ln");
export const tanh = entrywise("tanh");
export const sigmoid = entrywise("sigmoid");
export const relu = entrywise("relu");
/** The exact one, xΦ(x). */
export const gelu = entrywise("gelu");
export const sqrt = entrywise("sqrt");
export const abs = entrywise("abs");

export const negate = (x: ArrayNode): ArrayNode =>
  map(
    "negate",
    x,
    (a) => -a,
    () => -1,
  );

export const square = (x: ArrayNode): ArrayNode =>
  map(
    "square",
    x,
    (a) => a * a,
    (a) => 2 * a,
  );
