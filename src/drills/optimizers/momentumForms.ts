import { optimizers } from "../../math/optimizers/index.ts";
import { oneOf, several, whole } from "../draw.ts";
import { defineDrill } from "../drill.ts";
import { numberField, threeDigits } from "../fields.ts";
import { comesTo, factor, formula, sum, tex, tuple } from "../write.ts";
import { follow, moved, trace } from "./follow.ts";

interface Run {
  readonly beta: number;
  readonly eta: number;
  readonly gradients: readonly number[];
}

const classicalOf = ({ gradients, ...hyper }: Run) => follow(optimizers.momentum, hyper, gradients);
const averageOf = ({ gradients, ...hyper }: Run) =>
  follow(optimizers.momentumEma, hyper, gradients);

export const momentumForms = defineDrill<Run>({
  id: "N-26",
  topic: "optimizers",
  version: 1,
  skill: {
    en: "how far momentum moves, in both of its forms",
    zh: "动量法两种写法各走多远",
  },
  draw(rng) {
    const beta = oneOf(rng, [0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99]);
    const eta = oneOf(rng, [0.01, 0.02, 0.05, 0.1, 0.2, 0.5]);
    const gradient = () => oneOf(rng, [1, -1]) * whole(rng, 1, 5);
    if (whole(rng, 0, 1) === 0)
      return { beta, eta, gradients: several(whole(rng, 2, 4), gradient) };
    const g = gradient();
    return { beta, eta, gradients: several(whole(rng, 1, 5), () => g) };
  },
  // Where steps cancel, the rounding on the way would decide.
  fits: (q) => Math.abs(moved(classicalOf(q))) >= 0.5 * q.eta,
  task(q) {
    const { beta, eta, gradients } = q;
    const t = gradients.length;
    const run = classicalOf(q);
    const [classical, average] = [moved(run), moved(averageOf(q))];
    const velocities = trace(run, "v");
    const total = gradients.reduce((a, b) => a + b, 0);
    const g = gradients[0] as number;
    const constant = gradients.every((other) => other === g);
    const listed = gradients.map((other) => tex(other)).join(", ");
    const steps = t === 1 ? "one step" : `${t} steps`;
    const [en, zh] = constant
      ? [`The gradient is $${tex(g)}$ throughout.`, `梯度恒为 $${tex(g)}$。`]
      : [`The gradients are $${listed}$, in this order.`, `梯度依次为 $${listed}$。`];
    return {
      ask: {
        en: `Momentum with $\\eta = ${tex(eta)}$ and $\\beta = ${tex(beta)}$ takes ${steps} $\\theta_t = \\theta_{t-1} - \\eta v_t$ from $v_0 = 0$. ${en} How far has the parameter moved, $\\theta_{${t}} - \\theta_0$, in the classical form $v_t = \\beta v_{t-1} + g_t$, and in the moving-average form $v_t = \\beta v_{t-1} + (1 - \\beta) g_t$? ${threeDigits.said.en}`,
        zh: `动量法取 $\\eta = ${tex(eta)}$、$\\beta = ${tex(beta)}$，从 $v_0 = 0$ 起按 $\\theta_t = \\theta_{t-1} - \\eta v_t$ 走 ${t} 步。${zh}经典写法 $v_t = \\beta v_{t-1} + g_t$ 和指数移动平均写法 $v_t = \\beta v_{t-1} + (1 - \\beta) g_t$ 下，参数的位移 $\\theta_{${t}} - \\theta_0$ 各是多少？${threeDigits.said.zh}`,
      },
      fields: [
        numberField({ en: "classical form", zh: "经典写法" }, classical, threeDigits.tolerance),
        numberField(
          { en: "moving-average form", zh: "移动平均写法" },
          average,
          threeDigits.tolerance,
        ),
      ],
      steps: [
        {
          en: `Classical velocities, each $\\beta$ times the last plus the gradient: $${tuple(velocities, 5)}$.`,
          zh: `经典写法的速度，每一个都是上一个乘 $\\beta$ 再加梯度：$${tuple(velocities, 5)}$。`,
        },
        formula(
          t === 1
            ? `\\theta_1 - \\theta_0 = -\\eta v_1 = -${tex(eta)} \\cdot ${factor(g)} ${comesTo(classical)}`
            : `\\theta_{${t}} - \\theta_0 = -\\eta \\sum_t v_t = -${tex(eta)} \\cdot (${sum(velocities, 5)}) ${comesTo(classical)}`,
        ),
        {
          en: `In the other form every gradient enters with $1 - \\beta$, so every velocity is $1 - \\beta = ${tex(1 - beta)}$ times as large, and so is the way: $${tex(1 - beta)} \\cdot ${factor(classical, 5)} ${comesTo(average)}$.`,
          zh: `另一种写法里每个梯度都先乘 $1 - \\beta$，速度全都只有 $1 - \\beta = ${tex(1 - beta)}$ 倍，位移也一样：$${tex(1 - beta)} \\cdot ${factor(classical, 5)} ${comesTo(average)}$。`,
        },
      ],
      slips: [
        {
          name: {
            en: "left out the factor $1 - \\beta$ of the moving-average form",
            zh: "移动平均写法漏了因子 $1 - \\beta$",
          },
          gives: [null, classical],
        },
        {
          name: { en: "went up the gradient: the sign", zh: "符号反了，成了沿梯度上升" },
          gives: [-classical, -average],
        },
        ...(t === 1
          ? []
          : [
              {
                name: {
                  en: "gave the last step alone, not all steps together",
                  zh: "只算了最后一步，没有把各步加起来",
                },
                gives: [run.delta.at(-1) as number, (run.delta.at(-1) as number) * (1 - beta)],
              },
              {
                name: {
                  en: "forgot what is left of the earlier velocity: plain gradient descent",
                  zh: "忘了保留之前的速度，成了普通的梯度下降",
                },
                gives: [-eta * total, -eta * (1 - beta) * total],
              },
            ]),
      ],
      // On a slope without curvature the gradient stays what it is, and the position is the displacement.
      ...(constant &&
        Math.abs(classical) <= 3.5 && {
          drawing: {
            widget: "optimizer-race",
            state: `surface=own&formula=${g}*x&show=momentum,momentumEma&eta=${eta}&beta=${beta}&start=0,0&steps=10&step=${t}`,
          },
        }),
    };
  },
});
