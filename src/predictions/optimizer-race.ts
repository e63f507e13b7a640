import type { Lang } from "../params/index.ts";
import { fmt } from "../viz/index.ts";
import type widget from "../widgets/optimizer-race/index.tsx";
import type { Race } from "../widgets/optimizer-race/model.ts";
import { predictionsOf } from "./prediction.ts";

/** The run is cut to its shortest, so that nothing in the frame tells how it ends. */
const atTheStart = { steps: 10, step: 0 } as const;

const low = 0.01;
const wallCurvature = 18;

/** Steps at which the height is below `low` for the first time, in order; those that never get there are left out. */
const below = ({ runners }: Race) =>
  runners
    .map(({ id, heights }) => ({ id: id as string, step: heights.findIndex((h) => h < low) }))
    .filter(({ step }) => step >= 0)
    .sort((a, b) => a.step - b.step);

const names: Record<Lang, Readonly<Record<string, string>>> = {
  en: {
    sgd: "SGD",
    momentum: "momentum",
    nesterov: "Nesterov",
    adam: "Adam",
    adagrad: "AdaGrad",
    rmsprop: "RMSProp",
  },
  zh: {
    sgd: "SGD ",
    momentum: "动量法",
    nesterov: "Nesterov ",
    adam: "Adam ",
    adagrad: "AdaGrad ",
    rmsprop: "RMSProp ",
  },
};

/** "Nesterov at step 23, momentum at step 29" */
const arrivals: Record<Lang, (race: Race) => string> = {
  en: (race) =>
    below(race)
      .map(({ id, step }) => `${names.en[id]} at step ${step}`)
      .join(", "),
  zh: (race) =>
    below(race)
      .map(({ id, step }) => `${names.zh[id]}在第 ${step} 步`)
      .join("，"),
};

const runner = (race: Race, id: string) => race.runners.find((r) => r.id === id);
const diverges = (race: Race, id: string) => runner(race, id)?.descent.status === "diverged";
const divergedAt = (race: Race, id: string) => {
  const descent = runner(race, id)?.descent;
  return descent?.status === "diverged" ? descent.atStep : null;
};
/** The largest rate that the heavy ball bears, 2(1 + β)/L, on the walls of the ravine. */
const heavyBallLimit = ({ values }: Race) => fmt((2 * (1 + values.beta)) / wallCurvature);

const end = (race: Race, id: string) => runner(race, id)?.heights.at(-1) ?? Number.NaN;

