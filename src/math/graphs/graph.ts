import { type Tensor, tensor } from "../tensor/index.ts";

/** An undirected graph on the nodes 0 … nodes − 1. */
export interface Graph {
  readonly nodes: number;
  readonly edges: readonly (readonly [number, number])[];
  /** One a edge, ≥ 0; 1 where absent. */
  readonly weights?: readonly number[];
}

function expectGraph(where: string, { nodes, edges, weights }: Graph): void {
  if (!(Number.isSafeInteger(nodes) && nodes >= 1)) {
    throw new Error(`${where}: graph must have a whole number of nodes from 1 up, got ${nodes}`);
  }
  const isNode = (i: number) => Number.isInteger(i) && i >= 0 && i < nodes;
  const seen = new Set<number>();
  for (const [i, j] of edges) {
    if (!isNode(i) || !isNode(j)) {
      throw new Error(`${where}: edges must join nodes from 0 to ${nodes - 1}, got ${i} and ${j}`);
    }
    const key = Math.min(i, j) * nodes + Math.max(i, j);
    if (seen.has(key)) throw new Error(`${where}: the edge of ${i} and ${j} is given twice`);
    seen.add(key);
  }
  if (weights === undefined) return;
  if (weights.length !== edges.length) {
    throw new Error(
      `${where}: weights must hold ${edges.length} numbers, one an edge, got ${weights.length}`,
    );
  }
  const bad = weights.find((w) => !(w >= 0 && Number.isFinite(w)));
  if (bad !== undefined) throw new Error(`${where}: weights must be numbers ≥ 0, got ${bad}`);
}

/**
 * The symmetric adjacency matrix [n, n]. Throws for an edge to a node that is not there, an edge given twice, and weights
 * that are negative or not one an edge.
 */
export function adjacencyOf(graph: Graph): Tensor {
  expectGraph("adjacencyOf", graph);
  const { nodes, edges, weights } = graph;
  const a = tensor([nodes, nodes]);
  edges.forEach(([i, j], e) => {
    a.data[i * nodes + j] = a.data[j * nodes + i] = weights?.[e] ?? 1;
  });
  return a;
}

/** Sum of the weights at every node, self-loops counted once. */
export function degreesOf({ shape: [n], data }: Tensor): Float64Array {
  return Float64Array.from({ length: n }, (_, i) =>
    data.subarray(i * n, (i + 1) * n).reduce((sum, a) => sum + a, 0),
  );
}
