import { coverage, extent } from "../../math/convolution/index.ts";
import { at } from "../../math/tensor/index.ts";
import { oneOf, whole } from "../draw.ts";
import { defineDrill, type Slip } from "../drill.ts";
import { exact, numberField } from "../fields.ts";

interface Coverage {
  readonly n: number;
  readonly k: number;
  readonly d: number;
  /** Zeros at each border when the cells are counted. */
  readonly p: number;
  /** From 1. */
  readonly row: number;
  readonly column: number;
}

/** Along one axis: the taps that can lie on cell c, counted from 1, while the whole kernel stays inside. */
const tapsOn = (c: number, { n, k, d, p }: Coverage): number[] =>
  Array.from({ length: k }, (_, i) => i).filter((i) => {
    const start = c - 1 + p - d * i;
    return start >= 0 && start + extent(k, d) <= n + 2 * p;
  });

export const samePadding = defineDrill<Coverage>({
  id: "N-49",
  topic: "cnn",
  version: 1,
  skill: {
    en: "“same” padding, and how often a cell is seen",
    zh: "“同尺寸”填充，以及一个像素被看到几次",
  },
  draw(rng) {
    const [n, k, d] = [whole(rng, 3, 9), oneOf(rng, [3, 5, 7]), whole(rng, 1, 3)];
    const p = oneOf(rng, [0, 0, (d * (k - 1)) / 2]);
    return { n, k, d, p, row: whole(rng, 1, n), column: whole(rng, 1, n) };
  },
  fits: ({ n, k, d }) => extent(k, d) <= n,
  task(q) {
    const { n, k, d, p, row, column } = q;
    const same = (d * (k - 1)) / 2;
    const count = at(coverage([n, n], k, { padding: p, dilation: d }), row - 1, column - 1);
    const [down, across] = [tapsOn(row, q).length, tapsOn(column, q).length];
    const slips: Slip[] = [
      {
        name: {
          en: "that is the padding of both sides together",
          zh: "这是两侧填充之和，不是每侧的填充",
        },
        gives: [2 * same, null],
      },
    ];
    if (d > 1)
      slips.push({
        name: { en: "the dilation was left out of the padding", zh: "算填充时漏了膨胀率" },
        gives: [(k - 1) / 2, null],
      });
    if (count !== k * k)
      slips.push({
        name: {
          en: "the cell was counted as if it lay in the middle of a large plane",
          zh: "把这个像素当成大图中央的像素来数",
        },
        gives: [null, k * k],
      });
    if (count !== down)
      slips.push({
        name: {
          en: "only one axis was counted: every choice of a row goes with every choice of a column",
          zh: "只数了一个方向：每种行的放法都能与每种列的放法搭配",
        },
        gives: [null, down],
      });
    return {
      ask: {
        en: `A convolution has a $${k}\\times ${k}$ kernel with dilation ${d} and stride 1. How many zeros on each side keep the size of the plane? And with ${p === 0 ? "no padding" : `${p} zeros on each side`} on a plane of $${n}\\times ${n}$ cells, at how many places of the kernel does one of its weights lie on the cell in row ${row}, column ${column} (counted from 1)?`,
        zh: `卷积核为 $${k}\\times ${k}$，膨胀率 ${d}，步幅 1。每侧填充多少个零，输出才与输入同样大小？另外，在 $${n}\\times ${n}$ 的图上${p === 0 ? "不填充" : `每侧填充 ${p} 个零`}，卷积核有多少个位置会让某个权重落在第 ${row} 行第 ${column} 列的像素上（行列从 1 数起）？`,
      },
      fields: [
        numberField({ en: "zeros on each side", zh: "每侧填充" }, same, exact),
        numberField({ en: "places that see the cell", zh: "看到该像素的位置数" }, count, exact),
      ],
      steps: [
        {
          en: `The kernel reaches over $d(k-1)+1 = ${extent(k, d)}$ cells and so takes $d(k-1) = ${2 * same}$ away; half of it goes to each side: $\\frac{${d}\\cdot (${k}-1)}{2} = ${same}$.`,
          zh: `核的跨度为 $d(k-1)+1 = ${extent(k, d)}$，不填充时尺寸减少 $d(k-1) = ${2 * same}$，每侧补一半：$\\frac{${d}\\cdot (${k}-1)}{2} = ${same}$。`,
        },
        {
          en: `Along each axis, count the weights that can lie on the cell while the kernel stays within $${n} + 2\\cdot ${p} = ${n + 2 * p}$ cells: ${down} for the row, ${across} for the column.`,
          zh: `每个方向上，核不能超出 $${n} + 2\\cdot ${p} = ${n + 2 * p}$ 个格子，数一数有几个权重能落在该像素上：行方向 ${down} 个，列方向 ${across} 个。`,
        },
        {
          en: `Both choices are free, so they multiply: $${down}\\cdot ${across} = ${count}$.`,
          zh: `两个方向互不影响，相乘：$${down}\\cdot ${across} = ${count}$。`,
        },
      ],
      slips,
    };
  },
});
