import * as linear from "../../linear/index.ts";
import { showShape, type Tensor, tensor } from "../../tensor/index.ts";
import { broadcastShape, shrunk, stretched } from "./broadcast.ts";
import { type ArrayNode, operation } from "./node.ts";

/** One matrix of a stack [..., m, n], as a view. */
function matrixAt({ shape, data }: Tensor, k: number): Tensor {
  const [m, n] = shape.slice(-2);
  return tensor([m, n], data.subarray(k * m * n, (k + 1) * m * n));
}

/** Product by product; both stacks have as many matrices. */
function products(
  stack: readonly number[],
  a: Tensor,
  b: Tensor,
  product: (a: Tensor, b: Tensor) => Tensor,
): Tensor {
  const count = stack.reduce((n, size) => n * size, 1);
  const parts = Array.from({ length: count }, (_, k) => product(matrixAt(a, k), matrixAt(b, k)));
  const shape = parts[0]?.shape ?? [a.shape[a.shape.length - 2], b.shape[b.shape.length - 1]];
  return tensor(
    [...stack, ...shape],
    parts.flatMap(({ data }) => [...data]),
  );
}

/** Matrix products a [..., m, n] · b [..., n, p]; the axes in front broadcast. */
export function matmul(a: ArrayNode, b: ArrayNode): ArrayNode {
  const [x, y] = [a.value, b.value];
  if (x.shape.length < 2 || y.shape.length < 2 || x.shape.at(-1) !== y.shape.at(-2)) {
    throw new Error(
      `matmul: shapes must be [..., m, n] and [..., n, p], got ${showShape(x.shape)} and ${showShape(y.shape)}`,
    );
  }
  const stack = broadcastShape("matmul", x.shape.slice(0, -2), y.shape.slice(0, -2));
  const stackOf = (t: Tensor) => stretched(t, [...stack, ...t.shape.slice(-2)]);
  const [left, right] = [stackOf(x), stackOf(y)];
  return operation("matmul", [a, b], products(stack, left, right, linear.matmul), (g) => [
    shrunk(
      products(stack, g, right, (u, v) => linear.matmul(u, linear.transpose(v))),
      x.shape,
    ),
    shrunk(
      products(stack, left, g, (u, v) => linear.matmul(linear.transpose(u), v)),
      y.shape,
    ),
  ]);
}
