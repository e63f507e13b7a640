import { defineWidget } from "../widget.ts";
import { checks } from "./checks.ts";
import { describe } from "./describe.ts";
import { activationModel } from "./model.ts";
import { params } from "./params.ts";
import { presets } from "./presets.ts";
import { table } from "./table.ts";
import { torchScript } from "./torch.ts";
import { ActivationView } from "./View.tsx";

export default defineWidget({
  id: "activation-explorer",
  title: { en: "Activation functions", zh: "激活函数" },
  summary: {
    en: "Any activations, and one of your own, with their derivatives, and what they make of a normally distributed input.",
    zh: "任选激活函数（也可以自己写一个），对照导数，看正态分布的输入经过它们变成什么样。",
  },
  topic: "activations",
  params,
  presets,
  predict: true,
  model: activationModel,
  describe,
  checks,
  table,
  problems: ({ own }) => (own.kind === "problem" ? { formula: own.problem } : {}),
  torch: torchScript,
  View: ActivationView,
});
