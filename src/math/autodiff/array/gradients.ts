import { expectShape, type Tensor, tensor, zerosLike } from "../../tensor/index.ts";
import { topological } from "../topological.ts";
import type { ArrayNode } from "./node.ts";

/**
 * Gradients of Σ seed·output with respect to each node of `wrt`, shaped like it; zeros where it plays no part. Without a
 * seed the output must be a single number. Source: autodiff.
 */
export function gradients(
  output: ArrayNode,
  wrt: readonly ArrayNode[],
  seed: Tensor = tensor([], [1]),
): Tensor[] {
  expectShape("gradients", "output (or seed)", seed, output.value.shape);
  const reached = new Map<ArrayNode, Tensor>([[output, seed]]);
  for (const node of topological(output).toReversed()) {
    const upstream = reached.get(node);
    if (upstream === undefined || !node.varies) continue;
    const shares = node.pull(upstream);
    node.inputs.forEach((input, i) => {
      if (!input.varies) return;
      const before = reached.get(input);
      reached.set(input, before === undefined ? shares[i] : sum(before, shares[i]));
    });
  }
  return wrt.map((node) => reached.get(node) ?? zerosLike(node.value));
}

/** A new tensor: a share may be the very array that another node was given. */
const sum = (a: Tensor, b: Tensor): Tensor =>
  tensor(
    a.shape,
    a.data.map((x, i) => x + b.data[i]),
  );
