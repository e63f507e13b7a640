import { normCells } from "../../math/normalization/index.ts";
import { oneOf } from "../draw.ts";
import { defineDrill } from "../drill.ts";
import { exact, numberField } from "../fields.ts";

interface Plane {
  readonly n: number;
  readonly c: number;
  readonly h: number;
  readonly w: number;
  readonly groups: number;
}

/** Every cell of a plane shares its mean with the others, so a plane of one cell has as many. */
const means = ({ n, c, groups }: Plane): readonly [number, number, number, number] => {
  const of = (method: "batch" | "layer" | "instance" | "group") =>
    normCells(method, [n, c, 1, 1], { groups }).statistics;
  return [of("batch"), of("layer"), of("instance"), of("group")];
};

export const statisticCounts = defineDrill<Plane>({
  id: "N-38",
  topic: "normalization",
  version: 1,
  skill: {
    en: "over which axes each normalization averages",
    zh: "各种归一化在哪些维度上求平均",
  },
  draw: (rng) => ({
    n: oneOf(rng, [2, 4, 8, 16, 32]),
    c: oneOf(rng, [16, 24, 32, 48, 64, 96, 128]),
    h: oneOf(rng, [7, 8, 14, 16, 28, 32]),
    w: oneOf(rng, [7, 8, 14, 16, 28, 32]),
    groups: oneOf(rng, [2, 4, 8, 16, 32]),
  }),
  fits: ({ n, c, groups }) => c % groups === 0 && new Set([c, n, n * c, n * groups]).size === 4,
  task(q) {
    const { n, c, h, w, groups } = q;
    const [batch, layer, instance, group] = means(q);
    const field = (en: string, zh: string, answer: number) =>
      numberField({ en, zh }, answer, exact);
    return {
      ask: {
        en: `A feature map has shape $(N, C, H, W) = (${n}, ${c}, ${h}, ${w})$. How many means does each of these compute in training: batch norm, layer norm over $C$, $H$ and $W$, instance norm, group norm with ${groups} groups?`,
        zh: `特征图的形状是 $(N, C, H, W) = (${n}, ${c}, ${h}, ${w})$。训练时，批量归一化、层归一化（在 $C$、$H$、$W$ 上）、实例归一化、分 ${groups} 组的组归一化各要算多少个均值？`,
      },
      fields: [
        field("batch norm", "批量归一化", batch),
        field("layer norm", "层归一化", layer),
        field("instance norm", "实例归一化", instance),
        field("group norm", "组归一化", group),
      ],
      steps: [
        {
          en: `Batch norm averages over $N$, $H$, $W$: one mean for each channel, $C = ${batch}$.`,
          zh: `批量归一化在 $N$、$H$、$W$ 上平均，每个通道一个均值：$C = ${batch}$。`,
        },
        {
          en: `Layer norm averages over all of a sample: $N = ${layer}$.`,
          zh: `层归一化在整个样本上平均：$N = ${layer}$。`,
        },
        {
          en: `Instance norm has one for each sample and channel, $N C = ${n} \\cdot ${c} = ${instance}$, group norm one for each sample and group, $N G = ${n} \\cdot ${groups} = ${group}$.`,
          zh: `实例归一化每个样本的每个通道一个，$N C = ${n} \\cdot ${c} = ${instance}$；组归一化每个样本的每组一个，$N G = ${n} \\cdot ${groups} = ${group}$。`,
        },
      ],
      slips: [
        {
          name: {
            en: "let batch norm average over $N$ only, as if every pixel had a mean of its own",
            zh: "批量归一化只在 $N$ 上平均了，好像每个像素各有一个均值",
          },
          gives: [c * h * w, null, null, null],
        },
        {
          name: {
            en: "let layer norm average over $C$ only: that is how it works on tokens",
            zh: "层归一化只在 $C$ 上平均了；那是对词元的用法",
          },
          gives: [null, n * h * w, null, null],
        },
        {
          name: {
            en: "mixed up batch norm and layer norm",
            zh: "批量归一化和层归一化弄反了",
          },
          gives: [layer, batch, null, null],
        },
        ...(c / groups === groups
          ? []
          : [
              {
                name: {
                  en: "counted the channels in a group instead of the groups",
                  zh: "数成了每组的通道数，而不是组数",
                },
                gives: [null, null, null, (n * c) / groups],
              },
            ]),
      ],
    };
  },
});
