import { softmax } from "../../math/softmax/index.ts";
import { several, whole } from "../draw.ts";
import { defineDrill, type Slip } from "../drill.ts";
import { listField, standsOut, within } from "../fields.ts";
import { tuple } from "../write.ts";

interface Distilled {
  readonly teacher: readonly number[];
  readonly student: readonly number[];
  /** Temperature. */
  readonly t: number;
}

/** Both distributions, and the gradient of KL(p, q) for the logits of the student. */
function soften({ teacher, student, t }: Distilled, temperature = t, share = 1 / t) {
  const p = Array.from(softmax(teacher, temperature));
  const q = Array.from(softmax(student, temperature));
  return { p, q, gradient: q.map((qi, i) => share * (qi - (p[i] as number))) };
}

const near = within(0.005);

export const softTargets = defineDrill<Distilled>({
  id: "N-67",
  topic: "model-compression",
  version: 1,
  skill: { en: "soft targets and their gradient", zh: "软目标及其梯度" },
  draw: (rng) => ({
    teacher: several(3, () => whole(rng, -4, 4)),
    student: several(3, () => whole(rng, -4, 4)),
    t: whole(rng, 1, 10),
  }),
  // A gradient within the tolerance of zero could be guessed.
  fits: (q) => standsOut(0.005, soften(q).gradient),
  task(drawn) {
    const { teacher, student, t } = drawn;
    const { p, q, gradient } = soften(drawn);
    const slips: Slip[] = [
      {
        name: {
          en: "the sign was exchanged: the gradient is $q - p$, so that a step down raises what the teacher finds likelier",
          zh: "符号反了：梯度是 $q - p$，沿负梯度走，才会提高教师认为更可能的类",
        },
        gives: [null, null, gradient.map((g) => -g)],
      },
    ];
    if (t > 1) {
      const plain = soften(drawn, 1, 1);
      slips.push(
        {
          name: {
            en: `the factor $\\frac{1}{T} = \\frac{1}{${t}}$ from softening the logits was left out`,
            zh: `漏了 logit 除以温度带来的因子 $\\frac{1}{T} = \\frac{1}{${t}}$`,
          },
          gives: [null, null, soften(drawn, t, 1).gradient],
        },
        {
          name: {
            en: "the factor $T^2$ was put in, which was not asked for",
            zh: "乘上了 $T^2$，而题目没有要求",
          },
          gives: [null, null, soften(drawn, t, t).gradient],
        },
        {
          name: { en: "the temperature was left out", zh: "没有用温度" },
          gives: [plain.p, plain.q, plain.gradient],
        },
      );
    }
    return {
      ask: {
        en: `A teacher has the logits $${tuple(teacher)}$, a student $${tuple(student)}$. At temperature $T = ${t}$ give the teacher's probabilities $p$, the student's $q$, and the gradient of $\\sum p\\ln\\frac{p}{q}$ with respect to the student's logits, without the factor $T^2$. Three decimals.`,
        zh: `教师的 logits 为 $${tuple(teacher)}$，学生的为 $${tuple(student)}$。温度 $T = ${t}$ 时，求教师的概率 $p$、学生的概率 $q$，以及 $\\sum p\\ln\\frac{p}{q}$ 对学生 logits 的梯度（不乘 $T^2$）。保留三位小数。`,
      },
      fields: [
        listField({ en: "teacher's $p$", zh: "教师的 $p$" }, p, near),
        listField({ en: "student's $q$", zh: "学生的 $q$" }, q, near),
        listField({ en: "gradient", zh: "梯度" }, gradient, near),
      ],
      steps: [
        {
          en: `Softening divides the logits by $T$: $p = \\mathrm{softmax}${tuple(
            teacher.map((z) => z / t),
            4,
          )} \\approx ${tuple(p, 4)}$.`,
          zh: `软化即 logits 除以 $T$：$p = \\mathrm{softmax}${tuple(
            teacher.map((z) => z / t),
            4,
          )} \\approx ${tuple(p, 4)}$。`,
        },
        {
          en: `In the same way $q \\approx ${tuple(q, 4)}$.`,
          zh: `同样 $q \\approx ${tuple(q, 4)}$。`,
        },
        {
          en: `As for cross-entropy the gradient for the softened logits is $q - p$, and the chain rule adds $\\frac{1}{T}$: $\\frac{q-p}{${t}} \\approx ${tuple(gradient, 4)}$.`,
          zh: `与交叉熵一样，对软化后的 logits 的梯度是 $q - p$，链式法则再乘 $\\frac{1}{T}$：$\\frac{q-p}{${t}} \\approx ${tuple(gradient, 4)}$。`,
        },
      ],
      slips,
    };
  },
});
