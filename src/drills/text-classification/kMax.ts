import { permutation } from "../../math/random/index.ts";
import { whole } from "../draw.ts";
import { defineDrill, type Slip } from "../drill.ts";
import { exact, listField, numberField } from "../fields.ts";
import { tuple } from "../write.ts";

interface Row {
  readonly values: readonly number[];
  readonly k: number;
}

export const kMax = defineDrill<Row>({
  id: "N-66",
  topic: "text-classification",
  version: 1,
  skill: { en: "1-max and k-max pooling", zh: "最大池化与 k-max 池化" },
  draw(rng) {
    // Cut from a shuffled row of numbers, so that none comes twice.
    const values = Array.from(permutation(rng, 19).slice(0, whole(rng, 5, 10)), (v) => v - 9);
    return { values, k: whole(rng, 1, 3) };
  },
  task({ values, k }) {
    const sorted = values.toSorted((a, b) => b - a);
    const top = sorted.slice(0, k);
    const kept = values.filter((v) => top.includes(v));
    const best = sorted[0] as number;
    const place = values.indexOf(best) + 1;
    const places = kept.map((v) => values.indexOf(v) + 1);
    const slips: Slip[] = [
      {
        name: { en: "the places were given, not the values", zh: "给出的是位置，不是数值" },
        gives: [place, places],
      },
    ];
    if (top.some((v, i) => v !== kept[i]))
      slips.push({
        name: {
          en: "the values were sorted by size; k-max pooling keeps their order in the row",
          zh: "按大小排了序；k-max 池化保留原来的先后次序",
        },
        gives: [null, top],
      });
    const byMagnitude = values.toSorted((a, b) => Math.abs(b) - Math.abs(a)).slice(0, k);
    if (byMagnitude.some((v) => !top.includes(v)))
      slips.push({
        name: {
          en: "the sign was ignored: the largest are not those farthest from zero",
          zh: "忽略了符号：最大不等于绝对值最大",
        },
        gives: [byMagnitude[0] as number, values.filter((v) => byMagnitude.includes(v))],
      });
    return {
      ask: {
        en: `A feature map over a sentence is $${tuple(values)}$. What does max-over-time pooling give, and what does ${k}-max pooling give?`,
        zh: `某个特征图在一句话上的取值为 $${tuple(values)}$。对时间做最大池化得到什么？做 $k = ${k}$ 的 k-max 池化又得到什么？`,
      },
      fields: [
        numberField({ en: "maximum over time", zh: "时间上的最大值" }, best, exact),
        listField(
          { en: `${k}-max, in order`, zh: `$k = ${k}$ 的 k-max 池化（按次序）` },
          kept,
          exact,
        ),
      ],
      steps: [
        {
          en: `The largest is $${best}$, at place ${place}.`,
          zh: `最大的是第 ${place} 个：$${best}$。`,
        },
        {
          en:
            k === 1
              ? "With $k = 1$ the second is the same."
              : `The ${k} largest are $${tuple(top)}$; in the order of the sentence they are $${tuple(kept)}$.`,
          zh:
            k === 1
              ? "$k = 1$ 时两者相同。"
              : `最大的 ${k} 个是 $${tuple(top)}$，按在句中的次序写成 $${tuple(kept)}$。`,
        },
      ],
      slips,
    };
  },
});
