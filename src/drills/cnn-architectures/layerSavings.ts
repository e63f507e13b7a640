import { stackedCounts } from "../../math/architectures/index.ts";
import { convCounts, separableCounts } from "../../math/convolution/index.ts";
import { oneOf, whole } from "../draw.ts";
import { defineDrill, type Slip, type Task } from "../drill.ts";
import { numberField, percent } from "../fields.ts";
import { equals } from "../write.ts";

type Saving =
  | { readonly kind: "separable"; readonly cIn: number; readonly cOut: number; readonly k: number }
  | { readonly kind: "stacked"; readonly c: number; readonly layers: number }
  | { readonly kind: "bottleneck"; readonly c: number; readonly reduction: number };

const channels = [16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512];

const weights = (inChannels: number, outChannels: number, k: number): number =>
  convCounts({ inChannels, outChannels, kernel: [k, k], bias: false }, [1, 1]).params;

/** What each kind of task says, and its share: cheap weights over dear ones. */
interface Case {
  readonly ask: Task["ask"];
  readonly cheap: number;
  readonly dear: number;
  readonly steps: Task["steps"];
  readonly slips: readonly Slip[];
}

function separable(q: Saving & { kind: "separable" }): Case {
  const { cIn, cOut, k } = q;
  const size = { inChannels: cIn, outChannels: cOut, kernel: [k, k] } as const;
  return {
    ask: {
      en: `A $${k}\\times ${k}$ convolution from ${cIn} to ${cOut} channels is replaced by a depthwise $${k}\\times ${k}$ convolution and a pointwise $1\\times 1$ one, all without biases.`,
      zh: `把 ${cIn} 通道到 ${cOut} 通道的 $${k}\\times ${k}$ 卷积换成逐通道的 $${k}\\times ${k}$ 卷积加 $1\\times 1$ 逐点卷积，都无偏置。`,
    },
    cheap: separableCounts(size, [1, 1]).params,
    dear: weights(cIn, cOut, k),
    steps: [
      {
        en: `Depthwise: one kernel a channel, $${cIn}\\cdot ${k}^2 = ${cIn * k * k}$; pointwise: $${cIn}\\cdot ${cOut} = ${cIn * cOut}$; the full convolution: $${cIn}\\cdot ${cOut}\\cdot ${k}^2 = ${weights(cIn, cOut, k)}$.`,
        zh: `逐通道卷积每个通道一个核：$${cIn}\\cdot ${k}^2 = ${cIn * k * k}$；逐点卷积：$${cIn}\\cdot ${cOut} = ${cIn * cOut}$；普通卷积：$${cIn}\\cdot ${cOut}\\cdot ${k}^2 = ${weights(cIn, cOut, k)}$。`,
      },
      {
        en: `The input channels cancel: $\\frac{1}{C_{\\mathrm{out}}}+\\frac{1}{k^2} = \\frac{1}{${cOut}}+\\frac{1}{${k * k}}$.`,
        zh: `输入通道数约去：$\\frac{1}{C_{\\mathrm{out}}}+\\frac{1}{k^2} = \\frac{1}{${cOut}}+\\frac{1}{${k * k}}$。`,
      },
    ],
    slips: [
      {
        name: { en: "the depthwise part was left out", zh: "漏了逐通道卷积" },
        gives: [1 / k ** 2],
      },
      {
        name: { en: "the pointwise part was left out", zh: "漏了逐点卷积" },
        gives: [1 / cOut],
      },
    ],
  };
}

function stacked({ c, layers }: Saving & { kind: "stacked" }): Case {
  const k = 2 * layers + 1;
  return {
    ask: {
      en: `One large convolution is replaced by a stack of ${layers} $3\\times 3$ convolutions with stride 1 that sees just as far. All have ${c} input and ${c} output channels and no biases.`,
      zh: `把一个大卷积换成 ${layers} 个步幅为 1 的 $3\\times 3$ 卷积，感受野不变。输入、输出通道数都是 ${c}，都无偏置。`,
    },
    cheap: stackedCounts(c, layers),
    dear: weights(c, c, k),
    steps: [
      {
        en: `Each $3\\times 3$ layer adds 2 to the receptive field, so the large kernel has a side of $2\\cdot ${layers} + 1 = ${k}$.`,
        zh: `每个 $3\\times 3$ 卷积使感受野增加 2，所以大卷积核的边长是 $2\\cdot ${layers} + 1 = ${k}$。`,
      },
      {
        en: `The channels cancel: $\\frac{${layers}\\cdot 3^2\\cdot C^2}{${k}^2\\cdot C^2} = \\frac{${9 * layers}}{${k * k}}$.`,
        zh: `通道数约去：$\\frac{${layers}\\cdot 3^2\\cdot C^2}{${k}^2\\cdot C^2} = \\frac{${9 * layers}}{${k * k}}$。`,
      },
    ],
    slips: [
      {
        name: {
          en: `the large kernel was taken as ${3 * layers} wide: a layer adds 2, not 3`,
          zh: `把大卷积核的边长当成了 ${3 * layers}：每层只增加 2，不是 3`,
        },
        gives: [1 / layers],
      },
      {
        name: { en: "only one of the small layers was counted", zh: "小卷积只算了一层" },
        gives: [9 / k ** 2],
      },
    ],
  };
}

