import { fmt } from "../viz/index.ts";
import type widget from "../widgets/dying-relu/index.tsx";
import type { State } from "../widgets/dying-relu/model.ts";
import { predictionsOf } from "./prediction.ts";

const silent = ({ silent }: State): number => silent.reduce((sum, v) => sum + v, 0);

const share = (count: number, all: number): string => {
  if (count === 0) return "none";
  if (count === all) return "all";
  return count < all / 2 ? "few" : "most";
};

export default predictionsOf<typeof widget>([
  {
    id: "P-ACT-05",
    values: { eta: 5, shift: 3, step: 12 },
    before: { shift: 0, step: 11 },
    ask: {
      en: "One step with η = 5 has killed all 16 units. At step 12 the layer below starts to add 3 to every input. How many units fire again?",
      zh: "一步 η = 5 让 16 个单元全部死亡。第 12 步起，前一层给每个输入都加上 3。有多少个单元重新激活？",
    },
    options: [
      { id: "none", text: { en: "None: dead is dead", zh: "没有：死了就是死了" } },
      { id: "few", text: { en: "Some, fewer than half", zh: "一部分，不到一半" } },
      { id: "most", text: { en: "More than half", zh: "一多半" } },
      { id: "all", text: { en: "All 16", zh: "16 个全部" } },
    ],
    answer: ({ now }) => share(now.silent.length - silent(now), now.silent.length),
    why: {
      en: ({ now }) =>
        `${now.silent.length - silent(now)} of ${now.silent.length}. A dead unit gets no gradient, but its input can still change: those whose weights point towards the shift become positive again, at a loss of ${fmt(now.loss)}.`,
      zh: ({ now }) =>
        `${now.silent.length} 个里有 ${now.silent.length - silent(now)} 个。死亡的单元没有梯度，但输入仍会变：权重与平移方向一致的那些又变为正，此时损失是 ${fmt(now.loss)}。`,
    },
  },
  {
    id: "P-ACT-06",
    values: { eta: 5, activation: "leakyRelu", step: 1 },
    before: { activation: "relu" },
    ask: {
      en: "After the large step no example makes any of the 16 units positive, and with ReLU none of them gets a gradient. With leaky ReLU from the beginning, and the same step: how many units have a gradient of exactly 0?",
      zh: "这一大步之后，没有样本能让任何一个单元的输入为正；用 ReLU 时，16 个单元都没有梯度。如果一开始就用 Leaky ReLU，走同样的一步，有多少个单元的梯度恰好为 0？",
    },
    options: [
      { id: "all", text: { en: "All 16, as before", zh: "16 个全部，和刚才一样" } },
      { id: "most", text: { en: "Most of them", zh: "大部分" } },
      { id: "none", text: { en: "None", zh: "一个也没有" } },
    ],
    answer: ({ now: { pull } }) => share(pull.filter((g) => g === 0).length, pull.length),
    why: {
      en: ({ now }) =>
        `${now.pull.filter((g) => g === 0).length} of ${now.pull.length}, although ${silent(now)} are silent: on the left the slope is small but not 0. The largest gradient is ${fmt(Math.max(...now.pull), 2)}, so they learn, if slowly.`,
      zh: ({ now }) =>
        `${now.pull.length} 个里有 ${now.pull.filter((g) => g === 0).length} 个，尽管沉默的有 ${silent(now)} 个：左侧的斜率小，但不是 0。最大的梯度是 ${fmt(Math.max(...now.pull), 2)}，还能学，只是慢。`,
    },
  },
]);
