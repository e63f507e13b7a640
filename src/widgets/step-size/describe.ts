import type { Lang } from "../../params/index.ts";
import { fmt } from "../../viz/index.ts";
import type { QuadraticWalk, StepSizeModel, UnivariateWalk } from "./model.ts";

interface Numbers {
  readonly ratio: string;
  readonly steep: string;
  readonly flat: string;
  readonly x: string;
  readonly y: string;
  readonly last: number;
  readonly steps: string;
  readonly bestRatio: string;
  readonly bestRate: string;
}

interface Language {
  diverges(n: Numbers): string;
  edge(n: Numbers): string;
  converges(n: Numbers, zigzag: boolean, slow: "flat" | "steep" | "both"): string;
  abs: Record<UnivariateWalk["end"], (m: UnivariateWalk) => string>;
  cubic(m: UnivariateWalk): string;
  doubleWell: Record<UnivariateWalk["end"], (m: UnivariateWalk) => string>;
}

const end = (m: UnivariateWalk) => fmt(m.xs[m.last]);
const before = (m: UnivariateWalk) => fmt(m.xs[Math.max(0, m.last - 1)]);
const fell = (m: UnivariateWalk) => (m.run.status === "diverged" ? m.run.atStep : m.last);

const en: Language = {
  diverges: (n) =>
    `η = ${n.ratio}/L lies beyond 2/L: every step multiplies the steep error by ${n.steep}, and after ${n.last} steps y = ${n.y}. Anything below 2/L converges; move the learning rate back.`,
  edge: (n) =>
    `η = 2/L exactly: along the steep direction the point jumps from one side to the other and stays just as far away (|y| = ${n.y}). Any smaller learning rate converges.`,
  converges: (n, zigzag, slow) =>
    `Every step multiplies the steep error by ${n.steep}${zigzag ? " (it zig-zags, and shrinks all the same)" : ""} and the flat one by ${n.flat}; after ${n.last} steps y = ${n.y} and x = ${n.x}. ${
      slow === "both" ? "Both directions are equally slow" : `The ${slow} direction sets the pace`
    }: a millionth takes ${n.steps} steps. The best fixed step, ${n.bestRatio}/L, leaves ${n.bestRate} a step.`,
  abs: {
    arrives: () =>
      "The steps happen to land on the corner itself. From nearly every other start they would hop over it for ever.",
    hops: (m) =>
      `The slope of |x| is ±1 however near the minimum is, so every step is η = ${fmt(m.eta)} long: the point hops between ${before(m)} and ${end(m)} and comes no nearer. A step that shrinks would get there.`,
    creeps: (m) => en.abs["under-way"](m),
    falls: (m) => en.abs["under-way"](m),
    "under-way": (m) =>
      `The slope of |x| is ±1 everywhere, so every step is η = ${fmt(m.eta)} long; after ${m.last} steps x = ${end(m)}. The minimum is at a corner, where there is no derivative to be zero.`,
  },
  cubic: (m) =>
    m.end === "falls"
      ? `x³ has no minimum: left of 0 the slope points downhill for ever, and at step ${fell(m)} the point is at x = ${end(m)} or beyond. A smaller step from the right of 0 would stall at 0 instead.`
      : `After ${m.last} steps x = ${end(m)}, and the steps die out: the slope 3x² vanishes at 0, which is neither a minimum nor a maximum. Start a little to the left of 0 and the point falls.`,
  doubleWell: {
    arrives: (m) =>
      `The point settles in the well at x = ${fmt(m.xs[m.last], 6)}. Near it the error shrinks by |1 − ηL| = ${fmt(Math.abs(1 - m.values.ratio))} a step; which well it is depends on the start and on how far the first steps jump.`,
    hops: (m) =>
      `η = ${fmt(m.values.ratio)}/L is too much for the curvature L = 8 at the minimum: the point neither arrives nor runs away but hops between ${before(m)} and ${end(m)}.`,
    creeps: (m) => en.doubleWell["under-way"](m),
    falls: (m) =>
      `The walls are steeper than the wells: from this start the first steps overshoot more and more, and at step ${fell(m)} the point has left. Take a smaller step or start nearer.`,
    "under-way": (m) =>
      `After ${m.last} steps x = ${end(m)}, where the slope is ${fmt(m.function.slope(m.xs[m.last] as number))} and the curvature ${fmt(m.curvatures[m.last])}. ${
        m.xs[m.last] === 0 ? "At the top of the barrier the slope is 0: nothing moves." : ""
      }`.trim(),
  },
};

