import { oneOf } from "../draw.ts";
import { defineDrill, type Slip } from "../drill.ts";
import { numberField, percent } from "../fields.ts";
import { equals } from "../write.ts";

interface Cache {
  readonly layers: number;
  readonly queryHeads: number;
  readonly kvHeads: number;
  readonly headSize: number;
  readonly tokens: number;
  /** Of one number. */
  readonly bytes: number;
  readonly batch: number;
}

const gibi = 2 ** 30;

const bytesOf = ({ layers, kvHeads, headSize, tokens, bytes, batch }: Cache): number =>
  2 * layers * kvHeads * headSize * tokens * bytes * batch;

export const kvCache = defineDrill<Cache>({
  id: "N-59",
  topic: "attention-transformer",
  version: 1,
  skill: { en: "the size of a key–value cache", zh: "KV 缓存的大小" },
  draw(rng) {
    const kvHeads = oneOf(rng, [1, 2, 4, 8, 16, 32]);
    return {
      layers: oneOf(rng, [12, 16, 24, 32, 40, 48, 64, 80]),
      queryHeads: kvHeads * oneOf(rng, [1, 1, 2, 4, 8]),
      kvHeads,
      headSize: oneOf(rng, [64, 80, 96, 128]),
      tokens: oneOf(rng, [1024, 2048, 4096, 8192, 16384, 32768]),
      bytes: oneOf(rng, [1, 2, 4]),
      batch: oneOf(rng, [1, 2, 4, 8, 16]),
    };
  },
  fits: (q) => q.queryHeads >= 8 && bytesOf(q) >= gibi / 16 && bytesOf(q) <= 512 * gibi,
  task(q) {
    const { layers, queryHeads, kvHeads, headSize, tokens, bytes, batch } = q;
    const total = bytesOf(q);
    const size = total / gibi;
    const slips: Slip[] = [
      {
        name: {
          en: "only keys or only values were counted: both are kept",
          zh: "只算了键或只算了值，两者都要存",
        },
        gives: [size / 2],
      },
      {
        name: {
          en: "the layers were left out: each keeps its own keys and values",
          zh: "漏了层数：每一层都要存自己的键和值",
        },
        gives: [size / layers],
      },
      {
        name: {
          en: "$10^9$ bytes were taken for a GiB, which is $2^{30}$",
          zh: "把 GiB 当成 $10^9$ 字节了，应为 $2^{30}$ 字节",
        },
        gives: [total / 1e9],
      },
    ];
    if (queryHeads > kvHeads)
      slips.push({
        name: {
          en: "the query heads were counted; only keys and values are kept",
          zh: "按查询头来数了，缓存的只有键和值",
        },
        gives: [(size * queryHeads) / kvHeads],
      });
    return {
      ask: {
        en: `A language model has ${layers} layers with ${queryHeads} query heads and ${kvHeads} key–value ${kvHeads === 1 ? "head" : "heads"} of size ${headSize} each. Its cache keeps ${tokens} tokens for ${batch === 1 ? "one sequence" : `each of ${batch} sequences`}, with ${bytes} ${bytes === 1 ? "byte" : "bytes"} a number. How large is the key–value cache in GiB ($2^{30}$ bytes)? Three significant digits.`,
        zh: `一个语言模型有 ${layers} 层，每层 ${queryHeads} 个查询头、${kvHeads} 个键值头，每个头 ${headSize} 维。${batch === 1 ? "对一条序列" : `对 ${batch} 条序列各`}缓存 ${tokens} 个词元，每个数占 ${bytes} 字节。KV 缓存有多少 GiB（$2^{30}$ 字节）？取三位有效数字。`,
      },
      fields: [numberField({ en: "cache in GiB", zh: "缓存大小（GiB）" }, size, percent)],
      steps: [
        {
          en: "Every layer keeps a key and a value for every token: $2\\cdot L\\cdot h_{\\mathrm{kv}}\\cdot d_h\\cdot n\\cdot B$ numbers.",
          zh: "每一层为每个词元存一个键和一个值，共 $2\\cdot L\\cdot h_{\\mathrm{kv}}\\cdot d_h\\cdot n\\cdot B$ 个数。",
        },
        {
          en: `$2\\cdot ${layers}\\cdot ${kvHeads}\\cdot ${headSize}\\cdot ${tokens}\\cdot ${batch} = ${total / bytes}$ numbers of ${bytes} ${bytes === 1 ? "byte" : "bytes"}: $${total}$ bytes.`,
          zh: `$2\\cdot ${layers}\\cdot ${kvHeads}\\cdot ${headSize}\\cdot ${tokens}\\cdot ${batch} = ${total / bytes}$ 个数，每个 ${bytes} 字节：$${total}$ 字节。`,
        },
        {
          en: `$\\frac{${total}}{2^{30}} ${equals(size)}$ GiB.`,
          zh: `$\\frac{${total}}{2^{30}} ${equals(size)}$ GiB。`,
        },
      ],
      slips,
    };
  },
});
