import { oneOf, whole } from "../draw.ts";
import { defineDrill, type Slip } from "../drill.ts";
import { exact, numberField } from "../fields.ts";

interface Training {
  readonly examples: number;
  readonly batch: number;
  readonly epochs: number;
  readonly dropLast: boolean;
}

// Some round, most not: sizes of well-known data sets among them.
const data = [
  1000, 1437, 1797, 2500, 4177, 5000, 6497, 8000, 10000, 11314, 18846, 25000, 26032, 50000, 60000,
  73257, 100000, 120000, 202599, 581012, 1000000,
];
const batches = [1, 10, 16, 20, 32, 50, 64, 100, 128, 200, 256, 300, 512, 1000, 1024, 2048, 4096];
const lengths = [1, 2, 3, 5, 10, 20, 30, 40, 50, 60, 90, 100, 120, 150, 200, 250, 300];

export const updates = defineDrill<Training>({
  id: "N-22",
  topic: "gradient-descent",
  version: 1,
  skill: { en: "counting the updates of a training run", zh: "数一次训练的更新次数" },
  draw: (rng) => ({
    examples: oneOf(rng, data),
    batch: oneOf(rng, batches),
    epochs: oneOf(rng, lengths),
    dropLast: whole(rng, 0, 1) === 1,
  }),
  fits: ({ examples, batch }) => batch <= examples,
  task({ examples, batch, epochs, dropLast }) {
    const full = Math.floor(examples / batch);
    const rest = examples - full * batch;
    const perEpoch = full + Number(rest > 0 && !dropLast);
    const slips: Slip[] = [];
    if (rest > 0)
      slips.push(
        dropLast
          ? {
              name: { en: "counted the last, smaller batch", zh: "把最后不满的一批也算了进去" },
              gives: [(full + 1) * epochs],
            }
          : {
              name: { en: "dropped the last, smaller batch", zh: "漏了最后不满的一批" },
              gives: [full * epochs],
            },
      );
    // Rounding once at the end instead of in every epoch.
    const late = (dropLast ? Math.floor : Math.ceil)((examples * epochs) / batch);
    if (late !== perEpoch * epochs)
      slips.push({
        name: {
          en: "rounded once at the end: batches do not reach across epochs",
          zh: "到最后才取整；一批不会跨两个轮次",
        },
        gives: [late],
      });
    if (epochs > 1)
      slips.push({
        name: { en: "counted one epoch only", zh: "只算了一个轮次" },
        gives: [perEpoch],
      });
    const left =
      rest === 0
        ? { en: "nothing is left over", zh: "正好分完" }
        : dropLast
          ? { en: `the ${rest} left over are dropped`, zh: `余下 ${rest} 个丢弃` }
          : {
              en: `the ${rest} left over make one more`,
              zh: `余下 ${rest} 个再成一批`,
            };
    return {
      ask: {
        en: `A training set has ${examples} examples; the batch size is ${batch}, and training lasts ${epochs} ${epochs === 1 ? "epoch" : "epochs"}. At the end of an epoch, ${dropLast ? "an incomplete batch is dropped" : "an incomplete batch is used as it is"}. How many updates of the parameters are made?`,
        zh: `训练集有 ${examples} 个样本，批量大小为 ${batch}，训练 ${epochs} 个轮次。每个轮次末尾${dropLast ? "不满一批的样本丢弃" : "不满一批的样本照样算一批"}。参数一共更新多少次？`,
      },
      fields: [numberField({ en: "updates", zh: "更新次数" }, perEpoch * epochs, exact)],
      steps: [
        {
          en: `Each epoch fills $\\lfloor \\frac{${examples}}{${batch}} \\rfloor = ${full}$ ${full === 1 ? "batch" : "batches"}; ${left.en}: ${perEpoch} ${perEpoch === 1 ? "update" : "updates"}.`,
          zh: `每个轮次能装满 $\\lfloor \\frac{${examples}}{${batch}} \\rfloor = ${full}$ 批，${left.zh}，共更新 ${perEpoch} 次。`,
        },
        {
          en: `Every epoch is divided anew: $${perEpoch} \\cdot ${epochs} = ${perEpoch * epochs}$.`,
          zh: `每个轮次都重新分批：$${perEpoch} \\cdot ${epochs} = ${perEpoch * epochs}$。`,
        },
      ],
      slips,
    };
  },
});
