import { linearCounts } from "../../math/architectures/index.ts";
import { oneOf, whole } from "../draw.ts";
import { defineDrill, type Slip } from "../drill.ts";
import { exact, numberField } from "../fields.ts";

interface Reach {
  readonly n: number;
  readonly layers: number;
  /** The node asked about; the centre only of a path with an odd number of nodes. */
  readonly at: "centre" | "end";
  readonly dIn: number;
  readonly dOut: number;
}

const widths = [1, 2, 4, 8, 10, 16, 20, 32, 50, 64, 100, 128, 200, 256, 300, 512];

export const reach = defineDrill<Reach>({
  id: "N-71",
  topic: "gcn",
  version: 1,
  skill: { en: "how far a GCN sees, and what a layer costs", zh: "GCN 能看多远，一层有多少参数" },
  draw: (rng) => ({
    n: whole(rng, 3, 50),
    layers: whole(rng, 1, 10),
    at: oneOf(rng, ["centre", "end"] as const),
    dIn: oneOf(rng, widths),
    dOut: oneOf(rng, widths),
  }),
  fits: ({ n, layers, at }) =>
    (at === "end" || n % 2 === 1) && (at === "end" ? layers < n + 3 : layers < n / 2 + 3),
  task({ n, layers, at, dIn, dOut }) {
    const sides = at === "centre" ? 2 : 1;
    const free = sides * layers + 1;
    const reached = Math.min(n, free);
    const { params } = linearCounts({ in: dIn, out: dOut, bias: false });
    const slips: Slip[] = [
      {
        name: { en: "the node itself was left out", zh: "漏了节点自己" },
        gives: [reached - 1, null],
      },
      {
        name: {
          en: "the weights were counted for every node; all nodes share them",
          zh: "每个节点都数了一遍权重，而所有节点共用同一组权重",
        },
        gives: [null, n * params],
      },
      {
        name: { en: "a bias was counted; there is none", zh: "算进了偏置，而这里没有偏置" },
        gives: [null, params + dOut],
      },
    ];
    if (free > n)
      slips.push({
        name: { en: "the path ends sooner", zh: "路径没有这么长" },
        gives: [free, null],
      });
    const oneSided = Math.min(n, layers + 1);
    if (sides === 2 && oneSided !== reached)
      slips.push({
        name: { en: "only one direction was counted", zh: "只数了一个方向" },
        gives: [oneSided, null],
      });
    const where = {
      centre: { en: "the middle node", zh: "正中间的节点" },
      end: { en: "a node at the end", zh: "端点" },
    }[at];
    return {
      ask: {
        en: `A graph is a path of ${n} nodes. On how many nodes' features, its own included, does the output of ${where.en} depend after ${layers} GCN ${layers === 1 ? "layer" : "layers"} (with self-loops)? And how many parameters does one GCN layer from ${dIn} to ${dOut} features have, without a bias?`,
        zh: `一个图是由 ${n} 个节点连成的路径。经过 ${layers} 层 GCN（带自环）之后，${where.zh}的输出依赖于多少个节点的特征（含它自己）？另外，一层从 ${dIn} 维到 ${dOut} 维特征的 GCN，无偏置，有多少个参数？`,
      },
      fields: [
        numberField({ en: "nodes", zh: "节点数" }, reached, exact),
        numberField({ en: "parameters", zh: "参数个数" }, params, exact),
      ],
      steps: [
        {
          en: `Each layer reaches one edge further, so ${layers} ${layers === 1 ? "layer sees" : "layers see"} ${layers} to ${sides === 2 ? "either side" : "one side"}, as far as the path goes: $\\min(${n}, ${sides === 2 ? `2\\cdot ${layers}` : layers} + 1) = ${reached}$.`,
          zh: `每层多看一条边，${layers} 层${sides === 2 ? "向两侧各" : "向一侧"}看到 ${layers} 个节点，但不超出路径：$\\min(${n}, ${sides === 2 ? `2\\cdot ${layers}` : layers} + 1) = ${reached}$。`,
        },
        {
          en: `The layer is $\\hat{S}XW$, and only $W$ is learned: $${dIn}\\cdot ${dOut} = ${params}$, whatever the graph.`,
          zh: `一层计算 $\\hat{S}XW$，只有 $W$ 是学出来的：$${dIn}\\cdot ${dOut} = ${params}$，与图无关。`,
        },
      ],
      slips,
    };
  },
});