export default predictionsOf<typeof widget>([
  {
    id: "P-OPT-01",
    values: {
      show: ["sgd", "momentum", "nesterov"],
      own: true,
      eta_sgd: 0.105,
      eta_momentum: 0.05,
      eta_nesterov: 0.05,
    },
    before: atTheStart,
    ask: {
      en: "A ravine with walls 100 times as curved as its floor. SGD takes η = 0.105, just below its limit; the other two take 0.05 and β = 0.9. Who is first below a height of 0.01?",
      zh: "峡谷两壁的曲率是谷底的 100 倍。SGD 取 η = 0.105，只差一点就发散；另外两种取 0.05，β = 0.9。谁最先降到高度 0.01 以下？",
    },
    options: [
      { id: "sgd", text: { en: "SGD, with the largest steps", zh: "SGD，它的步长最大" } },
      { id: "momentum", text: { en: "Momentum", zh: "动量法" } },
      { id: "nesterov", text: { en: "Nesterov", zh: "Nesterov" } },
      { id: "none", text: { en: "None of them in 150 steps", zh: "150 步内谁都做不到" } },
    ],
    answer: (race) => below(race)[0]?.id ?? "none",
    why: {
      en: (race) =>
        `Below 0.01 come ${arrivals.en(race)}. On the floor of the ravine memory adds up steps that agree; SGD's larger rate only makes it bounce off the walls.`,
      zh: (race) =>
        `降到 0.01 以下：${arrivals.zh(race)}。沿谷底的梯度方向一致，动量把它们越攒越大；SGD 的学习率再大，也只是在两壁之间弹得更厉害。`,
    },
  },
  {
    id: "P-OPT-02",
    values: { show: ["sgd", "momentum", "nesterov", "adam"], eta: 0.12 },
    before: { ...atTheStart, eta: 0.05 },
    ask: {
      en: "The walls have curvature L = 18, so 2/L = 0.111. All four now take η = 0.12, and β = 0.9 where they have one. Who diverges?",
      zh: "谷壁的曲率 L = 18，2/L = 0.111。现在四种算法都取 η = 0.12，有动量的 β = 0.9。谁会发散？",
    },
    options: [
      { id: "sgd", text: { en: "Only SGD", zh: "只有 SGD" } },
      { id: "sgd momentum nesterov", text: { en: "All but Adam", zh: "除了 Adam 都发散" } },
      { id: "sgd nesterov", text: { en: "SGD and Nesterov", zh: "SGD 和 Nesterov" } },
      { id: "sgd momentum nesterov adam", text: { en: "All four", zh: "四种都发散" } },
    ],
    answer: (race) =>
      race.runners
        .map(({ id }) => id)
        .filter((id) => diverges(race, id))
        .join(" "),
    why: {
      en: (race) =>
        `Nesterov is lost at step ${divergedAt(race, "nesterov")}, SGD at step ${divergedAt(race, "sgd")}. The heavy ball bears rates up to 2(1 + β)/L = ${heavyBallLimit(race)}, and Adam's steps do not grow with the gradient.`,
      zh: (race) =>
        `Nesterov 到第 ${divergedAt(race, "nesterov")} 步发散，SGD 到第 ${divergedAt(race, "sgd")} 步发散。重球法能承受到 2(1 + β)/L = ${heavyBallLimit(race)}；Adam 的步长不随梯度变大。`,
    },
  },
  {
    id: "P-OPT-03",
    values: { show: ["momentum", "momentumEma"], eta: 0.05 },
    before: atTheStart,
    ask: {
      en: "Two ways to write momentum: v ← βv + g, and v ← βv + (1 − β)g. Both run with β = 0.9 and the same η = 0.05. Which one is lower after 150 steps?",
      zh: "动量法的两种写法：v ← βv + g 与 v ← βv + (1 − β)g。都取 β = 0.9、η = 0.05，150 步后谁更低？",
    },
    options: [
      { id: "same", text: { en: "Neither: the paths are the same", zh: "一样：两条轨迹重合" } },
      { id: "momentum", text: { en: "The sum, v ← βv + g", zh: "累加式 v ← βv + g" } },
      {
        id: "momentumEma",
        text: { en: "The moving average, v ← βv + (1 − β)g", zh: "移动平均式 v ← βv + (1 − β)g" },
      },
    ],
    answer(race) {
      const ratio = end(race, "momentum") / end(race, "momentumEma");
      if (Math.abs(ratio - 1) < 1e-6) return "same";
      return ratio < 1 ? "momentum" : "momentumEma";
    },
    why: {
      en: (race) =>
        `The sum ends at ${fmt(end(race, "momentum"))}, the moving average at ${fmt(end(race, "momentumEma"))}: with the same η its steps are 1 − β = 0.1 times as long. The paths agree when its rate is ten times as large.`,
      zh: (race) =>
        `累加式最后的高度是 ${fmt(end(race, "momentum"))}，移动平均式是 ${fmt(end(race, "momentumEma"))}：η 相同时，后者的步长只有 1 − β = 0.1 倍。把它的学习率放大到 10 倍，两条轨迹才重合。`,
    },
  },
  {
    id: "P-OPT-04",
    values: {
      surface: "plateau",
      start: [3.4, 2.6],
      show: ["sgd", "momentum", "adagrad", "rmsprop", "adam"],
      own: true,
      eta_sgd: 0.5,
      eta_momentum: 0.2,
      eta_adagrad: 0.3,
      eta_rmsprop: 0.03,
      eta_adam: 0.1,
      steps: 120,
    },
    before: atTheStart,
    ask: {
      en: "A plateau that is all but flat, with a pit in it. SGD has η = 0.5, momentum 0.2, AdaGrad 0.3, Adam 0.1, RMSProp 0.03. Who falls into the pit first?",
      zh: "一片几乎水平的平台，中间有个坑。SGD 的 η 是 0.5，动量法 0.2，AdaGrad 0.3，Adam 0.1，RMSProp 0.03。谁最先掉进坑里？",
    },
    options: [
      { id: "adagrad", text: { en: "AdaGrad", zh: "AdaGrad" } },
      { id: "sgd", text: { en: "SGD", zh: "SGD" } },
      { id: "momentum", text: { en: "Momentum", zh: "动量法" } },
      { id: "adam", text: { en: "Adam", zh: "Adam" } },
    ],
    answer: (race) => below(race)[0]?.id ?? "",
    why: {
      en: (race) =>
        `${arrivals.en(race)}; SGD has come down by ${fmt(1 - end(race, "sgd"))}. Where the gradient is tiny, what divides by its size steps by about η all the same, and AdaGrad's η is the largest of these.`,
      zh: (race) =>
        `${arrivals.zh(race)}；SGD 只下降了 ${fmt(1 - end(race, "sgd"))}。梯度再小，除以它的大小之后步长仍约为 η；在这几种里，AdaGrad 的 η 最大。`,
    },
  },
]);
