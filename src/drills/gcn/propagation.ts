import {
  adjacencyOf,
  degreesOf,
  type Graph,
  type PropagationRule,
  propagationMatrix,
  propagationSteps,
} from "../../math/graphs/index.ts";
import type { Rng } from "../../math/random/index.ts";
import { at, tensor } from "../../math/tensor/index.ts";
import { oneOf, several, whole } from "../draw.ts";
import { defineDrill } from "../drill.ts";
import { listField, numberField, telling, within } from "../fields.ts";
import { equals, tuple } from "../write.ts";

/** Nodes are counted from 0 here and from 1 on the page. */
interface Propagation {
  readonly nodes: number;
  readonly edges: readonly (readonly [number, number])[];
  readonly x: readonly number[];
  /** The edge whose entry is asked for. */
  readonly asked: number;
}

/** A tree, and now and then one edge more. */
function drawEdges(rng: Rng, nodes: number): (readonly [number, number])[] {
  const edges = several(nodes - 1, () => [0, 0] as const).map(
    (_, i) => [whole(rng, 0, i), i + 1] as const,
  );
  const [a, b] = [whole(rng, 0, nodes - 2), nodes - 1];
  const joined = edges.some(([i, j]) => i === a && j === b);
  return joined || whole(rng, 0, 1) === 0 ? edges : [...edges, [a, b]];
}

function propagated(q: Propagation, rule?: PropagationRule) {
  const graph: Graph = { nodes: q.nodes, edges: q.edges };
  const s = propagationMatrix(adjacencyOf(graph), rule);
  const [, y] = propagationSteps(s, tensor([q.nodes, 1], q.x), 1);
  const [i = 0, j = 0] = q.edges[q.asked] ?? [];
  return { entry: at(s, i, j), y: Array.from(y?.data ?? []) };
}

const near = within(0.01);

export const propagation = defineDrill<Propagation>({
  id: "N-64",
  topic: "gcn",
  version: 1,
  skill: {
    en: "the normalized adjacency matrix and one propagation",
    zh: "归一化邻接矩阵与一次传播",
  },
  draw(rng) {
    const nodes = whole(rng, 3, 5);
    const edges = drawEdges(rng, nodes);
    const x = several(nodes, () => oneOf(rng, [-2, -1, 0, 0, 1, 2]));
    return { nodes, edges, x, asked: whole(rng, 0, edges.length - 1) };
  },
  fits: (q) => q.x.some((v) => v !== 0),
  task(q) {
    const { nodes, edges, x, asked } = q;
    const { entry, y } = propagated(q);
    const bare = propagated(q, { normalization: "symmetric", selfLoops: false });
    const rows = propagated(q, { normalization: "row", selfLoops: true });
    const [i = 0, j = 0] = edges[asked] ?? [];
    const degrees = degreesOf(adjacencyOf({ nodes, edges })).map((d) => d + 1);
    const [di = 1, dj = 1] = [degrees[i], degrees[j]];
    const drawn = edges.map(([a, b]) => `${a + 1}–${b + 1}`);
    const s = `\\hat{S}_{${i + 1},${j + 1}}`;
    const fields = [
      numberField({ en: `$${s}$`, zh: `$${s}$` }, entry, near),
      listField({ en: "$\\hat{S}x$", zh: "$\\hat{S}x$" }, y, near),
    ];
    return {
      ask: {
        en: `An undirected graph on the nodes 1 to ${nodes} has the edges ${drawn.join(", ")}. A GCN propagates with $\\hat{S} = \\hat{D}^{-1/2}(A+I)\\hat{D}^{-1/2}$, where $\\hat{D}$ holds the row sums of $A+I$. Give the entry $${s}$ and, for one feature a node, $x = ${tuple(x)}$, the product $\\hat{S}x$. Two decimals.`,
        zh: `无向图有 ${nodes} 个节点（编号 1 到 ${nodes}），边为 ${drawn.join("、")}。GCN 用 $\\hat{S} = \\hat{D}^{-1/2}(A+I)\\hat{D}^{-1/2}$ 传播，$\\hat{D}$ 由 $A+I$ 的行和构成。求 $${s}$；每个节点有一个特征，$x = ${tuple(x)}$，再求 $\\hat{S}x$。保留两位小数。`,
      },
      fields,
      steps: [
        {
          en: `Every node is its own neighbour too, so its degree is one more than the number of its edges: $${tuple(degrees)}$.`,
          zh: `每个节点也是自己的邻居，度比它的边数多一：$${tuple(degrees)}$。`,
        },
        {
          en: `An edge is divided by the roots of the degrees at both ends: $${s} = \\frac{1}{\\sqrt{${di}\\cdot ${dj}}} ${equals(entry)}$.`,
          zh: `边的权除以两端度数的平方根：$${s} = \\frac{1}{\\sqrt{${di}\\cdot ${dj}}} ${equals(entry)}$。`,
        },
        {
          en: `Node $i$ adds up $\\frac{x_j}{\\sqrt{d_i d_j}}$ over its neighbours and itself: $${tuple(y, 4)}$.`,
          zh: `节点 $i$ 对邻居和自己求和 $\\sum_j \\frac{x_j}{\\sqrt{d_i d_j}}$：$${tuple(y, 4)}$。`,
        },
      ],
      // Where all degrees are equal, both rules are the same.
      slips: telling(fields, [
        {
          name: { en: "the self-loops were left out", zh: "漏了自环" },
          gives: [bare.entry, bare.y],
        },
        {
          name: {
            en: "each row was divided by its own degree; the symmetric rule takes the roots of both",
            zh: "每行只除以了自己的度；对称归一化要除以两端度数的平方根",
          },
          gives: [rows.entry, rows.y],
        },
      ]),
    };
  },
});
