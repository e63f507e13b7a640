import type { Lang } from "../../params/index.ts";
import { fmt } from "../../viz/index.ts";
import type { MethodId } from "./marks.ts";
import { pointOf, type Run, type SaddlesModel, shownStep } from "./model.ts";

interface Numbers {
  readonly t: number;
  readonly x: string;
  readonly y: string;
  readonly low: string;
  readonly high: string;
  readonly last: number;
  readonly endX: string;
  readonly endY: string;
  readonly method: string;
}

interface Language {
  readonly methods: Record<MethodId, string>;
  here(n: Numbers): string;
  end: Record<Run["end"], (n: Numbers, id: MethodId) => string>;
}

const languages: Record<Lang, Language> = {
  en: {
    methods: {
      gd: "Gradient descent",
      noisyGd: "Noisy gradient descent",
      momentum: "Momentum",
      newton: "Newton's method",
      absNewton: "Newton's method with |H|",
    },
    here: (n) =>
      `At step ${n.t} the point is (${n.x}, ${n.y}), where the curvatures are ${n.low} and ${n.high}.`,
    end: {
      minimum: (n) => `${n.method} comes to rest in the minimum at (${n.endX}, ${n.endY}).`,
      maximum: (n, id) =>
        id === "newton"
          ? `Newton's method divides each part of the gradient by its signed curvature, so it climbs to the maximum at (${n.endX}, ${n.endY}).`
          : `${n.method} stands on the maximum, where the gradient is zero; the smallest push sends it down.`,
      saddle: (n, id) =>
        id === "newton"
          ? `Newton's method divides by the signed curvature, so the direction that leads down is walked upwards: it ends in the saddle at (${n.endX}, ${n.endY}), neither a minimum nor a maximum.`
          : `${n.method} ends in the saddle at (${n.endX}, ${n.endY}): the gradient along its path has no part in the direction that leads down. A little noise, or a start a little aside, would take it away.`,
      degenerate: (n, id) =>
        id === "newton"
          ? "The Hessian vanishes at (0, 0), so second derivatives do not decide what it is. Newton's step only shortens the distance by a fixed factor."
          : `${n.method} creeps into (0, 0), where gradient and Hessian both vanish; third derivatives make it a saddle with three ways down.`,
      left: (n, id) =>
        id === "absNewton"
          ? `With the sign of the curvature taken off, the step goes down along both eigenvectors: it leaves by step ${n.last}.`
          : id === "newton"
            ? `The Hessian is nearly singular on the way, which makes the step enormous: at step ${n.last} the point is out of the drawing. Damping or a smaller η tames it.`
            : `${n.method} escapes: what points along the negative curvature grows at every step, and at step ${n.last} the point has left the drawing.`,
      "no-step": (n) =>
        `At (${n.endX}, ${n.endY}) the Hessian is singular: HΔ = −g has no solution, and Newton's step does not exist. Move the start a little.`,
      hovers: (n) =>
        `It falls into a well and goes on hovering there, since the noise never stops: after ${n.last} steps it is at (${n.endX}, ${n.endY}). From the ridge, another seed may choose the other well.`,
      "under-way": (n) =>
        `${n.method} is still under way after ${n.last} steps, at (${n.endX}, ${n.endY}).`,
    },
  },
  zh: {
    methods: {
      gd: "梯度下降",
      noisyGd: "带噪声的梯度下降",
      momentum: "动量法",
      newton: "牛顿法",
      absNewton: "|H| 牛顿法",
    },
    here: (n) => `第 ${n.t} 步，点在 (${n.x}, ${n.y})，此处两个曲率是 ${n.low} 和 ${n.high}。`,
    end: {
      minimum: (n) => `${n.method}停在极小值点 (${n.endX}, ${n.endY})。`,
      maximum: (n, id) =>
        id === "newton"
          ? `牛顿法把梯度的每个分量除以带符号的曲率，于是反而爬上了极大值点 (${n.endX}, ${n.endY})。`
          : `${n.method}站在极大值点上，梯度为零；轻轻一推就会滑下去。`,
      saddle: (n, id) =>
        id === "newton"
          ? `牛顿法除以带符号的曲率，本该往下走的方向变成往上走，最后停在鞍点 (${n.endX}, ${n.endY})：既不是极小值点，也不是极大值点。`
          : `${n.method}停在鞍点 (${n.endX}, ${n.endY})：一路上梯度都没有指向下坡方向的分量。加一点噪声，或者把起点挪开一点，就能离开。`,
      degenerate: (n, id) =>
        id === "newton"
          ? "(0, 0) 处海森矩阵为零，二阶导数判断不了它是什么点。牛顿法的每一步只把距离缩短固定的比例。"
          : `${n.method}慢慢爬进 (0, 0)，那里梯度和海森矩阵都为零；由三阶导数可知它是鞍点，有三条下坡路。`,
      left: (n, id) =>
        id === "absNewton"
          ? `去掉曲率的符号之后，沿两个特征向量都是往下走：到第 ${n.last} 步已经离开。`
          : id === "newton"
            ? `路上海森矩阵接近奇异，一步迈得极大：第 ${n.last} 步已经跑出图外。加阻尼或减小 η 可以稳住。`
            : `${n.method}逃离了鞍点：负曲率方向上的分量每步都在变大，第 ${n.last} 步已经离开图面。`,
      "no-step": (n) =>
        `(${n.endX}, ${n.endY}) 处海森矩阵奇异：HΔ = −g 无解，牛顿步不存在。把起点挪开一点。`,
      hovers: (n) =>
        `点落进一个阱，噪声不停，它就在阱底附近徘徊，${n.last} 步时在 (${n.endX}, ${n.endY})。若从脊线出发，换一个种子也许落进另一个。`,
      "under-way": (n) => `${n.method}走了 ${n.last} 步还没停，现在在 (${n.endX}, ${n.endY})。`,
    },
  },
};

/** Anything within rounding of zero is told as zero. */
const shown = (v: number) => fmt(Math.abs(v) < 1e-9 ? 0 : v);

export function describe(m: SaddlesModel, lang: Lang): string {
  const say = languages[lang];
  const { chosen } = m;
  const t = shownStep(m);
  const [x, y] = pointOf(chosen, t);
  const [endX, endY] = pointOf(chosen, chosen.last);
  const n: Numbers = {
    t,
    x: shown(x),
    y: shown(y),
    low: shown(m.low[t] as number),
    high: shown(m.high[t] as number),
    last: chosen.last,
    endX: shown(endX),
    endY: shown(endY),
    method: say.methods[chosen.id],
  };
  return `${say.here(n)}${lang === "en" ? " " : ""}${say.end[chosen.end](n, chosen.id)}`;
}
