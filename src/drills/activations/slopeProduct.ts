import { usualActivation } from "../activation.ts";
import { whole } from "../draw.ts";
import { defineDrill, type Slip } from "../drill.ts";
import { numberField, percent } from "../fields.ts";
import { equals } from "../write.ts";

interface Chain {
  readonly sigmoids: number;
  readonly tanhs: number;
}

const slopes = { sigmoid: usualActivation("sigmoid").df(0), tanh: usualActivation("tanh").df(0) };

export const slopeProduct = defineDrill<Chain>({
  id: "N-10",
  topic: "activations",
  version: 1,
  skill: {
    en: "multiplying the slopes of a chain of activations",
    zh: "算一串激活函数的斜率之积",
  },
  draw(rng) {
    const layers = whole(rng, 1, 20);
    // Sigmoids alone, tanh alone, or some of each.
    const mix = whole(rng, 1, 6);
    const sigmoids = mix <= 2 ? layers : mix === 3 ? 0 : whole(rng, 0, layers);
    return { sigmoids, tanhs: layers - sigmoids };
  },
  task({ sigmoids, tanhs }) {
    const layers = sigmoids + tanhs;
    const answer = slopes.sigmoid ** sigmoids * slopes.tanh ** tanhs;
    const each =
      tanhs === 0
        ? { en: "each a sigmoid", zh: "全是 sigmoid" }
        : sigmoids === 0
          ? { en: "each a tanh", zh: "全是 tanh" }
          : {
              en: `${sigmoids} with a sigmoid and ${tanhs} with tanh`,
              zh: `其中 ${sigmoids} 层用 sigmoid，${tanhs} 层用 tanh`,
            };
    const powers = [
      ...(sigmoids > 0 ? [`0.25^{${sigmoids}}`] : []),
      ...(tanhs > 0 ? [`1^{${tanhs}}`] : []),
    ];
    const slips: Slip[] = [];
    if (sigmoids > 0)
      slips.push({
        name: {
          en: "used the sigmoid's value at 0, which is 0.5, instead of its slope",
          zh: "用了 sigmoid 在 0 处的值 0.5，而不是斜率",
        },
        gives: [0.5 ** sigmoids],
      });
    if (tanhs > 0)
      slips.push(
        {
          name: {
            en: "used tanh's value at 0, which is 0, instead of its slope",
            zh: "用了 tanh 在 0 处的值 0，而不是斜率",
          },
          gives: [0],
        },
        {
          name: { en: "took 0.25 for the slope of tanh, too", zh: "tanh 的斜率也当成了 0.25" },
          gives: [slopes.sigmoid ** layers],
        },
      );
    const sum = sigmoids * slopes.sigmoid + tanhs * slopes.tanh;
    if (Math.abs(sum - answer) > 0.02 * answer)
      slips.push({
        name: {
          en: "added the slopes, but the chain rule multiplies them",
          zh: "把斜率加了起来，链式法则要相乘",
        },
        gives: [sum],
      });
    return {
      ask: {
        en: `A gradient goes back through ${layers} ${layers === 1 ? "activation" : "activations"}, ${each.en}, and every pre-activation is 0, where the slopes are largest. By which factor do the slopes alone change it? To three significant digits.`,
        zh: `梯度往回穿过 ${layers} 层激活函数，${each.zh}，每层的预激活值都恰好是 0，斜率在此处最大。单看激活函数的斜率，梯度要乘以多少？保留三位有效数字。`,
      },
      fields: [numberField({ en: "factor", zh: "倍数" }, answer, percent)],
      steps: [
        {
          en: "At 0 the sigmoid is $\\frac{1}{2}$ and its slope $\\frac{1}{2} \\cdot (1 - \\frac{1}{2}) = 0.25$; tanh is 0 and its slope $1 - 0^2 = 1$.",
          zh: "在 0 处，sigmoid 的值是 $\\frac{1}{2}$，斜率 $\\frac{1}{2} \\cdot (1 - \\frac{1}{2}) = 0.25$；tanh 的值是 0，斜率 $1 - 0^2 = 1$。",
        },
        {
          en: `The chain rule multiplies them: $${powers.join(" \\cdot ")} ${equals(answer, 4)}$.`,
          zh: `链式法则把它们乘起来：$${powers.join(" \\cdot ")} ${equals(answer, 4)}$。`,
        },
      ],
      slips,
      drawing: { widget: "activation-explorer", state: "show=sigmoid,tanh&x=0" },
    };
  },
});
