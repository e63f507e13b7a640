import { optimizers } from "../../math/optimizers/index.ts";
import { same, type Text } from "../../params/index.ts";
import { oneOf, several, whole } from "../draw.ts";
import { defineDrill } from "../drill.ts";
import { numberField, threeDigits } from "../fields.ts";
import { comesTo, factor, formula, tex } from "../write.ts";
import { follow, trace } from "./follow.ts";

interface Average {
  readonly beta: number;
  /** g_1, g_2, … */
  readonly gradients: readonly number[];
}

const last = (values: readonly number[]): number => values.at(-1) as number;

/** v after the last gradient, without and with correction. */
function averages(beta: number, gradients: readonly number[]): readonly [number, number] {
  const run = follow(optimizers.momentumEma, { beta, corrected: true }, gradients);
  return [last(trace(run, "v")), last(trace(run, "vHat"))];
}

const isConstant = ({ gradients }: Average): boolean => gradients.every((g) => g === gradients[0]);

/** Step by step for a list; in one go where all values are the same. */
function unrolled(q: Average): readonly Text[] {
  const { beta, gradients } = q;
  const t = gradients.length;
  const fresh = tex(1 - beta);
  if (isConstant(q)) {
    const g = gradients[0] as number;
    return [
      {
        en: "With a constant $g$ each step keeps the share $\\beta$ of what is still missing, so $v_t = (1 - \\beta^t) g$.",
        zh: "$g$ 恒定时，离 $g$ 的差距每步缩到 $\\beta$ 倍，所以 $v_t = (1 - \\beta^t) g$。",
      },
      formula(
        `v_{${t}} = (1 - ${tex(beta)}^{${t}}) \\cdot ${factor(g)} ${comesTo(1 - beta ** t, 5)} \\cdot ${factor(g)} ${comesTo(averages(beta, gradients)[0])}`,
      ),
    ];
  }
  const v = [0, ...trace(follow(optimizers.momentumEma, { beta }, gradients), "v")];
  return gradients.map((g, i) =>
    formula(
      `v_{${i + 1}} = ${tex(beta)} \\cdot ${factor(v[i] as number, 5)} + ${fresh} \\cdot ${factor(g)} ${comesTo(v[i + 1] as number, 5)}`,
    ),
  );
}

export const movingAverage = defineDrill<Average>({
  id: "N-25",
  topic: "optimizers",
  version: 1,
  skill: {
    en: "an exponential moving average and its bias correction",
    zh: "指数加权平均及其偏差修正",
  },
  draw(rng) {
    const beta = oneOf(rng, [0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 0.999]);
    const value = () => oneOf(rng, [1, -1]) * whole(rng, 1, 5);
    if (whole(rng, 0, 1) === 0) return { beta, gradients: several(whole(rng, 2, 4), value) };
    const g = value();
    return { beta, gradients: several(whole(rng, 2, 8), () => g) };
  },
  // Where values cancel, the rounding on the way would decide.
  fits: ({ beta, gradients }) => Math.abs(averages(beta, gradients)[1]) >= 0.3,
  task(q) {
    const { beta, gradients } = q;
    const t = gradients.length;
    const warm = 1 - beta ** t;
    const [v, corrected] = averages(beta, gradients);
    const bare = last(trace(follow(optimizers.momentum, { beta }, gradients), "v"));
    const listed = gradients.map((g) => tex(g)).join(", ");
    const g = gradients[0] as number;
    const shown = isConstant(q) && g > 0 && beta <= 0.99;
    const [en, zh] = isConstant(q)
      ? [`Every $g_t$ is $${tex(g)}$.`, `每个 $g_t$ 都是 $${tex(g)}$。`]
      : [`The values $g_1, g_2$ and so on are $${listed}$.`, `$g_1, g_2$ 等依次为 $${listed}$。`];
    return {
      ask: {
        en: `An average starts at $v_0 = 0$ and goes on as $v_t = \\beta v_{t-1} + (1 - \\beta) g_t$ with $\\beta = ${tex(beta)}$. ${en} What is $v_{${t}}$, and what is it after bias correction? ${threeDigits.said.en}`,
        zh: `指数加权平均从 $v_0 = 0$ 开始，$v_t = \\beta v_{t-1} + (1 - \\beta) g_t$，$\\beta = ${tex(beta)}$。${zh}求 $v_{${t}}$，以及做偏差修正之后的值。${threeDigits.said.zh}`,
      },
      fields: [
        numberField(same(`$v_{${t}}$`), v, threeDigits.tolerance),
        numberField(
          { en: `$\\hat v_{${t}}$, corrected`, zh: `修正后的 $\\hat v_{${t}}$` },
          corrected,
          threeDigits.tolerance,
        ),
      ],
      steps: [
        ...unrolled(q),
        {
          en: `So far the weights add up to $1 - \\beta^t$ only; dividing by it makes them add up to 1: $\\hat v_{${t}} = \\frac{${tex(v, 5)}}{1 - ${tex(beta)}^{${t}}} = \\frac{${tex(v, 5)}}{${tex(warm, 5)}} ${comesTo(corrected)}$.`,
          zh: `到这一步，权重加起来只有 $1 - \\beta^t$，除以它才等于 1：$\\hat v_{${t}} = \\frac{${tex(v, 5)}}{1 - ${tex(beta)}^{${t}}} = \\frac{${tex(v, 5)}}{${tex(warm, 5)}} ${comesTo(corrected)}$。`,
        },
      ],
      slips: [
        {
          name: {
            en: "divided by $1 - \\beta$ instead of $1 - \\beta^t$",
            zh: "除以了 $1 - \\beta$，而不是 $1 - \\beta^t$",
          },
          gives: [null, v / (1 - beta)],
        },
        {
          name: {
            en: "let the new value in whole, without the factor $1 - \\beta$",
            zh: "新值没有乘 $1 - \\beta$ 就加了进去",
          },
          gives: [bare, bare / warm],
        },
        ...(beta === 0.5
          ? []
          : [
              {
                name: {
                  en: "took $\\beta$ for the weight of the new value; it is what the old average keeps",
                  zh: "把 $\\beta$ 当成了新值的权重；它是旧平均值保留的比例",
                },
                gives: averages(1 - beta, gradients),
              },
            ]),
      ],
      ...(shown && {
        drawing: {
          widget: "gradient-sequence",
          state: `sequence=constant&scale=${g}&beta1=${beta}&show=adam&step=${t}`,
        },
      }),
    };
  },
});
