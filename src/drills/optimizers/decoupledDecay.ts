import { optimizers } from "../../math/optimizers/index.ts";
import { multiple, oneOf, whole } from "../draw.ts";
import { defineDrill } from "../drill.ts";
import { numberField, threeDigits } from "../fields.ts";
import { comesTo, factor, sum, tex } from "../write.ts";
import { follow, moved } from "./follow.ts";

interface Decay {
  readonly w: number;
  readonly g: number;
  readonly lambda: number;
  readonly eta: number;
}

const rates = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1];

export const decoupledDecay = defineDrill<Decay>({
  id: "N-29",
  topic: "optimizers",
  version: 1,
  skill: {
    en: "the first step of AdamW and of Adam with L2",
    zh: "AdamW 与 Adam + L2 的第一步",
  },
  draw(rng) {
    const sign = oneOf(rng, [1, -1]);
    const eta = oneOf(rng, rates);
    if (whole(rng, 0, 1) === 0) {
      const g = oneOf(rng, [1, -1]) * multiple(rng, 0.1, 5, 0.1);
      const w = sign * multiple(rng, 0.1, 3, 0.1);
      return { w, g, lambda: oneOf(rng, [0.01, 0.02, 0.05, 0.1]), eta };
    }
    // Half of the time the penalty turns the gradient's sign round: it must be the larger of the two.
    const lambda = oneOf(rng, [0.05, 0.06, 0.08, 0.1]);
    const size = multiple(rng, 2.5, 3, 0.1);
    const most = Math.floor((lambda * size - 0.01) * 10 + 1e-9);
    return { w: sign * size, g: (-sign * whole(rng, 1, most)) / 10, lambda, eta };
  },
  // The decay must be felt within one per cent, and the penalised gradient must have a sign.
  fits: ({ w, g, lambda }) =>
    Math.abs(lambda * w) >= 0.02 && Math.abs(g + lambda * w) >= 0.01 - 1e-12,
  task({ w, g, lambda, eta }) {
    const hyper = { eta, weightDecay: lambda };
    const decoupled = moved(follow(optimizers.adamw, hyper, [g], w));
    const coupled = moved(follow(optimizers.adamL2, hyper, [g], w));
    const penalised = g + lambda * w;
    const signed = (x: number) => (x > 0 ? "1" : "(-1)");
    const plain = -eta * penalised;
    const turned = Math.sign(penalised) !== Math.sign(g);
    return {
      ask: {
        en: `A weight $w = ${tex(w)}$ has loss gradient $g = ${tex(g)}$; decay $\\lambda = ${tex(lambda)}$, learning rate $\\eta = ${tex(eta)}$, $\\beta_1 = 0.9$, $\\beta_2 = 0.999$, $\\epsilon = 10^{-8}$, averages from 0 with bias correction. What is added to $w$ in the first step of AdamW, whose decay is $\\eta \\lambda w$, and of Adam with $\\lambda w$ added to the gradient? ${threeDigits.said.en}`,
        zh: `权重 $w = ${tex(w)}$，损失对它的梯度 $g = ${tex(g)}$，衰减系数 $\\lambda = ${tex(lambda)}$，学习率 $\\eta = ${tex(eta)}$，$\\beta_1 = 0.9$，$\\beta_2 = 0.999$，$\\epsilon = 10^{-8}$，两个平均都从 0 开始并做偏差修正。AdamW（衰减量为 $\\eta \\lambda w$）和把 $\\lambda w$ 加进梯度的 Adam，第一步的更新量各是多少？${threeDigits.said.zh}`,
      },
      fields: [
        numberField({ en: "AdamW", zh: "AdamW" }, decoupled, threeDigits.tolerance),
        numberField({ en: "Adam with L2", zh: "Adam + L2" }, coupled, threeDigits.tolerance),
      ],
      steps: [
        {
          en: "In the first step $\\hat m = g$ and $\\hat v = g^2$, so the fraction of Adam is the sign of its gradient, whatever the size.",
          zh: "第一步 $\\hat m = g$，$\\hat v = g^2$，所以不论梯度多大，Adam 的分式只剩它的符号。",
        },
        {
          en: `AdamW decays beside the fraction: $-\\eta \\cdot \\mathrm{sign}(g) - \\eta \\lambda w = -${tex(eta)} \\cdot ${signed(g)} - ${tex(eta)} \\cdot ${tex(lambda)} \\cdot ${factor(w)} ${comesTo(Number(decoupled.toPrecision(6)))}$.`,
          zh: `AdamW 的衰减放在分式之外：$-\\eta \\cdot \\mathrm{sign}(g) - \\eta \\lambda w = -${tex(eta)} \\cdot ${signed(g)} - ${tex(eta)} \\cdot ${tex(lambda)} \\cdot ${factor(w)} ${comesTo(Number(decoupled.toPrecision(6)))}$。`,
        },
        {
          en: `With L2 the gradient is $g + \\lambda w = ${sum([g, lambda * w])} = ${tex(penalised)}$, and of that, too, only the sign is left: $-\\eta \\cdot ${signed(penalised)} = ${tex(-eta * Math.sign(penalised))}$.`,
          zh: `加上 L2，梯度是 $g + \\lambda w = ${sum([g, lambda * w])} = ${tex(penalised)}$，同样只剩符号：$-\\eta \\cdot ${signed(penalised)} = ${tex(-eta * Math.sign(penalised))}$。`,
        },
        turned
          ? {
              en: "Here the penalty is larger than the gradient and turns the step round.",
              zh: "这里惩罚项比梯度还大，更新的方向反了过来。",
            }
          : {
              en: "The size of the penalty has vanished from the step.",
              zh: "惩罚项的大小在这一步里完全看不出来。",
            },
      ],
      slips: [
        {
          name: { en: "mixed the two up", zh: "把两者弄反了" },
          gives: [coupled, decoupled],
        },
        {
          name: {
            en: "did not multiply AdamW's decay by the learning rate",
            zh: "AdamW 的衰减量没有乘学习率",
          },
          gives: [-eta * Math.sign(g) - lambda * w, null],
        },
        {
          name: {
            en: "let the penalty past the fraction; with L2 it is divided as well",
            zh: "让惩罚项绕过了分式；L2 的惩罚项也要一起被除",
          },
          gives: [null, decoupled],
        },
        {
          name: {
            en: "stepped by the gradient as SGD does, without dividing by its size",
            zh: "像 SGD 那样直接乘梯度，没有除以它的大小",
          },
          gives: [plain, plain],
        },
      ],
    };
  },
});
