import { convCounts } from "../../math/convolution/index.ts";
import { oneOf } from "../draw.ts";
import { defineDrill } from "../drill.ts";
import { exact, numberField } from "../fields.ts";

interface Layer {
  readonly inChannels: number;
  readonly outChannels: number;
  readonly k: number;
  readonly groups: number;
  /** Side of the output plane. */
  readonly n: number;
}

const channels = [1, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 256, 512];
const counts = ({ inChannels, outChannels, k, groups, n }: Layer) =>
  convCounts({ inChannels, outChannels, kernel: [k, k], groups }, [n, n]);

export const convCost = defineDrill<Layer>({
  id: "N-46",
  topic: "cnn",
  version: 1,
  skill: {
    en: "parameters and multiply–accumulates of a convolution",
    zh: "卷积层的参数量与乘加次数",
  },
  draw(rng) {
    const [inChannels, outChannels] = [oneOf(rng, channels), oneOf(rng, channels)];
    const shared = [2, 3, 4, 8, 16, 32, 64].filter(
      (g) => inChannels % g === 0 && outChannels % g === 0,
    );
    return {
      inChannels,
      outChannels,
      k: oneOf(rng, [1, 3, 3, 5, 7]),
      groups: oneOf(rng, [1, oneOf(rng, [1, ...shared])]),
      n: oneOf(rng, [4, 7, 8, 10, 14, 16, 28, 32, 56, 64, 112]),
    };
  },
  // Longer numbers only test the typing.
  fits: (q) => q.inChannels * q.outChannels > 1 && counts(q).macs <= 5e8,
  task(q) {
    const { inChannels, outChannels, k, groups, n } = q;
    const { params, macs } = counts(q);
    const weights = params - outChannels;
    const ungrouped = counts({ ...q, groups: 1 });
    const per = groups === 1 ? `${inChannels}` : `\\frac{${inChannels}}{${groups}}`;
    return {
      ask: {
        en: `A convolution maps ${inChannels} ${inChannels === 1 ? "channel" : "channels"} to ${outChannels} with a ${k}×${k} kernel${groups === 1 ? "" : ` in ${groups} groups`}; the output plane is ${n}×${n}. How many parameters does it have, one bias for each output channel included, and how many multiply–accumulates (MACs, not FLOPs) does one image cost, adding the bias not counted?`,
        zh: `一个卷积层把 ${inChannels} 个通道变为 ${outChannels} 个，卷积核 ${k}×${k}${groups === 1 ? "" : `，分 ${groups} 组`}，输出平面 ${n}×${n}。它有多少个参数（每个输出通道一个偏置，计入）？处理一张图要多少次乘加（MAC，不是 FLOP；加偏置不计）？`,
      },
      fields: [
        numberField({ en: "parameters", zh: "参数量" }, params, exact),
        numberField({ en: "MACs", zh: "乘加次数" }, macs, exact),
      ],
      steps: [
        {
          en: `${groups === 1 ? "Each output channel sees all input channels" : "Each output channel sees the input channels of its own group only"}, with $k^2$ weights for each: $${k}^2 \\cdot ${per} \\cdot ${outChannels} = ${weights}$.`,
          zh: `${groups === 1 ? "每个输出通道连着全部输入通道" : "每个输出通道只连着本组的输入通道"}，各有 $k^2$ 个权重：$${k}^2 \\cdot ${per} \\cdot ${outChannels} = ${weights}$。`,
        },
        {
          en: `With the biases: $${weights} + ${outChannels} = ${params}$.`,
          zh: `加上偏置：$${weights} + ${outChannels} = ${params}$。`,
        },
        {
          en: `Every weight is used once at every place of the output: $${weights} \\cdot ${n}^2 = ${macs}$.`,
          zh: `输出的每个位置上，每个权重各用一次：$${weights} \\cdot ${n}^2 = ${macs}$。`,
        },
      ],
      slips: [
        { name: { en: "left the biases out", zh: "漏了偏置" }, gives: [weights, null] },
        {
          name: {
            en: "counted FLOPs: a multiplication and an addition are one MAC",
            zh: "算成了 FLOP；一次乘法加一次加法才是一次乘加",
          },
          gives: [null, 2 * macs],
        },
        {
          name: {
            en: "counted the biases among the MACs",
            zh: "把偏置也算进了乘加次数",
          },
          gives: [null, params * n * n],
        },
        ...(groups === 1
          ? []
          : [
              {
                name: { en: "left out the groups", zh: "漏了分组" },
                gives: [ungrouped.params, ungrouped.macs],
              },
            ]),
      ],
    };
  },
});
