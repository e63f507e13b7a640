import { schedules } from "../../math/schedules/index.ts";
import type { Text } from "../../params/index.ts";
import { oneOf, whole } from "../draw.ts";
import { defineDrill, type Slip } from "../drill.ts";
import { numberField, threeDigits } from "../fields.ts";
import { comesTo, formula, tex } from "../write.ts";

interface Schedule {
  readonly peak: number;
  readonly floor: number;
  readonly warmup: number;
  readonly total: number;
  readonly t: number;
}

const rateAt = ({ peak, floor, warmup, total, t }: Schedule): number =>
  schedules.warmupCosine.rate(t, {
    eta: peak,
    etaMin: floor,
    warmupSteps: warmup,
    totalSteps: total,
  });

/** Along half a cosine, of which the share u is done. */
const fallen = ({ peak, floor }: Schedule, u: number, half = 0.5): number =>
  floor + (peak - floor) * half * (1 + Math.cos(Math.PI * u));

/** A floor this high is felt within one per cent. */
const felt = ({ peak, floor }: Schedule): boolean => floor >= 0.05 * peak;

function steps(q: Schedule): readonly Text[] {
  const { peak, floor, warmup, total, t } = q;
  const answer = rateAt(q);
  if (t <= warmup)
    return [
      {
        en: `$t = ${t}$ is still in the warmup, which knows nothing of the cosine: $\\eta = \\eta_{\\max} \\frac{t}{W}$.`,
        zh: `$t = ${t}$ 还在预热阶段，与余弦无关：$\\eta = \\eta_{\\max} \\frac{t}{W}$。`,
      },
      formula(`${tex(peak)} \\cdot \\frac{${t}}{${warmup}} ${comesTo(answer)}`),
    ];
  const u = (t - warmup) / (total - warmup);
  const share = (1 + Math.cos(Math.PI * u)) / 2;
  return [
    {
      en: `The cosine begins when the warmup ends: $u = \\frac{t - W}{T - W} = \\frac{${t - warmup}}{${total - warmup}} ${comesTo(u)}$.`,
      zh: `余弦从预热结束处算起：$u = \\frac{t - W}{T - W} = \\frac{${t - warmup}}{${total - warmup}} ${comesTo(u)}$。`,
    },
    {
      en: `Of the way from peak to floor there is left $\\frac{1}{2} (1 + \\mathrm{cos}(\\pi u)) ${comesTo(share)}$.`,
      zh: `从峰值到下限，还剩 $\\frac{1}{2} (1 + \\mathrm{cos}(\\pi u)) ${comesTo(share)}$。`,
    },
    formula(
      `\\eta_{\\min} + (\\eta_{\\max} - \\eta_{\\min}) \\cdot ${tex(share, 4)} = ${tex(floor)} + ${tex(peak - floor)} \\cdot ${tex(share, 4)} ${comesTo(answer)}`,
    ),
  ];
}

function slips(q: Schedule): readonly Slip[] {
  const { peak, floor, warmup, total, t } = q;
  if (t <= warmup)
    return [
      {
        name: {
          en: "used the cosine during the warmup already",
          zh: "预热阶段就用了余弦",
        },
        gives: [fallen(q, t / total)],
      },
      {
        name: {
          en: "spread the warmup over all the steps",
          zh: "把预热摊到了全部步数上",
        },
        gives: [(peak * t) / total],
      },
      ...(felt(q)
        ? [
            {
              name: {
                en: "let the warmup begin at the floor instead of 0",
                zh: "预热从下限开始，而不是从 0 开始",
              },
              gives: [floor + ((peak - floor) * t) / warmup],
            },
          ]
        : []),
    ];
  const u = (t - warmup) / (total - warmup);
  if (u === 1) return [{ name: { en: "forgot the floor", zh: "漏了下限" }, gives: [0] }];
  return [
    {
      name: {
        en: "measured the cosine from step 0, not from the end of the warmup",
        zh: "余弦从第 0 步算起，而不是从预热结束处",
      },
      gives: [fallen(q, t / total)],
    },
    {
      name: { en: "left out the factor $\\frac{1}{2}$", zh: "漏了因子 $\\frac{1}{2}$" },
      gives: [fallen(q, u, 1)],
    },
    ...(felt(q)
      ? [
          {
            name: {
              en: "added the floor without taking it off the peak",
              zh: "加了下限，却没有从峰值里减去它",
            },
            gives: [floor + peak * 0.5 * (1 + Math.cos(Math.PI * u))],
          },
        ]
      : []),
    ...(u === 0.5
      ? []
      : [
          {
            name: {
              en: "used $1 - \\mathrm{cos}$: that share is already done",
              zh: "用成了 $1 - \\mathrm{cos}$，那是已经降掉的部分",
            },
            gives: [fallen(q, 1 - u)],
          },
        ]),
  ];
}

export const warmupCosine = defineDrill<Schedule>({
  id: "N-31",
  topic: "schedules-and-training-tricks",
  version: 1,
  skill: {
    en: "the rate under warmup and cosine decay",
    zh: "预热加余弦退火下的学习率",
  },
  draw(rng) {
    const peak = oneOf(rng, [0.0003, 0.0006, 0.001, 0.002, 0.1, 0.2, 0.4, 1]);
    const floor = oneOf(rng, [0, 0, 0.01, 0.1, 0.1]) * peak;
    const warmup = oneOf(rng, [100, 200, 500, 1000, 2000]);
    const span = oneOf(rng, [1200, 2400, 6000, 12000, 24000]);
    const rising = whole(rng, 0, 2) === 0;
    // Twelfths: most of their cosines are known by heart.
    const t = rising ? (warmup * whole(rng, 1, 9)) / 10 : warmup + (span * whole(rng, 1, 12)) / 12;
    return { peak, floor: Number(floor.toPrecision(3)), warmup, total: warmup + span, t };
  },
  // At the very end without a floor there is nothing to work out.
  fits: ({ floor, total, t }) => floor > 0 || t < total,
  task(q) {
    const { peak, floor, warmup, total, t } = q;
    return {
      ask: {
        en: `A learning rate rises in a straight line from 0 at step 0 to $\\eta_{\\max} = ${tex(peak)}$ at step $W = ${warmup}$, then falls along half a cosine to $\\eta_{\\min} = ${tex(floor)}$ at step $T = ${total}$. What is it at step $${t}$? ${threeDigits.said.en}`,
        zh: `学习率从第 0 步的 0 线性升到第 $W = ${warmup}$ 步的 $\\eta_{\\max} = ${tex(peak)}$，再沿半个余弦降到第 $T = ${total}$ 步的 $\\eta_{\\min} = ${tex(floor)}$。第 $${t}$ 步的学习率是多少？${threeDigits.said.zh}`,
      },
      fields: [
        numberField({ en: "learning rate", zh: "学习率" }, rateAt(q), threeDigits.tolerance),
      ],
      steps: steps(q),
      slips: slips(q),
    };
  },
});
