import { optimizers } from "../../math/optimizers/index.ts";
import type { Text } from "../../params/index.ts";
import { comesTo, factor, formula, tex } from "../write.ts";
import { follow, trace } from "./follow.ts";

export interface Steps {
  readonly rule: "adagrad" | "rmsprop" | "adam";
  readonly eta: number;
  readonly gradients: readonly number[];
}

export const eps = 1e-8;
/** The rule in one formula; ε is too small to show. */
export const rules: Record<Steps["rule"], Text> = {
  adagrad: formula("G_t = G_{t-1} + g_t^2, \\quad \\Delta_t = -\\eta \\frac{g_t}{\\sqrt{G_t}}"),
  rmsprop: formula(
    "v_t = \\beta v_{t-1} + (1 - \\beta) g_t^2, \\quad \\Delta_t = -\\eta \\frac{g_t}{\\sqrt{v_t}}",
  ),
  adam: {
    en: "$\\hat m_t = \\frac{m_t}{1 - \\beta_1^t}$ and $\\hat v_t = \\frac{v_t}{1 - \\beta_2^t}$ make up for the start at 0; $\\Delta_t = -\\eta \\frac{\\hat m_t}{\\sqrt{\\hat v_t}}$.",
    zh: "用 $\\hat m_t = \\frac{m_t}{1 - \\beta_1^t}$、$\\hat v_t = \\frac{v_t}{1 - \\beta_2^t}$ 补上从 0 起步的偏差；$\\Delta_t = -\\eta \\frac{\\hat m_t}{\\sqrt{\\hat v_t}}$。",
  },
};

export const run = ({ rule, eta, gradients }: Steps) =>
  follow(optimizers[rule] as typeof optimizers.adam, { eta, eps }, gradients);

/** What is divided, and what the root is taken of, at every step. */
export function parts(q: Steps) {
  const taken = run(q);
  const squares = { adagrad: "sum", rmsprop: "v", adam: "vHat" } as const;
  return {
    above: q.rule === "adam" ? trace(taken, "mHat") : q.gradients,
    below: trace(taken, squares[q.rule]),
    moves: Array.from(taken.delta),
  };
}

/** Without what ε takes away in the ninth digit. */
export const settled = (value: number): string => comesTo(Number(value.toPrecision(6)));

/** One line for every step, with its numbers. */
export function lines(q: Steps): readonly Text[] {
  const { rule, eta, gradients } = q;
  const { above, below, moves } = parts(q);
  const [m, v] = [
    [0, ...trace(run(q), "m")],
    [0, ...trace(run(q), "v")],
  ];
  const num = (values: readonly number[], i: number) => tex(values[i] as number, 5);
  return gradients.map((g, i) => {
    const t = i + 1;
    const square = g * g;
    const worth = (values: readonly number[], k: number) => comesTo(values[k] as number, 5);
    const states = {
      adagrad: () => [
        `G_{${t}} = ${t === 1 ? "" : `${num(below, i - 1)} + ${square} = `}${num(below, i)}`,
      ],
      rmsprop: () => [`v_{${t}} = 0.9 \\cdot ${num(v, i)} + 0.1 \\cdot ${square} ${worth(v, t)}`],
      adam: () => [
        `m_{${t}} = 0.9 \\cdot ${factor(m[i] as number, 5)} + 0.1 \\cdot ${factor(g)} ${worth(m, t)}`,
        `v_{${t}} = 0.999 \\cdot ${num(v, i)} + 0.001 \\cdot ${square} ${worth(v, t)}`,
        `\\hat m_{${t}} = \\frac{${num(m, t)}}{1 - 0.9^{${t}}} ${worth(above, i)}`,
        `\\hat v_{${t}} = \\frac{${num(v, t)}}{1 - 0.999^{${t}}} ${worth(below, i)}`,
      ],
    };
    const move = `\\Delta_{${t}} = -${tex(eta)} \\cdot \\frac{${num(above, i)}}{\\sqrt{${num(below, i)}}} ${settled(moves[i] as number)}`;
    const all = [...states[rule](), move].map((math) => `$${math}$`);
    return { en: `${all.join(", ")}.`, zh: `${all.join("，")}。` };
  });
}
