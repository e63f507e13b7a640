import { whole } from "../draw.ts";
import { defineDrill, type Slip } from "../drill.ts";
import { numberField, percent } from "../fields.ts";
import { equals, sum } from "../write.ts";

interface Paths {
  readonly n: number;
  readonly a: number;
  readonly b: number;
}

/** How many ways there are to choose k of n; precise as long as it is below 2⁵³. */
const choose = (n: number, k: number): number => {
  let ways = 1;
  for (let i = 1; i <= k; i++) ways = Math.round((ways * (n - k + i)) / i);
  return ways;
};

const lengths = (a: number, b: number): number[] =>
  Array.from({ length: b - a + 1 }, (_, i) => a + i);

const shareOf = ({ n, a, b }: Paths): number =>
  lengths(a, b).reduce((total, k) => total + choose(n, k) / 2 ** n, 0);

export const residualPaths = defineDrill<Paths>({
  id: "N-53",
  topic: "cnn-architectures",
  version: 1,
  skill: { en: "how long the paths through residual blocks are", zh: "残差网络中路径长度的分布" },
  draw(rng) {
    // Few terms, so that a hand can add them.
    const n = whole(rng, 0, 1) === 0 ? whole(rng, 5, 12) : whole(rng, 13, 60);
    const width = n <= 12 ? whole(rng, 0, 3) : whole(rng, 0, 1);
    const a = whole(rng, 0, n - width);
    return { n, a, b: a + width };
  },
  // Below that a single path more or less cannot be seen, and nearly all paths teach nothing.
  fits: (q) => shareOf(q) >= 1e-4 && shareOf(q) < 0.95,
  task(q) {
    const { n, a, b } = q;
    const share = shareOf(q);
    const ways = lengths(a, b).map((k) => choose(n, k));
    const slips: Slip[] = [
      {
        name: {
          en: `all ${n + 1} lengths were taken as equally common`,
          zh: `把 ${n + 1} 种长度当成了同样常见`,
        },
        gives: [(b - a + 1) / (n + 1)],
      },
    ];
    if (a < b)
      slips.push({
        name: { en: `the length ${b} itself was left out`, zh: `漏了长度 ${b} 本身` },
        gives: [shareOf({ n, a, b: b - 1 })],
      });
    const range =
      a === b
        ? { en: `the length ${a}`, zh: `恰为 ${a} ` }
        : { en: `a length from ${a} to ${b}, both included`, zh: `从 ${a} 到 ${b}（含两端）` };
    const formula =
      a === b
        ? `\\frac{C(${n}, ${a})}{2^{${n}}}`
        : `\\frac{1}{2^{${n}}}\\sum_{k=${a}}^{${b}} C(${n}, k)`;
    const terms = ways.length > 4 ? `C(${n}, ${a}) + \\text{...} + C(${n}, ${b})` : sum(ways);
    return {
      ask: {
        en: `A path through ${n} residual blocks goes through each block or round it, so there are $2^{${n}}$ paths; the length of a path is the number of blocks that it goes through. What share of the paths has ${range.en}? Three significant digits.`,
        zh: `${n} 个残差块串联，路径在每一块上或者穿过残差分支，或者走捷径，共有 $2^{${n}}$ 条；穿过的残差分支数称为路径的长度。长度${range.zh}的路径占多大比例？取三位有效数字。`,
      },
      fields: [numberField({ en: "share of the paths", zh: "路径所占比例" }, share, percent)],
      steps: [
        {
          en: `A path of length $k$ chooses $k$ of the ${n} blocks, in $C(${n}, k)$ ways, so the share is $${formula}$.`,
          zh: `长度为 $k$ 的路径是从 ${n} 块中选 $k$ 块，有 $C(${n}, k)$ 种，所以比例是 $${formula}$。`,
        },
        {
          en: `$\\frac{${terms}}{2^{${n}}} ${equals(share)}$.`,
          zh: `$\\frac{${terms}}{2^{${n}}} ${equals(share)}$。`,
        },
      ],
      slips,
    };
  },
});
