import { conv1d, conv1dBackward } from "../../math/convolution/index.ts";
import { tensor } from "../../math/tensor/index.ts";
import type { Slip, Task } from "../drill.ts";
import { listField, within } from "../fields.ts";
import { products, tuple } from "../write.ts";

export interface SlidingConvolution {
  readonly kind: "convolution";
  readonly x: readonly number[];
  readonly w: readonly number[];
  /** Gradient of the loss with respect to each output. */
  readonly g: readonly number[];
}

const row = (values: readonly number[]) => tensor([1, 1, values.length], values);

function slide({ x, w, g }: SlidingConvolution) {
  const y = conv1d(row(x), row(w), null);
  const { gx, gw } = conv1dBackward(row(x), row(w), row(g));
  return { y: y.data, gx: gx.data, gw: gw.data };
}

const near = within(0.01);

export function convolutionTask(q: SlidingConvolution): Task {
  const { x, w, g } = q;
  const { y, gx, gw } = slide(q);
  const turned = slide({ ...q, w: w.toReversed() });
  const k = w.length;
  const slips: Slip[] = [
    {
      name: {
        en: "the kernel was turned round, as in the convolution of mathematics",
        zh: "把核翻转了，算成了数学意义上的卷积",
      },
      gives: [Array.from(turned.y), Array.from(turned.gx), Array.from(turned.gw).toReversed()],
    },
    {
      name: {
        en: "on the way back to $x$ the kernel was not turned round",
        zh: "反传到 $x$ 时没有翻转核",
      },
      gives: [null, Array.from(turned.gx), null],
    },
  ];
  return {
    ask: {
      en: `A 1-D convolution layer (cross-correlation, stride 1, no padding, no bias) has the input $x = ${tuple(x)}$ and the kernel $w = ${tuple(w)}$. Give the output $y$. The gradient of the loss with respect to $y$ is $g = ${tuple(g)}$: give the gradients with respect to $x$ and $w$.`,
      zh: `一维卷积层按互相关计算，步幅为 1，不填充，无偏置。输入 $x = ${tuple(x)}$，核 $w = ${tuple(w)}$，求输出 $y$。已知损失对 $y$ 的梯度 $g = ${tuple(g)}$，再求损失对 $x$ 和对 $w$ 的梯度。`,
    },
    fields: [
      listField({ en: "output $y$", zh: "输出 $y$" }, y, near),
      listField({ en: "gradient for $x$", zh: "对 $x$ 的梯度" }, gx, near),
      listField({ en: "gradient for $w$", zh: "对 $w$ 的梯度" }, gw, near),
    ],
    steps: [
      {
        en: `Forward, $y_t = \\sum_i w_i x_{t+i}$: the first is $${products(w, x.slice(0, k))} = ${y[0]}$, and all are $y = ${tuple(y)}$.`,
        zh: `前向：$y_t = \\sum_i w_i x_{t+i}$。第一个是 $${products(w, x.slice(0, k))} = ${y[0]}$，全部为 $y = ${tuple(y)}$。`,
      },
      {
        en: `$x_j$ enters $y_{j-i}$ with the weight $w_i$, so its gradient is $\\sum_i w_i g_{j-i}$ with zeros beyond the ends of $g$: the kernel turned round slides over $g$. This gives $${tuple(gx)}$.`,
        zh: `$x_j$ 以权重 $w_i$ 进入 $y_{j-i}$，它的梯度是 $\\sum_i w_i g_{j-i}$（$g$ 两端之外补零），即翻转后的核在 $g$ 上滑动，得 $${tuple(gx)}$。`,
      },
      {
        en: `$w_i$ is used at every place, so its gradient adds up over them: $\\sum_t g_t x_{t+i}$. For the first weight $${products(g, x.slice(0, g.length))} = ${gw[0]}$; all are $${tuple(gw)}$.`,
        zh: `$w_i$ 在每个位置都用到，梯度要累加：$\\sum_t g_t x_{t+i}$。第一个权重为 $${products(g, x.slice(0, g.length))} = ${gw[0]}$，全部为 $${tuple(gw)}$。`,
      },
    ],
    slips,
  };
}