const zh: Language = {
  diverges: (n) =>
    `η = ${n.ratio}/L 超过了 2/L：陡的方向上误差每步乘以 ${n.steep}，${n.last} 步后 y = ${n.y}。只要小于 2/L 就会收敛，把学习率调回去。`,
  edge: (n) =>
    `η 正好等于 2/L：点在陡的方向上左右对跳，离得一样远（|y| = ${n.y}）。再小一点就收敛。`,
  converges: (n, zigzag, slow) =>
    `每一步，陡的方向误差乘以 ${n.steep}${zigzag ? "（来回摆动，但一直在缩小）" : ""}，平的方向乘以 ${n.flat}；${n.last} 步后 y = ${n.y}，x = ${n.x}。${
      slow === "both" ? "两个方向一样慢" : `快慢由${slow === "flat" ? "平" : "陡"}的方向决定`
    }：缩到百万分之一要 ${n.steps} 步。最好的固定步长是 ${n.bestRatio}/L，每步剩 ${n.bestRate}。`,
  abs: {
    arrives: () => "这几步碰巧正落在尖点上。换一个起点，几乎都会在它两侧跳个不停。",
    hops: (m) =>
      `|x| 的导数离最小点再近也是 ±1，所以每步都长 η = ${fmt(m.eta)}：点在 ${before(m)} 和 ${end(m)} 之间来回跳，再也靠不近。步长逐渐减小才能走到。`,
    creeps: (m) => zh.abs["under-way"](m),
    falls: (m) => zh.abs["under-way"](m),
    "under-way": (m) =>
      `|x| 的导数处处是 ±1，所以每步都长 η = ${fmt(m.eta)}；${m.last} 步后 x = ${end(m)}。最小值在尖点上，那里没有导数，也就谈不上导数为零。`,
  },
  cubic: (m) =>
    m.end === "falls"
      ? `x³ 没有最小值：0 的左边永远是下坡，第 ${fell(m)} 步时点已到 x = ${end(m)} 或更远。从 0 的右边用小一点的步长出发，则会停在 0 附近。`
      : `${m.last} 步后 x = ${end(m)}，步子越来越小：导数 3x² 在 0 处为零，而 0 既不是极小值点也不是极大值点。把起点挪到 0 左边一点，点就一路下滑。`,
  doubleWell: {
    arrives: (m) =>
      `点落进了 x = ${fmt(m.xs[m.last], 6)} 的阱里。在它附近，误差每步乘以 |1 − ηL| = ${fmt(Math.abs(1 - m.values.ratio))}；落进哪一个阱，要看起点和头几步跳多远。`,
    hops: (m) =>
      `最小点处曲率 L = 8，η = ${fmt(m.values.ratio)}/L 太大：点既到不了，也跑不掉，只在 ${before(m)} 和 ${end(m)} 之间来回跳。`,
    creeps: (m) => zh.doubleWell["under-way"](m),
    falls: (m) =>
      `外侧的壁比阱底陡得多：从这里出发，头几步越冲越远，到第 ${fell(m)} 步已经跑掉。把步长调小，或把起点移近。`,
    "under-way": (m) =>
      `${m.last} 步后 x = ${end(m)}，此处导数 ${fmt(m.function.slope(m.xs[m.last] as number))}，曲率 ${fmt(m.curvatures[m.last])}。${
        m.xs[m.last] === 0 ? "正好在势垒顶上，导数为 0，一动不动。" : ""
      }`,
  },
};

const languages: Record<Lang, Language> = { en, zh };

function quadraticWords(m: QuadraticWalk, lang: Lang): string {
  const say = languages[lang];
  const [flat, steep] = m.tracks as [
    QuadraticWalk["tracks"][number],
    QuadraticWalk["tracks"][number],
  ];
  const n: Numbers = {
    ratio: fmt(m.eta),
    steep: fmt(1 - m.eta),
    flat: fmt(1 - m.eta * m.mu, 4),
    x: fmt(m.xs[m.last]),
    y: fmt(m.ys[m.last]),
    last: m.last,
    steps: String(m.stepsToMillionth),
    bestRatio: fmt(m.best.ratio),
    bestRate: fmt(m.best.rate, 4),
  };
  const excess = (steep.rate as number) - 1;
  if (excess > 1e-9) return say.diverges(n);
  if (excess > -1e-9) return say.edge({ ...n, y: fmt(Math.abs(m.ys[m.last] as number)) });
  const gap = (flat.rate as number) - (steep.rate as number);
  return say.converges(n, m.eta > 1, Math.abs(gap) < 1e-3 ? "both" : gap > 0 ? "flat" : "steep");
}

export function describe(m: StepSizeModel, lang: Lang): string {
  if (m.kind === "quadratic") return quadraticWords(m, lang);
  const say = languages[lang];
  if (m.values.f === "cubic") return say.cubic(m);
  return m.values.f === "abs" ? say.abs[m.end](m) : say.doubleWell[m.end](m);
}
