import { expectShape, type Tensor, tensor } from "../tensor/index.ts";
import { degreesOf } from "./graph.ts";

/** `row` averages over the neighbours, `symmetric` divides every edge by the roots of the degrees of both ends. */
export type GraphNormalization = "none" | "row" | "symmetric";

export interface PropagationRule {
  readonly normalization: GraphNormalization;
  /** Whether every node is a neighbour of itself. */
  readonly selfLoops: boolean;
}

/** The rule of the graph convolutional network. Source: gcn. */
export const gcnRule: PropagationRule = { normalization: "symmetric", selfLoops: true };

/** A + I. */
export function withSelfLoops(adjacency: Tensor): Tensor {
  const n = adjacency.shape[0];
  return tensor(
    [n, n],
    adjacency.data.map((a, i) => (i % (n + 1) === 0 ? a + 1 : a)),
  );
}

/**
 * The matrix S [n, n] that one propagation step multiplies by: Ã, D⁻¹Ã or D^(−1/2) Ã D^(−1/2), with Ã = A + I or A and D
 * its row sums. A node without neighbours receives nothing. Throws unless `adjacency` is square.
 */
export function propagationMatrix(
  adjacency: Tensor,
  { normalization, selfLoops }: PropagationRule = gcnRule,
): Tensor {
  const n = adjacency.shape[0];
  expectShape("propagationMatrix", "adjacency", adjacency, [n, n]);
  const a = selfLoops ? withSelfLoops(adjacency) : adjacency;
  if (normalization === "none") return a;
  const degrees = degreesOf(a);
  const s = tensor([n, n]);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const weight = a.data[i * n + j];
      const by = normalization === "row" ? degrees[i] : Math.sqrt(degrees[i] * degrees[j]);
      // 0/0 where a node has no edge.
      s.data[i * n + j] = weight === 0 ? 0 : weight / by;
    }
  }
  return s;
}
