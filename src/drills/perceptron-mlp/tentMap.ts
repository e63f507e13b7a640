import { whole } from "../draw.ts";
import { defineDrill, type Slip } from "../drill.ts";
import { exact, numberField } from "../fields.ts";

export const tentMap = defineDrill<{ readonly k: number }>({
  id: "N-05",
  topic: "perceptron-mlp",
  version: 1,
  skill: {
    en: "counting linear pieces of a deep and of a shallow net",
    zh: "比较深网络与浅网络的线性段数",
  },
  draw: (rng) => ({ k: whole(rng, 1, 8) }),
  task({ k }) {
    const pieces = 2 ** k;
    const slips: Slip[] = [
      {
        name: {
          en: "counted a unit for every piece, though $n$ kinks make $n + 1$ pieces",
          zh: "一段算一个单元，忘了 $n$ 个拐点分出 $n + 1$ 段",
        },
        gives: [null, pieces],
      },
      {
        name: { en: "took one doubling too few", zh: "少翻了一倍" },
        gives: [pieces / 2, pieces / 2 - 1],
      },
    ];
    // 2k and 2ᵏ are the same for one and two.
    if (k > 2)
      slips.push({
        name: {
          en: "added two pieces a time, though every composition doubles them",
          zh: "每复合一次段数翻倍，而不是加二",
        },
        gives: [2 * k, 2 * k - 1],
      });
    return {
      ask: {
        en: `The tent map $T$ on $[0, 1]$ rises from 0 to 1 on the first half and falls back to 0 on the second; two ReLU units make it. ${k === 1 ? "Take it alone, $k = 1$." : `Chain $k = ${k}$ of them, each fed with what the one before gives.`} How many linear pieces does the result have on $[0, 1]$? A network with one hidden layer of $n$ ReLU units has at most $n + 1$ pieces: by this count, how many units does it need at least?`,
        zh: `$[0, 1]$ 上的帐篷函数 $T$ 在前半段从 0 升到 1，后半段降回 0，两个 ReLU 单元就能搭出来。${k === 1 ? "只用一个 $T$，即 $k = 1$" : `把 $k = ${k}$ 个 $T$ 首尾相接，前一个的输出是后一个的输入`}，得到的函数在 $[0, 1]$ 上有多少个线性段？只有一个隐藏层、共 $n$ 个 ReLU 单元的网络最多 $n + 1$ 段；单按段数算，它至少要多少个单元？`,
      },
      fields: [
        numberField({ en: "linear pieces", zh: "线性段数" }, pieces, exact),
        numberField(
          { en: "units of the shallow network, at least", zh: "浅网络至少要的单元数" },
          pieces - 1,
          exact,
        ),
      ],
      steps: [
        {
          en: `Each half of the tent runs through all of $[0, 1]$, so another $T$ draws everything so far twice: the pieces double each time, $2^{${k}} = ${pieces}$.`,
          zh: `帐篷的每一半都走遍 $[0, 1]$，再套一层 $T$ 就把已有的图形画两遍，段数翻倍：$2^{${k}} = ${pieces}$。`,
        },
        {
          en: `The shallow network has one kink a unit: $n + 1 \\ge ${pieces}$, hence $n \\ge ${pieces - 1}$. The deep one uses $2 \\cdot ${k} = ${2 * k}$ units.`,
          zh: `浅网络每个单元只有一个拐点：$n + 1 \\ge ${pieces}$，即 $n \\ge ${pieces - 1}$；而深网络只用了 $2 \\cdot ${k} = ${2 * k}$ 个单元。`,
        },
      ],
      slips,
    };
  },
});
