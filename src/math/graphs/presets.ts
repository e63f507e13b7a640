import type { Graph } from "./graph.ts";

const upTo = (n: number): readonly number[] => Array.from({ length: n }, (_, i) => i);

/** 0 – 1 – … – (n − 1). */
export const pathGraph = (nodes: number): Graph => ({
  nodes,
  edges: upTo(Math.max(0, nodes - 1)).map((i) => [i, i + 1] as const),
});

/** Node 0 joined to all others. */
export const starGraph = (nodes: number): Graph => ({
  nodes,
  edges: upTo(Math.max(0, nodes - 1)).map((i) => [0, i + 1] as const),
});

/** Two sets of `size` nodes, all joined within, and one edge between them. */
export function twoCommunities(size: number): Graph {
  const clique = (from: number) =>
    upTo(size).flatMap((i) => upTo(i).map((j) => [from + j, from + i] as const));
  return { nodes: 2 * size, edges: [...clique(0), ...clique(size), [size - 1, size]] };
}
