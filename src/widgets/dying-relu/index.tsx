import type { Lang } from "../../params/index.ts";
import { fmt, percent } from "../../viz/index.ts";
import { type Check, defineWidget, type Table } from "../widget.ts";
import {
  calm,
  type DyingModel,
  deadShareOf,
  dyingModel,
  evaluate,
  type State,
  shiftAt,
  shiftOf,
  units,
} from "./model.ts";
import { params } from "./params.ts";
import { torchScript } from "./torch.ts";
import { DyingView } from "./View.tsx";

const silentUnits = (s: State) => s.silent.reduce((sum, v) => sum + v, 0);

/** Largest pull on a unit that no example makes positive. */
const pullOnSilent = (s: State) =>
  s.pull.reduce((most, v, u) => (s.silent[u] ? Math.max(most, v) : most), 0);

/** Units that were silent one step before the data moved and fire once they have. */
const revived = (m: DyingModel) => {
  const before = m.states[shiftAt - 1] as State;
  const after = m.states[shiftAt] as State;
  return before.silent.reduce((sum, v, u) => sum + (v && !after.silent[u] ? 1 : 0), 0);
};

const sentence: Record<Lang, (m: DyingModel) => string> = {
  en(m) {
    const { values, now } = m;
    const silent = silentUnits(now);
    const who =
      silent === 0
        ? "No unit is"
        : silent === units
          ? `All ${units} units are`
          : `${silent} of the ${units} units ${silent === 1 ? "is" : "are"}`;
    const head = `${who} inactive on all data at step ${values.step}.`;
    const pull =
      silent === 0
        ? ` The loss is ${fmt(now.loss)} and every unit has a gradient.`
        : values.activation === "relu"
          ? " Their gradient is exactly 0, so they cannot come back by themselves."
          : ` Their gradient is small (at most ${fmt(pullOnSilent(now), 2)}) but not 0: they still learn.`;
    const back = revived(m);
    const moved =
      values.shift !== 0 && values.step >= shiftAt
        ? ` Since the layer below shifted the data by ${fmt(values.shift)}, ${back === 0 ? "no silent unit has" : back === 1 ? "1 of the silent units has" : `${back} of the silent units have`} started to fire.`
        : "";
    return head + pull + moved;
  },
  zh(m) {
    const { values, now } = m;
    const silent = silentUnits(now);
    const head =
      silent === 0
        ? `第 ${values.step} 步：${units} 个单元都还在工作。`
        : silent === units
          ? `第 ${values.step} 步：${units} 个单元在所有样本上都不激活。`
          : `第 ${values.step} 步：${units} 个单元中有 ${silent} 个在所有样本上都不激活。`;
    const pull =
      silent === 0
        ? `损失为 ${fmt(now.loss)}，每个单元都有梯度。`
        : values.activation === "relu"
          ? "它们的梯度恰好是 0，靠自己回不来。"
          : `它们的梯度很小（最大 ${fmt(pullOnSilent(now), 2)}），但不是 0，还能继续学习。`;
    const back = revived(m);
    const moved =
      values.shift !== 0 && values.step >= shiftAt
        ? `前一层把数据平移了 ${fmt(values.shift)}，原先沉默的单元里有 ${back} 个重新激活。`
        : "";
    return head + pull + moved;
  },
};

