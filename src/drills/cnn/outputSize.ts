import { type Axis, extent, outputSize as sizeOf } from "../../math/convolution/index.ts";
import { oneOf, whole } from "../draw.ts";
import { defineDrill, type Slip } from "../drill.ts";
import { exact, numberField } from "../fields.ts";

export interface Window {
  readonly kind: "conv" | "pool";
  readonly n: number;
  readonly k: number;
  readonly s: number;
  readonly p: number;
  readonly d: number;
}

const axis = ({ n, k, s, p, d }: Window): Axis => ({
  input: n,
  kernel: k,
  stride: s,
  dilation: d,
  before: p,
  after: p,
});

const sizes = [
  ...[5, 7, 8, 10, 13, 14, 15, 16, 19, 27, 28, 31, 32, 33, 48, 55, 56, 64],
  ...[100, 112, 127, 128, 224, 227, 256, 299, 384, 512],
];

export const outputSize = defineDrill<Window>({
  id: "N-45",
  topic: "cnn",
  version: 1,
  skill: {
    en: "the output size of convolution and pooling",
    zh: "卷积与池化的输出尺寸",
  },
  draw(rng) {
    const n = oneOf(rng, sizes);
    const s = whole(rng, 1, 4);
    if (whole(rng, 0, 2) === 0)
      return { kind: "pool", n, k: oneOf(rng, [2, 2, 3, 3, 4]), s, p: oneOf(rng, [0, 0, 1]), d: 1 };
    const k = oneOf(rng, [1, 2, 3, 3, 4, 5, 5, 7, 9, 11]);
    return { kind: "conv", n, k, s, p: whole(rng, 0, 5), d: oneOf(rng, [1, 1, 2, 3, 4]) };
  },
  // The window fits, its padding is smaller than itself, and a single weight is not dilated.
  fits: ({ n, k, p, d }) => extent(k, d) <= n + 2 * p && p < extent(k, d) && (k > 1 || d === 1),
  task(q) {
    const { kind, n, k, s, p, d } = q;
    const answer = sizeOf(axis(q));
    const reach = extent(k, d);
    const room = n + 2 * p - reach;
    const slips: readonly Slip[] = [
      {
        name: {
          en: "left out the $+ 1$: the first place counts, too",
          zh: "漏了 $+ 1$：起点也算一个位置",
        },
        gives: [answer - 1],
      },
      {
        name: { en: "rounded up instead of down", zh: "向上取整了，应向下取整" },
        gives: [Math.ceil(room / s) + 1],
      },
      {
        name: { en: "counted the padding on one side only", zh: "填充只算了一侧" },
        gives: [Math.floor((room - p) / s) + 1],
      },
      {
        name: { en: "left out the dilation", zh: "漏了膨胀" },
        gives: [sizeOf(axis({ ...q, d: 1 }))],
      },
    ];
    const [en, zh] =
      kind === "conv"
        ? [`convolution with kernel ${k}`, `卷积，卷积核大小 ${k}`]
        : [`pooling with window ${k}`, `池化，窗口大小 ${k}`];
    return {
      ask: {
        en: `An input of side ${n} goes through ${en}, stride ${s}, ${p === 0 ? "no padding" : `padding ${p} on each side`}${d > 1 ? `, dilation ${d}` : ""}; places that do not fit whole are dropped (floor). What is the side of the output?`,
        zh: `边长为 ${n} 的输入经过${zh}，步幅 ${s}，${p === 0 ? "不填充" : `每侧填充 ${p}`}${d > 1 ? `，膨胀率 ${d}` : ""}，放不下的位置舍去（向下取整）。输出的边长是多少？`,
      },
      fields: [numberField({ en: "side of the output", zh: "输出边长" }, answer, exact)],
      steps: [
        ...(d > 1
          ? [
              {
                en: `Dilated, the kernel reaches over $d (k - 1) + 1 = ${d} \\cdot ${k - 1} + 1 = ${reach}$ entries.`,
                zh: `膨胀后，卷积核跨过 $d (k - 1) + 1 = ${d} \\cdot ${k - 1} + 1 = ${reach}$ 格。`,
              },
            ]
          : []),
        {
          en: `Room to slide: $n + 2p - ${d > 1 ? reach : "k"} = ${n} + ${2 * p} - ${reach} = ${room}$.`,
          zh: `可滑动的距离：$n + 2p - ${d > 1 ? reach : "k"} = ${n} + ${2 * p} - ${reach} = ${room}$。`,
        },
        {
          en: `One place at the start and one for each whole stride: $\\lfloor \\frac{${room}}{${s}} \\rfloor + 1 = ${answer}$.`,
          zh: `起点一个位置，每滑满一个步幅再加一个：$\\lfloor \\frac{${room}}{${s}} \\rfloor + 1 = ${answer}$。`,
        },
      ],
      // Rounding hides some of them.
      slips: slips.filter(({ gives }) => gives[0] !== answer),
    };
  },
});
