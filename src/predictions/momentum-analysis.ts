import { fmt } from "../viz/index.ts";
import type widget from "../widgets/momentum-analysis/index.tsx";
import { predictionsOf } from "./prediction.ts";

export default predictionsOf<typeof widget>([
  {
    id: "P-OPT-05",
    values: { beta: 0.97, eta: 1 },
    before: { beta: 0.5 },
    ask: {
      en: "A quadratic with κ = 100. The best heavy ball has β = 0.67 and is about ten times as fast as plain gradient descent. With β = 0.97 and η = 1/L, how fast is it?",
      zh: "二次函数，κ = 100。重球法的最优设置是 β = 0.67，比普通梯度下降快十倍左右。若取 β = 0.97、η = 1/L，会有多快？",
    },
    options: [
      { id: "faster", text: { en: "Faster still: more memory helps", zh: "更快：记忆越长越好" } },
      {
        id: "between",
        text: {
          en: "Slower than the best, faster than no momentum",
          zh: "比最优慢，仍比不用动量快",
        },
      },
      {
        id: "slower",
        text: { en: "Slower than gradient descent at its best", zh: "比最优的梯度下降还慢" },
      },
      { id: "diverges", text: { en: "It diverges", zh: "会发散" } },
    ],
    answer({ rate, best, plainRate }) {
      if (rate >= 1) return "diverges";
      if (rate < best.rate) return "faster";
      return rate < plainRate ? "between" : "slower";
    },
    why: {
      en: ({ rate, best, plainRate }) =>
        `Each step leaves ${fmt(rate, 4)} = √β of the error: every direction swings, and only memory decides how slowly it dies out. Gradient descent leaves ${fmt(plainRate, 4)}, the best heavy ball ${fmt(best.rate, 4)}.`,
      zh: ({ rate, best, plainRate }) =>
        `每步剩下 ${fmt(rate, 4)} = √β 的误差：每个方向都在摆动，衰减多快只由 β 决定。梯度下降每步剩 ${fmt(plainRate, 4)}，最优的重球法剩 ${fmt(best.rate, 4)}。`,
    },
  },
  {
    id: "P-OPT-06",
    values: { beta: 0.5, eta: 2.5 },
    before: { eta: 1 },
    ask: {
      en: "Plain gradient descent diverges above η = 2/L. The heavy ball with β = 0.5 now takes η = 2.5/L. What happens?",
      zh: "普通梯度下降在 η 超过 2/L 时发散。重球法取 β = 0.5，η = 2.5/L，会怎样？",
    },
    options: [
      { id: "diverges", text: { en: "It diverges, only sooner", zh: "发散，而且更快" } },
      { id: "stays", text: { en: "It swings for ever at one distance", zh: "一直等幅摆动" } },
      { id: "converges", text: { en: "It converges", zh: "收敛" } },
    ],
    answer: ({ rate }) => (rate < 1 - 1e-9 ? "converges" : rate > 1 + 1e-9 ? "diverges" : "stays"),
    why: {
      en: ({ rate, values: { beta } }) =>
        `Each step leaves ${fmt(rate, 4)} of the error. The heavy ball is stable up to 2(1 + β)/L = ${fmt(2 * (1 + beta))}/L: its memory takes part of each overshoot back.`,
      zh: ({ rate, values: { beta } }) =>
        `每步剩下 ${fmt(rate, 4)} 的误差。重球法一直稳定到 2(1 + β)/L = ${fmt(2 * (1 + beta))}/L：每次冲过头，动量都会抵消掉一部分。`,
    },
  },
]);