function checks(m: DyingModel): Check[] {
  const { now, values } = m;
  const shift = shiftOf(values.shift, values.step);

  // Along the gradient the loss must climb at the gradient's own length.
  const length = Math.hypot(...now.gradient);
  const h = 1e-7;
  const along = (by: number) =>
    evaluate(
      m.f,
      now.weights.map((w, k) => w + (length > 0 ? (by * (now.gradient[k] as number)) / length : 0)),
      m.data,
      shift,
    ).loss;
  const slope = (along(h) - along(-h)) / (2 * h);
  const tolerance = 1e-5 * Math.max(1, length) + 1e-8 * now.loss;

  const silent = silentUnits(now);
  const stuck = now.pull.reduce((sum, v, u) => sum + (now.silent[u] && v === 0 ? 1 : 0), 0);
  const expectStuck = values.activation === "relu" ? silent : 0;

  const second = m.states[1] as State;
  const direct = deadShareOf(second.weights, m.data);

  const out: Check[] = [
    {
      name: {
        en: "Length of the gradient = slope of the loss along it",
        zh: "梯度的长度 = 损失沿梯度方向的斜率",
      },
      expected: fmt(slope, 6),
      got: fmt(length, 6),
      pass: Math.abs(slope - length) <= tolerance,
    },
    {
      name:
        values.activation === "relu"
          ? {
              en: "Units inactive on all data whose gradient is exactly 0: all of them",
              zh: "在所有样本上不激活、且梯度恰好为 0 的单元：全部",
            }
          : {
              en: "Units inactive on all data whose gradient is exactly 0: none",
              zh: "在所有样本上不激活、且梯度恰好为 0 的单元：没有",
            },
      expected: String(expectStuck),
      got: String(stuck),
      pass: stuck === expectStuck,
    },
    {
      name: {
        en: "Dead after step 1: from the weights alone = from the activity raster",
        zh: "第 1 步后死亡的比例：只看权重 = 看激活图",
      },
      expected: percent(direct, 2),
      got: percent(second.deadShare, 2),
      pass: direct === second.deadShare,
    },
  ];
  if (values.activation === "relu") {
    const last = m.states[shiftAt] as State;
    let moved = 0;
    for (let u = 0; u < units; u++) {
      if (!second.silent[u]) continue;
      for (let k = 3 * u; k < 3 * u + 3; k++) if (second.weights[k] !== last.weights[k]) moved++;
    }
    out.push({
      name: {
        en: "Weights of units dead after step 1 that moved before the data did",
        zh: "第 1 步后死亡的单元，在数据平移之前变动过的权重个数",
      },
      expected: "0",
      got: String(moved),
      pass: moved === 0,
    });
  }
  return out;
}

const table = (m: DyingModel): Table => ({
  columns: [
    { id: "step", label: { en: "step", zh: "步" } },
    { id: "loss", label: { en: "loss", zh: "损失" } },
    { id: "dead", label: { en: "share of dead units", zh: "死亡单元的比例" } },
    { id: "active", label: { en: "share of active pairs", zh: "激活的（单元, 样本）比例" } },
    { id: "gradient", label: { en: "length of the gradient", zh: "梯度长度" } },
  ],
  rows: m.states.map((s, t) => [t, s.loss, s.deadShare, s.activeShare, Math.hypot(...s.gradient)]),
});

export default defineWidget({
  id: "dying-relu",
  title: { en: "Dying ReLU", zh: "ReLU 死亡" },
  summary: {
    en: "Sixteen units, one large step: which of them stay silent on all data, and what brings them back.",
    zh: "十六个单元，一次过大的更新：哪些从此在所有样本上沉默，又是什么让它们复活。",
  },
  topic: "activations",
  params,
  presets: [
    {
      id: "calm",
      label: { en: "calm: η = 0.1", zh: "平稳：η = 0.1" },
      values: { eta: 0.1, step: 1 },
      note: {
        en: `Step 1 uses η; all later steps use at most ${calm}. No unit dies.`,
        zh: `第 1 步用 η，之后每步最多 ${calm}。没有单元死亡。`,
      },
    },
    {
      id: "burst",
      label: { en: "one large step: η = 5", zh: "一步过大：η = 5" },
      values: { eta: 5, step: 1 },
      note: {
        en: "One step pushes every bias so low that no example reaches a unit any more.",
        zh: "只一步，偏置就被压得太低，再没有样本能激活任何一个单元。",
      },
    },
    {
      id: "revive",
      label: { en: "then shift the data", zh: "然后平移数据" },
      values: { eta: 5, shift: 3, step: shiftAt },
      note: {
        en: "Dead is not for ever: a change in the layer below moves the inputs, and some units fire again.",
        zh: "死亡并非不可逆：前一层一变，输入的分布随之移动，一部分单元又会激活。",
      },
    },
    {
      id: "bad-bias",
      label: { en: "bad bias: b = −5", zh: "偏置太低：b = −5" },
      values: { bias: -5, step: 0 },
      note: {
        en: "No large step is needed: these units are dead from the start. Shift the data by 3, go to step 12, and the gradient returns.",
        zh: "不需要大步长，这些单元从一开始就是死的。把数据平移 3，走到第 12 步，梯度就回来了。",
      },
    },
    {
      id: "leaky",
      label: { en: "leaky, η = 5", zh: "Leaky ReLU，η = 5" },
      values: { eta: 5, activation: "leakyRelu", step: 1 },
      note: {
        en: "As silent as before, but a hundredth of the gradient passes. Through three such layers it would be a millionth.",
        zh: "同样沉默，但还有百分之一的梯度能通过。连过三层这样的单元，就只剩百万分之一。",
      },
    },
  ],
  predict: true,
  model: dyingModel,
  describe: (model, lang) => sentence[lang](model),
  checks,
  table,
  torch: torchScript,
  View: DyingView,
});
