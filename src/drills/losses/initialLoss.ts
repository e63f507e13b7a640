import { oneOf, whole } from "../draw.ts";
import { defineDrill } from "../drill.ts";
import { numberField, percent } from "../fields.ts";
import { equals } from "../write.ts";

const usual = [
  2, 3, 4, 5, 8, 10, 16, 20, 26, 32, 50, 64, 100, 200, 256, 365, 500, 1000, 1024, 5000,
];

export const initialLoss = defineDrill<{ readonly classes: number }>({
  id: "N-19",
  topic: "losses",
  version: 1,
  skill: {
    en: "knowing what the loss should be before training",
    zh: "估计训练开始时的损失",
  },
  draw: (rng) => ({
    classes: whole(rng, 0, 2) === 0 ? whole(rng, 2, 5000) : oneOf(rng, usual),
  }),
  task({ classes }) {
    const loss = Math.log(classes);
    return {
      ask: {
        en: `A fresh classifier with ${classes} classes gives every class the same logit. What is its cross-entropy loss on any example (natural logarithm)? To three significant digits.`,
        zh: `一个刚初始化的分类器有 ${classes} 个类别，每个类别的 logit 都一样。它在任意样本上的交叉熵损失是多少（自然对数）？保留三位有效数字。`,
      },
      fields: [numberField({ en: "loss", zh: "损失" }, loss, percent)],
      steps: [
        {
          en: `Equal logits give equal probabilities: $p_y = \\frac{1}{${classes}}$.`,
          zh: `logits 相同，概率就相同：$p_y = \\frac{1}{${classes}}$。`,
        },
        {
          en: `The loss is $-\\ln p_y = \\ln(${classes}) ${equals(loss, 4)}$. A first loss far above it means that the weights of the last layer are too large.`,
          zh: `损失 $-\\ln p_y = \\ln(${classes}) ${equals(loss, 4)}$。起初的损失若远高于它，多半是最后一层的权重太大。`,
        },
      ],
      slips: [
        {
          name: { en: "took the logarithm to base 2", zh: "用了以 2 为底的对数" },
          gives: [Math.log2(classes)],
        },
        {
          name: { en: "took the logarithm to base 10", zh: "用了以 10 为底的对数" },
          gives: [Math.log10(classes)],
        },
        {
          name: {
            en: "gave the share of wrong guesses, not the loss",
            zh: "给出的是乱猜的错误率，不是损失",
          },
          gives: [1 - 1 / classes],
        },
        {
          name: {
            en: "gave one term of the entropy, $-p \\ln p$, instead of $-\\ln p$",
            zh: "算成了熵里的一项 $-p \\ln p$，应是 $-\\ln p$",
          },
          gives: [loss / classes],
        },
      ],
    };
  },
});
