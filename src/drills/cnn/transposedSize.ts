import { outputSize, transposedSize as sizeOf } from "../../math/convolution/index.ts";
import { whole } from "../draw.ts";
import { defineDrill, type Slip } from "../drill.ts";
import { exact, numberField } from "../fields.ts";

interface Transposed {
  readonly n: number;
  readonly k: number;
  readonly s: number;
  readonly p: number;
  /** Output padding. */
  readonly o: number;
}

const axis = ({ n, k, s, p }: Transposed) => ({
  input: n,
  kernel: k,
  stride: s,
  dilation: 1,
  before: p,
  after: p,
});

export const transposedSize = defineDrill<Transposed>({
  id: "N-50",
  topic: "cnn",
  version: 1,
  skill: { en: "the output size of a transposed convolution", zh: "转置卷积的输出尺寸" },
  draw(rng) {
    const s = whole(rng, 1, 4);
    return {
      n: whole(rng, 1, 32),
      k: whole(rng, 1, 7),
      s,
      p: whole(rng, 0, 3),
      o: whole(rng, 0, s - 1),
    };
  },
  fits: (q) => sizeOf(axis(q), q.o) >= 1,
  task(q) {
    const { n, k, s, p, o } = q;
    const answer = sizeOf(axis(q), o);
    const slips: Slip[] = [
      {
        name: {
          en: "$n$ steps of the stride were counted: between $n$ entries there are only $n-1$",
          zh: "步幅乘了 $n$：$n$ 个元素之间只有 $n-1$ 段",
        },
        gives: [answer + s],
      },
    ];
    if (p > 0)
      slips.push({
        name: {
          en: "the padding was added: here it is cut off",
          zh: "把填充加上了：转置卷积的填充是从两端裁掉的",
        },
        gives: [answer + 4 * p],
      });
    if (o > 0)
      slips.push({
        name: { en: "the output padding was left out", zh: "漏了输出填充" },
        gives: [answer - o],
      });
    const ordinary = outputSize(axis(q));
    if (ordinary > 0 && ordinary !== answer)
      slips.push({
        name: {
          en: "the formula of the ordinary convolution was used",
          zh: "用了普通卷积的公式",
        },
        gives: [ordinary],
      });
    return {
      ask: {
        en: `A transposed convolution is applied to an input of length ${n}: kernel ${k}, stride ${s}, padding ${p} on each side (that of the convolution which it transposes), output padding ${o}, no dilation. How long is the output?`,
        zh: `对长度为 ${n} 的输入做转置卷积：核长 ${k}，步幅 ${s}，每侧填充 ${p}（指它所转置的那个卷积的填充），输出填充 ${o}，不膨胀。输出有多长？`,
      },
      fields: [numberField({ en: "output length", zh: "输出长度" }, answer, exact)],
      steps: [
        {
          en: "Each entry lays down a whole kernel, one stride after the one before; the padding is cut off both ends, and the output padding is added at one: $(n-1)s - 2p + k + o$.",
          zh: "每个输入元素铺下一整个核，相邻的相隔一个步幅；两端裁掉填充，再在一端加上输出填充：$(n-1)s - 2p + k + o$。",
        },
        {
          en: `$(${n}-1)\\cdot ${s} - 2\\cdot ${p} + ${k} + ${o} = ${answer}$.`,
          zh: `$(${n}-1)\\cdot ${s} - 2\\cdot ${p} + ${k} + ${o} = ${answer}$。`,
        },
      ],
      slips,
    };
  },
});
