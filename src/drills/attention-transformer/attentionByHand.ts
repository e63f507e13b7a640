import { scaledDotProduct } from "../../math/attention/index.ts";
import { softmax } from "../../math/softmax/index.ts";
import { tensor } from "../../math/tensor/index.ts";
import { several, whole } from "../draw.ts";
import { defineDrill, type Slip } from "../drill.ts";
import { listField, within } from "../fields.ts";
import { equals, matrix, products, tex, tuple } from "../write.ts";

/** Two queries, two keys, two values of two numbers, row by row. */
interface TwoByTwo {
  readonly d: number;
  readonly q: readonly number[];
  readonly k: readonly number[];
  readonly v: readonly number[];
}

/** Weights and output from scores that were made in some way, normalized over the keys. */
function mixed(scores: readonly number[], v: readonly number[]) {
  const weights = [scores.slice(0, 2), scores.slice(2)].flatMap((row) => Array.from(softmax(row)));
  return { weights, output: outputOf(weights, v) };
}

const outputOf = (weights: readonly number[], v: readonly number[]): number[] => {
  const [v11 = 0, v12 = 0, v21 = 0, v22 = 0] = v;
  const [a = 0, b = 0, c = 0, d = 0] = weights;
  return [a * v11 + b * v21, a * v12 + b * v22, c * v11 + d * v21, c * v12 + d * v22];
};

function attention({ d, q, k, v }: TwoByTwo) {
  const { scores, weights, y } = scaledDotProduct(
    tensor([1, 2, d], q),
    tensor([1, 2, d], k),
    tensor([1, 2, 2], v),
  );
  return { scores: Array.from(scores.data), weights: weights.data, output: y.data };
}

const near = within(0.01);

export const attentionByHand = defineDrill<TwoByTwo>({
  id: "N-57",
  topic: "attention-transformer",
  version: 1,
  skill: { en: "scaled dot-product attention by hand", zh: "手算缩放点积注意力" },
  draw(rng) {
    const d = whole(rng, 1, 4);
    const entries = (n: number) => several(n, () => whole(rng, -2, 2));
    return { d, q: entries(2 * d), k: entries(2 * d), v: entries(4) };
  },
  fits(task) {
    const [a, b, c, d] = attention(task).scores;
    const [v1, v2] = [task.v.slice(0, 2), task.v.slice(2)];
    // Where all weights are equal, or all values, nothing needs to be computed.
    return (a !== b || c !== d) && v1.some((value, j) => value !== v2[j]);
  },
  task(drawn) {
    const { d, q, k, v } = drawn;
    const { scores, weights, output } = attention(drawn);
    const raw = scores.map((s) => Math.round(s * Math.sqrt(d)));
    const slips: Slip[] = [];
    if (d > 1) {
      const unscaled = mixed(raw, v);
      slips.push({
        name: {
          en: `the scores were not divided by $\\sqrt{${d}}$`,
          zh: `打分没有除以 $\\sqrt{${d}}$`,
        },
        gives: [unscaled.weights, unscaled.output],
      });
      const twice = mixed(
        raw.map((s) => s / d),
        v,
      );
      slips.push({
        name: {
          en: `the scores were divided by ${d} instead of $\\sqrt{${d}}$`,
          zh: `打分除以了 ${d}，而不是 $\\sqrt{${d}}$`,
        },
        gives: [twice.weights, twice.output],
      });
    }
    const [s11 = 0, s12 = 0, s21 = 0, s22 = 0] = scores;
    // Equal differences give the same weights either way.
    if (Math.abs(s12 - s21) > 0.1) {
      const [w11 = 0, w21 = 0, w12 = 0, w22 = 0] = mixed([s11, s21, s12, s22], v).weights;
      const over = [w11, w12, w21, w22];
      slips.push({
        name: {
          en: "the softmax was taken over the queries; each query shares its weight among the keys",
          zh: "softmax 对查询做了；应当让每个查询的权重在各个键上归一",
        },
        gives: [over, outputOf(over, v)],
      });
    }
    const [w1 = 0, w2 = 0] = weights;
    const column = [v[0], v[2]] as number[];
    return {
      ask: {
        en: `Scaled dot-product attention without a mask; rows are positions: $Q = ${matrix(q, d)}$, $K = ${matrix(k, d)}$, $V = ${matrix(v, 2)}$. Give the four weights (a row for each query) and the four numbers of the output, row by row, to two decimals.`,
        zh: `缩放点积注意力，无掩码，每行是一个位置：$Q = ${matrix(q, d)}$，$K = ${matrix(k, d)}$，$V = ${matrix(v, 2)}$。求四个注意力权重（每个查询一行）和输出的四个数，逐行写出，保留两位小数。`,
      },
      fields: [
        listField({ en: "weights, row by row", zh: "权重（逐行）" }, weights, near),
        listField({ en: "output, row by row", zh: "输出（逐行）" }, output, near),
      ],
      steps: [
        {
          en: `Scores: $QK^\\top = ${matrix(raw, 2)}$, for instance $${products(q.slice(0, d), k.slice(0, d))} = ${tex(raw[0] ?? 0)}$.`,
          zh: `打分：$QK^\\top = ${matrix(raw, 2)}$，例如第一个是 $${products(q.slice(0, d), k.slice(0, d))} = ${tex(raw[0] ?? 0)}$。`,
        },
        {
          en: `Divided by $\\sqrt{d} = \\sqrt{${d}} ${equals(Math.sqrt(d))}$: $${matrix(scores, 2, 4)}$.`,
          zh: `除以 $\\sqrt{d} = \\sqrt{${d}} ${equals(Math.sqrt(d))}$：$${matrix(scores, 2, 4)}$。`,
        },
        {
          en: `Softmax within each row, over the keys: $\\approx ${matrix(weights, 2, 4)}$.`,
          zh: `在每一行内（对键）做 softmax：$\\approx ${matrix(weights, 2, 4)}$。`,
        },
        {
          en: `Each output is the mean of the rows of $V$ with these weights; the first number is $${products([w1, w2], column, 4)} ${equals(output[0] ?? 0)}$, all are $${tuple(output, 4)}$.`,
          zh: `每个输出是 $V$ 各行按这些权重的加权平均；第一个数是 $${products([w1, w2], column, 4)} ${equals(output[0] ?? 0)}$，全部为 $${tuple(output, 4)}$。`,
        },
      ],
      slips,
    };
  },
});
