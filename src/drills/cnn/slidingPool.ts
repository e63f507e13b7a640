import {
  avgPool2d,
  avgPool2dBackward,
  maxPool2d,
  maxPool2dBackward,
} from "../../math/pooling/index.ts";
import { tensor } from "../../math/tensor/index.ts";
import type { Slip, Task } from "../drill.ts";
import { listField, within } from "../fields.ts";
import { sum, tuple } from "../write.ts";

export interface SlidingPool {
  readonly kind: "max" | "average";
  readonly x: readonly number[];
  readonly k: number;
  readonly stride: number;
  /** Gradient of the loss with respect to each output. */
  readonly g: readonly number[];
}

/** The windows, from the first place to the last that fits. */
export const windowsOf = ({ x, k, stride }: Omit<SlidingPool, "g" | "kind">) =>
  Array.from({ length: Math.floor((x.length - k) / stride) + 1 }, (_, t) =>
    x.slice(t * stride, t * stride + k),
  );

function pool({ kind, x, k, stride, g }: SlidingPool) {
  const image = tensor([1, 1, 1, x.length], x);
  const gy = tensor([1, 1, 1, g.length], g);
  const options = { kernel: [1, k], stride: [1, stride] } as const;
  const shape = [1, 1, 1, x.length] as const;
  if (kind === "average") {
    const gx = avgPool2dBackward(gy, shape, options).data;
    return { y: avgPool2d(image, options).data, gx, winners: [] };
  }
  const { y, argmax } = maxPool2d(image, options);
  return { y: y.data, gx: maxPool2dBackward(gy, argmax, shape).data, winners: Array.from(argmax) };
}

function maxSlips(q: SlidingPool, winners: readonly number[]): Slip[] {
  const shared: Slip = {
    name: {
      en: "the gradient was shared among the whole window, as an average pool does",
      zh: "把梯度平分给了整个窗口，那是平均池化的做法",
    },
    gives: [null, Array.from(pool({ ...q, kind: "average" }).gx)],
  };
  if (new Set(winners).size === winners.length) return [shared];
  const last = q.x.map((_, j) => q.g[winners.lastIndexOf(j)] ?? 0);
  const overwritten: Slip = {
    name: {
      en: "where windows share their largest entry, the later gradient replaced the earlier instead of being added",
      zh: "几个窗口的最大值是同一个元素时，后一个梯度覆盖了前一个，没有相加",
    },
    gives: [null, last],
  };
  return [shared, overwritten];
}

const averageSlips = ({ k }: SlidingPool, y: Float64Array, gx: Float64Array): Slip[] => [
  {
    name: { en: "the windows were summed, not averaged", zh: "窗口只求了和，没有取平均" },
    gives: [Array.from(y, (v) => v * k), null],
  },
  {
    name: {
      en: `every entry got the whole gradient instead of $\\frac{1}{${k}}$ of it`,
      zh: `每个元素得到了整个梯度，而不是它的 $\\frac{1}{${k}}$`,
    },
    gives: [null, Array.from(gx, (v) => v * k)],
  },
];

const near = within(0.01);

export function poolTask(q: SlidingPool): Task {
  const { kind, x, k, stride, g } = q;
  const { y, gx, winners } = pool(q);
  const first = x.slice(0, k);
  const isMax = kind === "max";
  const back = isMax
    ? {
        en: `Only the largest entry of a window moves its output, so it gets the whole gradient, and gradients add up where windows share it. The largest entry of each window, counted from 1: ${winners.map((i) => i + 1).join(", ")}. This gives $${tuple(gx, 4)}$.`,
        zh: `窗口里只有最大的元素影响输出，梯度全部归它；几个窗口的最大值是同一元素时相加。各窗口的最大值依次是第 ${winners.map((i) => i + 1).join("、")} 个元素，得 $${tuple(gx, 4)}$。`,
      }
    : {
        en: `Each entry counts for $\\frac{1}{${k}}$ of its window's output, so it gets $\\frac{1}{${k}}$ of the gradient from every window that it lies in: $${tuple(gx, 4)}$.`,
        zh: `每个元素占窗口输出的 $\\frac{1}{${k}}$，所以从它所在的每个窗口得到梯度的 $\\frac{1}{${k}}$，再相加：$${tuple(gx, 4)}$。`,
      };
  return {
    ask: {
      en: `${isMax ? "Max" : "Average"} pooling with windows of ${k}, stride ${stride} and no padding (only whole windows) is applied to $x = ${tuple(x)}$. Give the output $y$. The gradient of the loss with respect to $y$ is $g = ${tuple(g)}$: give the gradient with respect to $x$.${isMax ? "" : " Two decimals will do."}`,
      zh: `对 $x = ${tuple(x)}$ 做${isMax ? "最大" : "平均"}池化，窗口长 ${k}，步幅 ${stride}，不填充，只取完整的窗口。求输出 $y$。已知损失对 $y$ 的梯度 $g = ${tuple(g)}$，再求损失对 $x$ 的梯度。${isMax ? "" : "保留两位小数即可。"}`,
    },
    fields: [
      listField({ en: "output $y$", zh: "输出 $y$" }, y, near),
      listField({ en: "gradient for $x$", zh: "对 $x$ 的梯度" }, gx, near),
    ],
    steps: [
      isMax
        ? {
            en: `Forward, the largest of each window: the first is $\\max ${tuple(first)} = ${y[0]}$, and all are $y = ${tuple(y)}$.`,
            zh: `前向：取每个窗口的最大值。第一个是 $\\max ${tuple(first)} = ${y[0]}$，全部为 $y = ${tuple(y)}$。`,
          }
        : {
            en: `Forward, the mean of each window: the first is $\\frac{1}{${k}}(${sum(first)})$, and all are $y \\approx ${tuple(y, 4)}$.`,
            zh: `前向：取每个窗口的平均。第一个是 $\\frac{1}{${k}}(${sum(first)})$，全部为 $y \\approx ${tuple(y, 4)}$。`,
          },
      back,
    ],
    slips: isMax ? maxSlips(q, winners) : averageSlips(q, y, gx),
  };
}
