import { oneOf } from "../draw.ts";
import { defineDrill } from "../drill.ts";
import { numberField, threeDigits } from "../fields.ts";
import { comesTo, formula, tex } from "../write.ts";

interface Conversion {
  readonly beta: number;
  /** Of the other form. */
  readonly eta: number;
  readonly to: "classical" | "average";
}

const formOf = {
  classical: {
    en: "the classical form $v_t = \\beta v_{t-1} + g_t$",
    zh: "经典写法 $v_t = \\beta v_{t-1} + g_t$",
  },
  average: {
    en: "the moving-average form $v_t = \\beta v_{t-1} + (1 - \\beta) g_t$",
    zh: "移动平均写法 $v_t = \\beta v_{t-1} + (1 - \\beta) g_t$",
  },
};

const times = (by: number, { eta, to }: Conversion) => (to === "classical" ? eta * by : eta / by);

/** An address wants 0.1, not 0.09999999999999998. */
const clean = (value: number): number => Number(value.toPrecision(6));

export const convertRate = defineDrill<Conversion>({
  id: "N-27",
  topic: "optimizers",
  version: 1,
  skill: {
    en: "converting a learning rate between the two forms of momentum",
    zh: "在动量的两种写法之间换算学习率",
  },
  draw(rng) {
    const to = oneOf(rng, ["classical", "average"] as const);
    return {
      to,
      beta: oneOf(rng, [0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99]),
      eta:
        to === "classical"
          ? oneOf(rng, [0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 1, 2])
          : oneOf(rng, [0.001, 0.002, 0.003, 0.005, 0.01, 0.02, 0.05, 0.1]),
    };
  },
  task(q) {
    const { beta, eta, to } = q;
    const from = to === "classical" ? "average" : "classical";
    const answer = times(1 - beta, q);
    const inverse = times(1 / (1 - beta), q);
    const [classical, average] = to === "classical" ? [answer, eta] : [eta, answer];
    return {
      ask: {
        en: `A run uses momentum in ${formOf[from].en} with $\\eta = ${tex(eta)}$ and $\\beta = ${tex(beta)}$; both forms step by $-\\eta v_t$ from $v_0 = 0$. Which learning rate takes the same path in ${formOf[to].en}? ${threeDigits.said.en}`,
        zh: `一次训练用动量的${formOf[from].zh}，$\\eta = ${tex(eta)}$，$\\beta = ${tex(beta)}$；两种写法都从 $v_0 = 0$ 开始，每步更新 $-\\eta v_t$。换成${formOf[to].zh}，学习率取多少，轨迹才相同？${threeDigits.said.zh}`,
      },
      fields: [numberField({ en: "learning rate", zh: "学习率" }, answer, threeDigits.tolerance)],
      steps: [
        {
          en: "On the same gradients the classical velocity is $\\frac{1}{1 - \\beta}$ times the moving average, since each gradient enters whole.",
          zh: "梯度相同时，经典写法的每个梯度都整个加进速度，所以速度是移动平均写法的 $\\frac{1}{1 - \\beta}$ 倍。",
        },
        {
          en: "For equal steps the learning rates must make up for it: $\\eta_{\\mathrm{classical}} = (1 - \\beta) \\eta_{\\mathrm{EMA}}$.",
          zh: "要让每步相等，学习率就得反过来：$\\eta_{\\mathrm{classical}} = (1 - \\beta) \\eta_{\\mathrm{EMA}}$。",
        },
        formula(
          to === "classical"
            ? `(1 - ${tex(beta)}) \\cdot ${tex(eta)} ${comesTo(answer)}`
            : `\\frac{${tex(eta)}}{1 - ${tex(beta)}} ${comesTo(answer)}`,
        ),
      ],
      slips: [
        {
          name: { en: "converted in the opposite direction", zh: "换算方向反了" },
          gives: [inverse],
        },
        {
          name: { en: "copied the rate as it was", zh: "把学习率原样照搬" },
          gives: [eta],
        },
        ...(beta === 0.5
          ? []
          : [
              {
                name: {
                  en: "used $\\beta$ in place of $1 - \\beta$",
                  zh: "把 $1 - \\beta$ 用成了 $\\beta$",
                },
                gives: [times(beta, q)],
              },
            ]),
      ],
      // Beyond that the walls of its ravine throw both out.
      ...(classical <= 0.1 && {
        drawing: {
          widget: "optimizer-race",
          state: `show=momentum,momentumEma&own=1&beta=${beta}&eta_momentum=${clean(classical)}&eta_momentumEma=${clean(average)}`,
        },
      }),
    };
  },
});