function bottleneck({ c, reduction }: Saving & { kind: "bottleneck" }): Case {
  const m = c / reduction;
  const plain = 2 * weights(c, c, 3);
  const cheap = weights(c, m, 1) + weights(m, m, 3) + weights(m, c, 1);
  return {
    ask: {
      en: `A residual block of two $3\\times 3$ convolutions with ${c} channels throughout is replaced by a bottleneck: $1\\times 1$ from ${c} to ${m} channels, $3\\times 3$ from ${m} to ${m}, $1\\times 1$ back to ${c}. No biases.`,
      zh: `一个残差块由两个 $3\\times 3$ 卷积组成，通道数都是 ${c}。把它换成瓶颈结构：$1\\times 1$ 卷积从 ${c} 通道降到 ${m}，$3\\times 3$ 卷积保持 ${m}，$1\\times 1$ 卷积升回 ${c}。都无偏置。`,
    },
    cheap,
    dear: plain,
    steps: [
      {
        en: `Bottleneck: $${c}\\cdot ${m} + 9\\cdot ${m}^2 + ${m}\\cdot ${c} = ${cheap}$.`,
        zh: `瓶颈结构：$${c}\\cdot ${m} + 9\\cdot ${m}^2 + ${m}\\cdot ${c} = ${cheap}$。`,
      },
      {
        en: `Two full layers: $2\\cdot 9\\cdot ${c}^2 = ${plain}$.`,
        zh: `两个普通卷积：$2\\cdot 9\\cdot ${c}^2 = ${plain}$。`,
      },
    ],
    slips: [
      {
        name: { en: "the $1\\times 1$ layers were left out", zh: "漏了两个 $1\\times 1$ 卷积" },
        gives: [weights(m, m, 3) / plain],
      },
      {
        name: {
          en: "it was compared with one full layer; the block has two",
          zh: "只和一个普通卷积相比，原来的块有两个",
        },
        gives: [(2 * cheap) / plain],
      },
    ],
  };
}

const caseOf = (q: Saving): Case => {
  if (q.kind === "separable") return separable(q);
  return q.kind === "stacked" ? stacked(q) : bottleneck(q);
};

export const layerSavings = defineDrill<Saving>({
  id: "N-51",
  topic: "cnn-architectures",
  version: 1,
  skill: {
    en: "what separable, stacked and bottleneck layers save",
    zh: "深度可分离、堆叠和瓶颈结构省下的参数",
  },
  draw(rng) {
    const kind = oneOf(rng, ["separable", "separable", "stacked", "bottleneck"] as const);
    const c = oneOf(rng, channels);
    if (kind === "separable") {
      const k = oneOf(rng, [3, 5, 7]);
      return { kind, cIn: c, cOut: oneOf(rng, channels), k };
    }
    if (kind === "stacked") return { kind, c, layers: whole(rng, 2, 5) };
    return { kind, c, reduction: oneOf(rng, [2, 4, 8]) };
  },
  task(q) {
    const { ask, cheap, dear, steps, slips } = caseOf(q);
    const share = cheap / dear;
    return {
      ask: {
        en: `${ask.en} What share of the weights is left? Three significant digits.`,
        zh: `${ask.zh}权重还剩原来的几分之几？取三位有效数字。`,
      },
      fields: [numberField({ en: "share left", zh: "剩余比例" }, share, percent)],
      steps: [
        ...steps,
        {
          en: `Share left: $\\frac{${cheap}}{${dear}} ${equals(share)}$.`,
          zh: `剩余比例：$\\frac{${cheap}}{${dear}} ${equals(share)}$。`,
        },
      ],
      slips: [
        ...slips,
        {
          name: {
            en: "that is the share that is saved, not the share that is left",
            zh: "这是省下的比例，不是剩下的比例",
          },
          gives: [1 - share],
        },
      ],
    };
  },
});
