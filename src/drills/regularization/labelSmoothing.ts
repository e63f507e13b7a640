import { optimalLogitGap, smoothLabels } from "../../math/regularization/index.ts";
import { oneOf } from "../draw.ts";
import { defineDrill } from "../drill.ts";
import { numberField, threeDigits } from "../fields.ts";
import { comesTo, formula, tex } from "../write.ts";

interface Smoothed {
  readonly classes: number;
  readonly epsilon: number;
}

type Kind = "all" | "others";
const target = ({ classes, epsilon }: Smoothed, kind: Kind) => {
  const [right, rest] = smoothLabels(classes, 0, epsilon, kind);
  return [right as number, rest as number, optimalLogitGap(classes, epsilon, kind)] as const;
};

export const labelSmoothing = defineDrill<Smoothed>({
  id: "N-44",
  topic: "regularization",
  version: 1,
  skill: {
    en: "a smoothed target and the logits that meet it",
    zh: "平滑后的标签与达到它的 logits",
  },
  draw: (rng) => ({
    classes: oneOf(rng, [2, 3, 4, 5, 8, 10, 10, 20, 50, 100, 200, 500, 1000]),
    epsilon: oneOf(rng, [0.01, 0.02, 0.05, 0.1, 0.1, 0.15, 0.2, 0.25, 0.3]),
  }),
  task(q) {
    const { classes, epsilon } = q;
    const [right, rest, gap] = target(q, "all");
    return {
      ask: {
        en: `Label smoothing with $\\epsilon = ${tex(epsilon)}$ spreads that share evenly over all ${classes} classes, the right one included. What is the target of the right class, what is that of each other class, and by how much must the right logit exceed the others (all equal) for the softmax to meet the target? ${threeDigits.said.en}`,
        zh: `标签平滑取 $\\epsilon = ${tex(epsilon)}$，把这部分概率平均分给全部 ${classes} 个类别（包括正确类别）。正确类别的目标概率是多少？其余每个类别是多少？要让 softmax 恰好等于目标，正确类别的 logit 应比其余（彼此相等）高出多少？${threeDigits.said.zh}`,
      },
      fields: [
        numberField({ en: "right class", zh: "正确类别" }, right, threeDigits.tolerance),
        numberField({ en: "each other class", zh: "其余每个类别" }, rest, threeDigits.tolerance),
        numberField({ en: "gap of the logits", zh: "logit 之差" }, gap, threeDigits.tolerance),
      ],
      steps: [
        formula(`\\frac{\\epsilon}{K} = \\frac{${tex(epsilon)}}{${classes}} ${comesTo(rest)}`),
        {
          en: `The right class keeps $1 - \\epsilon$ and gets its share, too: $${tex(1 - epsilon)} + ${tex(rest, 4)} ${comesTo(right)}$.`,
          zh: `正确类别留下 $1 - \\epsilon$，也分到一份：$${tex(1 - epsilon)} + ${tex(rest, 4)} ${comesTo(right)}$。`,
        },
        {
          en: `A difference of logits is the logarithm of a ratio of probabilities: $\\ln \\frac{${tex(right, 4)}}{${tex(rest, 4)}} ${comesTo(gap)}$.`,
          zh: `logit 之差等于概率之比的对数：$\\ln \\frac{${tex(right, 4)}}{${tex(rest, 4)}} ${comesTo(gap)}$。`,
        },
      ],
      slips: [
        // With many classes it makes hardly a difference.
        ...(classes <= 50
          ? [
              {
                name: {
                  en: "spread the share over the other classes only",
                  zh: "只分给了其余的类别",
                },
                gives: target(q, "others"),
              },
            ]
          : []),
        {
          name: {
            en: "gave the ratio of the probabilities without its logarithm",
            zh: "给的是概率之比，没有取对数",
          },
          gives: [null, null, right / rest],
        },
        {
          name: {
            en: "gave each other class the whole $\\epsilon$",
            zh: "其余每个类别都给了整个 $\\epsilon$",
          },
          gives: [1 - epsilon, epsilon, Math.log((1 - epsilon) / epsilon)],
        },
      ],
    };
  },
});
