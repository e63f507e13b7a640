import { topological } from "../topological.ts";
import type { ScalarNode } from "./node.ts";

/** One product of the chain rule: what a node hands to one of its inputs. */
export interface Contribution {
  readonly from: ScalarNode;
  /** Which of its inputs; the same node may be two of them. */
  readonly slot: number;
  readonly to: ScalarNode;
  /** ∂output/∂from, complete. */
  readonly upstream: number;
  /** ∂from/∂to along this edge. */
  readonly local: number;
  /** upstream × local. */
  readonly product: number;
  /** ∂output/∂to so far, this product included. */
  readonly sum: number;
}

export interface Sweep {
  /** Inputs first: the order of the forward pass. */
  readonly nodes: readonly ScalarNode[];
  /** In the order in which the backward pass makes them. */
  readonly contributions: readonly Contribution[];
  /** ∂output/∂node; 0 for a node that plays no part. */
  gradientOf(node: ScalarNode): number;
}

/**
 * Reverse-mode differentiation: from the output back, every node multiplies what reached it by its local derivatives and
 * adds the products to its inputs. One pass gives the gradient of all variables. Source: autodiff.
 */
export function sweep(output: ScalarNode): Sweep {
  const nodes = topological(output);
  const gradients = new Map<ScalarNode, number>([[output, 1]]);
  const contributions: Contribution[] = [];
  for (const from of nodes.toReversed()) {
    // Missing only where no variable has any part, and nothing is handed on.
    const upstream = gradients.get(from) ?? 0;
    from.inputs.forEach((to, slot) => {
      if (!to.varies) return;
      const local = from.partials[slot];
      const product = upstream * local;
      const sum = (gradients.get(to) ?? 0) + product;
      gradients.set(to, sum);
      contributions.push({ from, slot, to, upstream, local, product, sum });
    });
  }
  return { nodes, contributions, gradientOf: (node) => gradients.get(node) ?? 0 };
}
