import { generatorLosses } from "../../math/gan/index.ts";
import { multiple } from "../draw.ts";
import { defineDrill } from "../drill.ts";
import { numberField, within } from "../fields.ts";
import { equals, tex } from "../write.ts";

interface Judged {
  /** What the discriminator gives for a generated sample. */
  readonly d: number;
}

const near = within(0.01);

export const generatorGradients = defineDrill<Judged>({
  id: "N-63",
  topic: "gan",
  version: 1,
  skill: { en: "the generator's gradient, saturating or not", zh: "饱和与非饱和生成器损失的梯度" },
  draw: (rng) => ({ d: multiple(rng, 0.01, 0.99, 0.01) }),
  task({ d }) {
    const logit = Math.log(d / (1 - d));
    const saturating = generatorLosses.saturating.slope(logit);
    const other = generatorLosses.nonSaturating.slope(logit);
    const rest = tex(1 - d);
    return {
      ask: {
        en: `For a generated sample the discriminator gives $D = \\sigma(a) = ${d}$. What are the derivatives with respect to the logit $a$ of the saturating loss $\\ln(1-D)$ and of the non-saturating loss $-\\ln D$, both of which the generator minimizes? Two decimals.`,
        zh: `判别器对某个生成样本给出 $D = \\sigma(a) = ${d}$。生成器要最小化的损失有两种：饱和损失 $\\ln(1-D)$ 和非饱和损失 $-\\ln D$。求它们对 logit $a$ 的导数，保留两位小数。`,
      },
      fields: [
        numberField({ en: "of $\\ln(1-D)$", zh: "$\\ln(1-D)$ 的导数" }, saturating, near),
        numberField({ en: "of $-\\ln D$", zh: "$-\\ln D$ 的导数" }, other, near),
      ],
      steps: [
        {
          en: "The slope of the sigmoid is $D(1-D)$.",
          zh: "sigmoid 的导数是 $D(1-D)$。",
        },
        {
          en: `Saturating: $\\frac{-1}{1-D}\\cdot D(1-D) = -D ${equals(saturating)}$.`,
          zh: `饱和损失：$\\frac{-1}{1-D}\\cdot D(1-D) = -D ${equals(saturating)}$。`,
        },
        {
          en: `Non-saturating: $\\frac{-1}{D}\\cdot D(1-D) = -(1-D) ${equals(other)}$. It is the stronger one where $D$ is below a half, so where the sample convinces least.`,
          zh: `非饱和损失：$\\frac{-1}{D}\\cdot D(1-D) = -(1-D) ${equals(other)}$。$D$ 低于二分之一，即样本最不逼真时，它的梯度更大。`,
        },
      ],
      slips: [
        {
          name: { en: "the two losses were exchanged", zh: "两种损失弄反了" },
          gives: [other, saturating],
        },
        {
          name: {
            en: "the sign was lost: both losses fall as the logit grows",
            zh: "丢了负号：logit 增大时两种损失都下降",
          },
          gives: [-saturating, -other],
        },
        {
          name: {
            en: `the derivative was taken with respect to $D$; the factor $D(1-D) = ${d}\\cdot ${rest}$ of the sigmoid is missing`,
            zh: `对 $D$ 求了导，漏了 sigmoid 的因子 $D(1-D) = ${d}\\cdot ${rest}$`,
          },
          gives: [-1 / (1 - d), -1 / d],
        },
      ],
    };
  },
});
