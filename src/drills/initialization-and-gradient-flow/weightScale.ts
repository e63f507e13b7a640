import { schemes, uniformBound } from "../../math/initialization/index.ts";
import { oneOf } from "../draw.ts";
import { defineDrill } from "../drill.ts";
import { numberField, threeDigits } from "../fields.ts";
import { comesTo, tex } from "../write.ts";

interface Layer {
  readonly scheme: "xavier" | "he";
  readonly fanIn: number;
  readonly fanOut: number;
}

const sizes = [
  ...[4, 8, 10, 16, 27, 32, 50, 64, 100, 128, 200, 256, 300, 400],
  ...[512, 576, 784, 1000, 1024, 1152, 2048, 2304, 4096],
];

export const weightScale = defineDrill<Layer>({
  id: "N-34",
  topic: "initialization-and-gradient-flow",
  version: 1,
  skill: {
    en: "the scale of Xavier and He initialization",
    zh: "Xavier 与 He 初始化的尺度",
  },
  draw: (rng) => ({
    scheme: oneOf(rng, ["xavier", "he"] as const),
    fanIn: oneOf(rng, sizes),
    fanOut: oneOf(rng, sizes),
  }),
  task({ scheme, fanIn, fanOut }) {
    const fans = { fanIn, fanOut };
    const std = schemes[scheme].std(fans);
    const bound = uniformBound(std);
    const [en, zh] =
      scheme === "xavier"
        ? ["Xavier's rule (gain 1)", " Xavier 初始化（增益为 1）"]
        : ["He's rule for ReLU in fan-in mode", "面向 ReLU 的 He 初始化（按 fan-in）"];
    const both = (wrong: number) => [wrong, uniformBound(wrong)];
    return {
      ask: {
        en: `A layer has fan-in ${fanIn} and fan-out ${fanOut}. Its weights are drawn by ${en}. What is the standard deviation of a normal distribution, and what is the bound $a$ of a uniform one on $[-a, a]$? ${threeDigits.said.en}`,
        zh: `某层的 fan-in 为 ${fanIn}，fan-out 为 ${fanOut}，权重用${zh}。用正态分布时标准差是多少？用 $[-a, a]$ 上的均匀分布时 $a$ 是多少？${threeDigits.said.zh}`,
      },
      fields: [
        numberField({ en: "standard deviation", zh: "标准差" }, std, threeDigits.tolerance),
        numberField({ en: "bound $a$", zh: "边界 $a$" }, bound, threeDigits.tolerance),
      ],
      steps: [
        scheme === "xavier"
          ? {
              en: `Forward asks for variance $\\frac{1}{n_{\\mathrm{in}}}$, backward for $\\frac{1}{n_{\\mathrm{out}}}$; Xavier takes the middle of the fans: $\\frac{2}{n_{\\mathrm{in}} + n_{\\mathrm{out}}} = \\frac{2}{${fanIn + fanOut}} ${comesTo(std * std)}$.`,
              zh: `前向要求方差为 $\\frac{1}{n_{\\mathrm{in}}}$，反向要求 $\\frac{1}{n_{\\mathrm{out}}}$，Xavier 取两个 fan 的平均：$\\frac{2}{n_{\\mathrm{in}} + n_{\\mathrm{out}}} = \\frac{2}{${fanIn + fanOut}} ${comesTo(std * std)}$。`,
            }
          : {
              en: `ReLU halves the second moment, so the variance is twice $\\frac{1}{n_{\\mathrm{in}}}$: $\\frac{2}{${fanIn}} ${comesTo(std * std)}$.`,
              zh: `ReLU 使二阶矩减半，所以方差要取 $\\frac{1}{n_{\\mathrm{in}}}$ 的两倍：$\\frac{2}{${fanIn}} ${comesTo(std * std)}$。`,
            },
        {
          en: `The standard deviation is its root: $\\sqrt{${tex(std * std, 5)}} ${comesTo(std)}$.`,
          zh: `标准差是它的平方根：$\\sqrt{${tex(std * std, 5)}} ${comesTo(std)}$。`,
        },
        {
          en: `On $[-a, a]$ the variance is $\\frac{a^2}{3}$, so $a = \\sqrt{3} \\cdot ${tex(std, 5)} ${comesTo(bound)}$.`,
          zh: `$[-a, a]$ 上均匀分布的方差是 $\\frac{a^2}{3}$，所以 $a = \\sqrt{3} \\cdot ${tex(std, 5)} ${comesTo(bound)}$。`,
        },
      ],
      slips: [
        {
          name: {
            en: "gave the variance where the standard deviation was asked",
            zh: "问的是标准差，给了方差",
          },
          gives: [std * std, null],
        },
        {
          name: {
            en: "took the standard deviation itself for the bound",
            zh: "直接把标准差当成了均匀分布的边界",
          },
          gives: [null, std],
        },
        ...(scheme === "xavier"
          ? [
              {
                name: { en: "used He's rule for ReLU", zh: "用成了面向 ReLU 的 He 初始化" },
                gives: both(schemes.he.std(fans)),
              },
            ]
          : []),
        ...(scheme === "he"
          ? [
              {
                name: { en: "forgot the 2 that makes up for ReLU", zh: "漏了补偿 ReLU 的因子 2" },
                gives: both(schemes.lecun.std(fans)),
              },
            ]
          : []),
        ...(fanIn === fanOut
          ? []
          : [
              scheme === "he"
                ? {
                    name: { en: "took the fan-out for the fan-in", zh: "把 fan-out 当成了 fan-in" },
                    gives: both(schemes.heFanOut.std(fans)),
                  }
                : {
                    name: { en: "counted the fan-in only", zh: "只用了 fan-in" },
                    gives: both(schemes.lecun.std(fans)),
                  },
            ]),
      ],
    };
  },
});
